import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SignInForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { Divider } from '#app/features/account/divider.tsx'
import { signInAnswer } from '#app/features/account/sign-in.server.ts'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, ownPath, refused, takeTold } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasskeyButton } from '#app/ui/passkey-button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { findForcedEmployer } from '#db/system/provider.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = ownPath(new URL(request.url).searchParams.get('to'), paths.home())
  if (await findSignedIn({ request, context })) throw redirect(to)
  const words = wordsOf({ request })
  const { told } = takeTold(request)
  const isOwner = new URL(request.url).searchParams.has('owner')
  return { title: words.t('account.signIn'), to, isOwner, told: told && words.t(told.key, told.params) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, SignInForm)
  const hidden = { hideFields: ['password', 'passkey'] }
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(hidden) })
  const to = ownPath(submission.value.to, paths.home())
  const { email, passkey, owner } = submission.value
  // By the domain alone, whoever has the address: owners go on from there with their password.
  const forced = passkey || owner ? undefined : await findForcedEmployer(context.services.data, email ?? '')
  if (forced) return done(paths.ssoSignIn(forced.slug, { to }))
  const caller = callerOf({ request, context })
  const answer = await signInAnswer(context.services, submission.value, caller, request.headers.get('origin'))
  if (answer.ok) return done(answer.awaitsFactor ? paths.signInCode(to) : to, undefined, answer.cookies)
  return refused({ lastResult: submission.reply({ ...hidden, formErrors: [answer.problem] }) }, answer.status)
}

export default function Login() {
  const { to, told, isOwner } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  return (
    <AccountPage
      title={t('account.signIn')}
      text={t('account.signIn.text')}
      switcher={<LanguageSwitch />}
      after={
        <>
          {t('account.noAccount')} <TextLink href={paths.signup()}>{t('account.createOne')}</TextLink>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {told !== null && !form.formErrors && (
          <Notice kind="done" word={t('shell.notice')}>
            {told}
          </Notice>
        )}
        {form.formErrors && (
          <Notice kind="error" word={t('shell.error')}>
            {form.formErrors}
          </Notice>
        )}
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="to" value={to} />
          {isOwner && <input type="hidden" name="owner" value="1" />}
          <Field label={t('account.email')} error={form.errors('email')}>
            <TextInput
              name="email"
              type="email"
              autoComplete="username"
              required
              defaultValue={form.value('email')}
            />
          </Field>
          <Field label={t('account.password')} error={form.errors('password')}>
            <TextInput name="password" type="password" autoComplete="current-password" required />
          </Field>
          <Button type="submit" kind="primary">
            {t('account.signIn')}
          </Button>
        </Form>
        <TextLink href={paths.forgot()}>{t('signIn.forgot')}</TextLink>
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="to" value={to} />
          <Divider>
            <PasskeyButton
              askHref={paths.askPasskey()}
              purpose="sign_in"
              does="use"
              field="passkey"
              label={t('signIn.passkey')}
              stopped={t('signIn.passkey.stopped')}
            />
          </Divider>
        </Form>
      </div>
    </AccountPage>
  )
}
