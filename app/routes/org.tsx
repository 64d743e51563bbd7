import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Frame } from '#app/features/shell/frame.tsx'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { takeTold } from '#app/platform/respond.server.ts'
import type { VisitData } from '#app/platform/use-visit.tsx'
import { ToastProvider, useToast } from '#app/ui/toast.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { org, signedIn, today, asOf, employers, rules, isDemo } = await requireOrg(args, 'people.read')
  const { told, headers } = takeTold(args.request)
  const visit: VisitData = { slug: org.slug, orgName: org.name, role: org.role, today, asOf, isDemo }
  return data(
    {
      visit,
      employers: employers.map(({ slug, name }) => ({ slug, name })),
      userName: signedIn.user.name,
      ruleSet: rules.ruleSet,
      told,
    },
    { headers },
  )
}

export default function Org() {
  const { visit, employers, userName, ruleSet, told } = useLoaderData<typeof loader>()
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
