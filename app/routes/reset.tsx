import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ForgotForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { askForPassword } from '#app/features/account/ask-for-password.server.ts'
import { EmailField } from '#app/features/account/email-field.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { useT } from '#app/i18n/react.tsx'
import { wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function loader({ request, context }: LoaderFunctionArgs) {
  return { title: wordsOf({ request }).t('reset.title'), sendsMail: canSend(context.services) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { services, address } = context
  const submission = await readForm(request, ForgotForm)
  const back = sendBack(submission, { also: { sentTo: null } })
  if (submission.status !== 'success') return back.unread()
  const waitSeconds = await services.limits.beginOther('reset', address)
  if (waitSeconds > 0) return back.tooMany(waitSeconds)
  const { email } = submission.value
  await askForPassword(services, email, localeOf(request, undefined))
  return { lastResult: submission.reply(), sentTo: email }
}

/** On one's own machine a mail is shown where the server was started. */
function canSend({ mailer, env }: ActionFunctionArgs['context']['services']): boolean {
  return mailer !== undefined || env.demo || env.mode !== 'production'
}

export default function Forgot() {
  const { title, sendsMail } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.sentTo ? undefined : sent?.lastResult)
  const { t } = useT()
  const after = <TextLink href={paths.login()}>{t('account.signIn')}</TextLink>
  if (sent?.sentTo)
    return (
      <AccountPage
        title={t('reset.sent.title')}
        text={t('reset.sent.text', { email: sent.sentTo })}
        switcher={<LanguageSwitch />}
        after={after}
      >
        {null}
      </AccountPage>
    )
  return (
    <AccountPage title={title} text={t('reset.ask.text')} switcher={<LanguageSwitch />} after={after}>
      <Form method="post" className="flex flex-col gap-4">
        {!sendsMail && (
          <Notice kind="warning" word={t('shell.notice')}>
            {t('reset.noMail')}
          </Notice>
        )}
        <FormErrors errors={form.formErrors} />
        <EmailField form={form} />
        <Button type="submit" kind="primary">
          {t('reset.ask.send')}
        </Button>
      </Form>
    </AccountPage>
  )
}
