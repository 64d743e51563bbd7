import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { SignUpForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { createAccount } from '#app/features/account/sign-up.server.ts'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { isBusy } from '#app/platform/passwords.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { done, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await findSignedIn({ request, context })) throw redirect(paths.home())
  return { title: wordsOf({ request }).t('account.signUp') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, SignUpForm)
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(hidden) })
  const { services, address } = context
  const waitSeconds = await services.limits.beginOther('signup', address)
  if (waitSeconds > 0) {
    const formErrors = [problem('account.tooMany', { minutes: Math.ceil(waitSeconds / 60) })]
    return refused({ lastResult: submission.reply({ ...hidden, formErrors }) }, 429)
  }
  const locale = localeOf(request, undefined)
  try {
    const made = await createAccount(services, { ...submission.value, locale })
    if (!made.ok) return refused({ lastResult: submission.reply({ ...hidden, fieldErrors: made.problems }) })
    const caller = callerOf({ request, context })
    const cookies = await services.auth.begin(made.userId, submission.value.email, caller, 'password')
    return done(paths.welcome(made.slug), undefined, cookies)
  } catch (error) {
    if (!isBusy(error)) throw error
    const formErrors = [problem('account.busy')]
    return refused({ lastResult: submission.reply({ ...hidden, formErrors }) }, 503)
  }
}

export default function SignUp() {
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  return (
    <AccountPage
      title={t('account.signUp')}
      text={t('account.signUp.text')}
      switcher={<LanguageSwitch />}
      after={
        <>
          {t('account.haveAccount')} <TextLink href={paths.login()}>{t('account.signIn')}</TextLink>
        </>
      }
    >
      <Form method="post" className="flex flex-col gap-4">
        {form.formErrors && (
          <Notice kind="error" word={t('shell.error')}>
            {form.formErrors}
          </Notice>
        )}
        <Field
          label={t('account.employerName')}
          help={t('account.employerName.help')}
          error={form.errors('employer')}
        >
          <TextInput
            name="employer"
            autoComplete="organization"
            required
            defaultValue={form.value('employer')}
          />
        </Field>
        <Field label={t('account.yourName')} error={form.errors('name')}>
          <TextInput name="name" autoComplete="name" required defaultValue={form.value('name')} />
        </Field>
        <Field label={t('account.email')} error={form.errors('email')}>
          <TextInput
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={form.value('email')}
          />
        </Field>
        <Field
          label={t('account.password')}
          help={t('account.password.help')}
          error={form.errors('password')}
        >
          <TextInput name="password" type="password" autoComplete="new-password" required />
        </Field>
        <Button type="submit" kind="primary">
          {t('account.create')}
        </Button>
      </Form>
    </AccountPage>
  )
}
