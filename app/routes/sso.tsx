import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { useT } from '#app/i18n/react.tsx'
import { findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { ownPath } from '#app/platform/respond.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { findProvider } from '#db/system/provider.server.ts'

const PROBLEMS = ['unreachable', 'too_many'] as const

/** Where members of an employer with single sign-on begin. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const provider = await findProvider(context.services.data, params.org ?? '')
  const signedIn = await findSignedIn({ request, context })
  const words = wordsOf({ request }, signedIn)
  // The same for an employer that has none any more and for one that never was.
  if (!provider) return data({ title: words.t('sso.none.title'), provider: null }, { status: 404 })
  const { slug, name: employer, orgId } = provider
  const query = new URL(request.url).searchParams
  const to = ownPath(query.get('to'), paths.org(slug))
  if (signedIn?.session.ssoOrgId === orgId) throw redirect(to)
  const problem = PROBLEMS.find((one) => one === query.get('problem')) ?? null
  return data({ title: words.t('sso.title', { employer }), provider: { employer, slug, to, problem } })
}

export default function SingleSignOn() {
  const { title, provider } = useLoaderData<typeof loader>()
  const { t } = useT()
  if (!provider)
    return (
      <AccountPage
        title={title}
        text={t('sso.none.text')}
        switcher={<LanguageSwitch />}
        after={<TextLink href={paths.login()}>{t('account.signIn')}</TextLink>}
      >
        {null}
      </AccountPage>
    )
  const { employer, slug, to, problem } = provider
  return (
    <AccountPage
      title={title}
      text={t('sso.text', { employer })}
      switcher={<LanguageSwitch />}
      after={<TextLink href={paths.login(to, { owner: '1' })}>{t('sso.owner')}</TextLink>}
    >
      <div className="flex flex-col gap-4">
        {problem !== null && (
          <Notice kind="error" word={t('shell.error')}>
            {t(`sso.problem.${problem}`)}
          </Notice>
        )}
        <LinkButton href={paths.ssoStart(slug, { to })} document kind="primary" className="self-start">
          {t('sso.go', { employer })}
        </LinkButton>
      </div>
    </AccountPage>
  )
}
