import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { FactorForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { RecoveryFields } from '#app/features/account/recovery-fields.tsx'
import { factorAnswer } from '#app/features/account/sign-in.server.ts'
import { tellRecoveryUse } from '#app/features/account/tell-factors.server.ts'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { done, ownPath, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasskeyButton } from '#app/ui/passkey-button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services } = context
  const to = ownPath(new URL(request.url).searchParams.get('to'), paths.home())
  if (await findSignedIn({ request, context })) throw redirect(to)
  const awaited = await services.secondFactor.awaited(request.headers.get('cookie'))
  if (!awaited) throw redirect(paths.login(to))
  const { hasApp, hasPasskey } = awaited
  return { title: wordsOf({ request }).t('signIn.code.title'), to, hasApp, hasPasskey }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { services } = context
  const submission = await readForm(request, FactorForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(), isOver: false })
  const { to, ...given } = submission.value
  const caller = callerOf({ request, context })
  const answer = await factorAnswer(services, given, caller, request.headers.get('origin'))
  if (!answer.ok) {
    const reply = { hideFields: ['code', 'recovery', 'passkey'], formErrors: [answer.problem] }
    return refused({ lastResult: submission.reply(reply), isOver: answer.isOver === true }, answer.status)
  }
  if (!answer.usedRecovery) return done(ownPath(to, paths.home()), undefined, answer.cookies)
  await tellRecoveryUse(services, answer.userId, localeOf(request, undefined))
  return done(paths.factors({ codes: 'used', to: ownPath(to, paths.home()) }), undefined, answer.cookies)
}

export default function SignInCode() {
  const { title, to, hasApp, hasPasskey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.lastResult)
  const { t } = useT()
  return (
    <AccountPage
      title={title}
      text={t(hasApp ? 'signIn.code.text' : 'signIn.code.text.passkey')}
      switcher={<LanguageSwitch />}
      after={<TextLink href={paths.login(to)}>{t('signIn.cancel')}</TextLink>}
    >
      <div className="flex flex-col gap-4">
        {form.formErrors && (
          <Notice kind="error" word={t('shell.error')}>
            {form.formErrors}
          </Notice>
        )}
        {hasPasskey && !sent?.isOver && (
          <Form method="post">
            <input type="hidden" name="to" value={to} />
            <PasskeyButton
              askHref={paths.askPasskey()}
              purpose="factor"
              does="use"
              field="passkey"
              kind={hasApp ? 'secondary' : 'primary'}
              label={t('signIn.code.passkey')}
              stopped={t('signIn.passkey.stopped')}
            />
          </Form>
        )}
        {hasApp && !sent?.isOver && (
          <Form method="post" className="flex flex-col gap-4">
            <input type="hidden" name="to" value={to} />
            <Field label={t('signIn.code')}>
              <TextInput
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={12}
                required
                autoFocus
              />
            </Field>
            <Button type="submit" kind="primary">
              {t('signIn.code.continue')}
            </Button>
          </Form>
        )}
        {!sent?.isOver && (
          <Form method="post">
            <input type="hidden" name="to" value={to} />
            <RecoveryFields />
          </Form>
        )}
      </div>
    </AccountPage>
  )
}
