import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Frame } from '#app/features/shell/frame.tsx'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { ownDownload, pageWithoutDownload } from '#app/platform/own-download.ts'
import { takeTold } from '#app/platform/respond.server.ts'
import type { VisitData } from '#app/platform/use-visit.tsx'
import { ToastProvider, useToast } from '#app/ui/toast.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { org, signedIn, today, asOf, employers, rules, isDemo, url } = await requireOrg(args, 'people.read')
  const { told, headers } = takeTold(args.request)
  const visit: VisitData = { slug: org.slug, orgName: org.name, role: org.role, today, asOf, isDemo }
  return data(
    {
      visit,
      employers: employers.map(({ slug, name }) => ({ slug, name })),
      userName: signedIn.user.name,
      ruleSet: rules.ruleSet,
      told,
      download: ownDownload(url, org.slug),
    },
    { headers },
  )
}

export default function Org() {
  const { visit, employers, userName, ruleSet, told, download } = useLoaderData<typeof loader>()
  const { t, day } = useT()
  const rules = ruleSet === 'auto' ? t('shell.ruleSet.auto') : t('shell.ruleSet', { id: ruleSet })
  return (
    <ToastProvider label={t('shell.messages')} closeLabel={t('shell.close')}>
      <Frame
        employer={{ slug: visit.slug, name: visit.orgName }}
        role={visit.role}
        employers={employers}
        userName={userName}
        footer={
          <>
            <span>
              {t('shell.asOf', { day: day(visit.asOf) })} · {rules}
            </span>
            <span>{t('footer.notAdvice')}</span>
          </>
        }
      >
        <Outlet />
      </Frame>
      <Tell text={told && t(told.key, told.params)} />
      <Download href={download} />
    </ToastProvider>
  )
}

/** Shows once what the page before has done; without script it stands at the end of the page. */
function Tell({ text }: { text: string | null }) {
  const showToast = useToast()
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (text !== null && shown.current !== text) showToast({ text })
    shown.current = text
  }, [text, showToast])
  return text === null ? null : (
    <noscript>
      <p role="status">{text}</p>
    </noscript>
  )
}

/** Begins once what a fresh proof was given for, on the page where the person was; without script by a link. */
function Download({ href }: { href: string | null }) {
  const { t } = useT()
  const showToast = useToast()
  const begun = useRef<string | null>(null)
  useEffect(() => {
    if (href === null || begun.current === href) return
    begun.current = href
    const { pathname, search } = window.location
    window.history.replaceState(window.history.state, '', pageWithoutDownload(`${pathname}${search}`))
    window.location.assign(href)
    showToast({ text: t('prove.download') })
  }, [href, showToast, t])
  return href === null ? null : (
    <noscript>
      <p role="status">
        <a href={href}>{t('prove.download.start')}</a>
      </p>
    </noscript>
  )
}
