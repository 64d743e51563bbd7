import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { confirmEmail } from '#app/features/account/change-email.server.ts'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { useT } from '#app/i18n/react.tsx'
import { findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { hashOfToken } from '#app/platform/link-token.ts'
import { paths } from '#app/platform/paths.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { done, refused } from '#app/platform/respond.server.ts'
import { Button } from '#app/ui/button.tsx'
import { findLink } from '#db/accounts/links.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findLink(context.services.data, 'email', hashOfToken(params.token))
  const title = wordsOf({ request }).t(found ? 'account.email.confirm.title' : 'reset.gone.title')
  return data({ title, email: found?.newEmail ?? null }, { status: found ? 200 : 404 })
}

/** Whoever reads the new mailbox confirms it, signed in or not: the link is the proof. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services, address } = context
  const waits = (await services.limits.beginOther('confirm', address)) > 0
  const signedIn = await findSignedIn({ request, context })
  const changed = !waits && (await confirmEmail(services, params.token, localeOf(request, signedIn)))
  if (!changed) return refused({ gone: true }, waits ? 429 : 409)
  return done(signedIn ? paths.account() : paths.login(), { key: 'account.told.email' })
}

export default function Confirm() {
  const { title, email } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useT()
  if (email === null || sent?.gone)
    return (
      <AccountPage title={t('reset.gone.title')} text={t('reset.gone.text')} switcher={<LanguageSwitch />}>
        {null}
      </AccountPage>
    )
  return (
    <AccountPage
      title={title}
      text={t('account.email.confirm.text', { email })}
      switcher={<LanguageSwitch />}
    >
      <Form method="post">
        <Button type="submit" kind="primary">
          {t('account.email.confirm')}
        </Button>
      </Form>
    </AccountPage>
  )
}
