import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { NewPasswordForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { choosePassword } from '#app/features/account/choose-password.server.ts'
import { LinkGone } from '#app/features/account/link-gone.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { wordsOf } from '#app/platform/guard.server.ts'
import { hashOfToken } from '#app/platform/link-token.ts'
import { isBusy } from '#app/platform/passwords.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { done, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { findLink } from '#db/accounts/links.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findLink(context.services.data, 'password', hashOfToken(params.token))
  const title = wordsOf({ request }).t(found ? 'reset.title' : 'reset.gone.title')
  return data({ title, email: found?.email ?? null }, { status: found ? 200 : 404 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services, address } = context
  const submission = await readForm(request, NewPasswordForm)
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(hidden) })
  const waitSeconds = await services.limits.beginOther('reset', address)
  if (waitSeconds > 0) {
    const formErrors = [problem('account.tooMany', { minutes: Math.ceil(waitSeconds / 60) })]
    return refused({ lastResult: submission.reply({ ...hidden, formErrors }) }, 429)
  }
  const { password } = submission.value
  try {
    const chosen = await choosePassword(services, params.token, password, localeOf(request, undefined))
    if (chosen.ok) return done(paths.login(), { key: 'account.told.invitation' })
    if ('problem' in chosen)
      return refused({
        lastResult: submission.reply({ ...hidden, fieldErrors: { password: [chosen.problem] } }),
      })
    const formErrors = [problem('reset.gone.text')]
    return refused({ lastResult: submission.reply({ ...hidden, formErrors }) }, 409)
  } catch (error) {
    if (!isBusy(error)) throw error
    return refused(
      { lastResult: submission.reply({ ...hidden, formErrors: [problem('account.busy')] }) },
      503,
    )
  }
}

export default function ResetLink() {
  const { title, email } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  if (email === null) return <LinkGone title={title} switcher={<LanguageSwitch />} />
  return (
    <AccountPage title={title} text={t('reset.text', { email })} switcher={<LanguageSwitch />}>
      <Form method="post" className="flex flex-col gap-4">
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        {form.formErrors && (
          <Notice kind="error" word={t('shell.error')}>
            {form.formErrors}
          </Notice>
        )}
        <Field
          label={t('account.newPassword')}
          help={t('account.password.help')}
          error={form.errors('password')}
        >
          <TextInput name="password" type="password" autoComplete="new-password" required />
        </Field>
        <Button type="submit" kind="primary">
          {t('reset.save')}
        </Button>
      </Form>
    </AccountPage>
  )
}
