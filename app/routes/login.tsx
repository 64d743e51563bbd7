import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { SignInForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { isBusy } from '#app/platform/passwords.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, ownPath, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = ownPath(new URL(request.url).searchParams.get('to'), paths.home())
  if (await findSignedIn({ request, context })) throw redirect(to)
  return { title: wordsOf({ request }).t('account.signIn'), to }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, SignInForm)
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(hidden) })
  const { email, password, to } = submission.value
  const result = await context.services.auth
    .signIn(email, password, callerOf({ request, context }))
    .catch((error: unknown) => {
      if (isBusy(error)) return { ok: false, reason: 'busy' } as const
      throw error
    })
  if (result.ok) return done(ownPath(to, paths.home()), undefined, result.cookies)
  const refusals = {
    wrong: [401, problem('account.wrong')],
    busy: [503, problem('account.busy')],
    too_many: [
      429,
      problem('account.tooMany', {
        minutes: 'waitSeconds' in result ? Math.ceil(result.waitSeconds / 60) : 1,
      }),
    ],
  } as const
  const [status, message] = refusals[result.reason]
  return refused({ lastResult: submission.reply({ ...hidden, formErrors: [message] }) }, status)
}

export default function Login() {
  const { to } = useLoaderData<typeof loader>()
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
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="to" value={to} />
        {form.formErrors && (
          <Notice kind="error" word={t('shell.error')}>
            {form.formErrors}
          </Notice>
        )}
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
    </AccountPage>
  )
}
