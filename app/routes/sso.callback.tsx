import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { finishSso } from '#app/features/account/finish-sso.server.ts'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done } from '#app/platform/respond.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { TextLink } from '#app/ui/link.tsx'

/** What a provider answers. Whatever is wrong is told in words; what was begun is over by then. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn({ request, context })
  const caller = callerOf({ request, context })
  const finished = await finishSso(context.services, new URL(request.url), caller, signedIn)
  if (finished.ok) throw done(finished.to, undefined, finished.cookies)
  const { reason, begun, cookies } = finished
  const about = { event: 'single_sign_on_refused', reason, orgId: begun?.orgId }
  context.services.log.warn({ ...about, requestId: context.requestId }, 'account')
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
  const status = begun === undefined ? 400 : 403
  const title = wordsOf({ request }, signedIn).t('sso.failed')
  const again = begun && { href: paths.ssoSignIn(begun.slug, { to: begun.to }), employer: begun.employer }
  return data({ title, reason, again: again ?? null }, { status, headers })
}

export default function SsoCallback() {
  const { title, reason, again } = useLoaderData<typeof loader>()
  const { t } = useT()
  return (
    <AccountPage
      title={title}
      text={t(`sso.refused.${reason}`, { employer: again?.employer ?? '' })}
      switcher={<LanguageSwitch />}
      after={<TextLink href={paths.login()}>{t('account.signIn')}</TextLink>}
    >
      {again && (
        <LinkButton href={again.href} document className="self-start">
          {t('sso.again')}
        </LinkButton>
      )}
    </AccountPage>
  )
}
