import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { NewPasswordForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { choosePassword } from '#app/features/account/choose-password.server.ts'
import { LinkGone } from '#app/features/account/link-gone.tsx'
import { NewPasswordField } from '#app/features/account/new-password-field.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { wordsOf } from '#app/platform/guard.server.ts'
import { hashOfToken } from '#app/platform/link-token.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { done } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { findLink } from '#db/accounts/links.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findLink(context.services.data, 'password', hashOfToken(params.token))
  const title = wordsOf({ request }).t(found ? 'reset.title' : 'reset.gone.title')
  return data({ title, email: found?.email ?? null }, { status: found ? 200 : 404 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services, address } = context
  const submission = await readForm(request, NewPasswordForm)
  const back = sendBack(submission, { hideFields: ['password'] })
  if (submission.status !== 'success') return back.unread()
  const waitSeconds = await services.limits.beginOther('reset', address)
  if (waitSeconds > 0) return back.tooMany(waitSeconds)
  const { password } = submission.value
  return back.unlessBusy(async () => {
    const chosen = await choosePassword(services, params.token, password, localeOf(request, undefined))
    if (chosen.ok) return done(paths.login(), { key: 'account.told.invitation' })
    if ('problem' in chosen) return back.fields({ password: [chosen.problem] })
    return back.wrong(problem('reset.gone.text'), 409)
  })
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
        <FormErrors errors={form.formErrors} />
        <NewPasswordField form={form} label={t('account.newPassword')} />
        <Button type="submit" kind="primary">
          {t('reset.save')}
        </Button>
      </Form>
    </AccountPage>
  )
}
