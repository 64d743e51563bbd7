import { useLocation } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

/** The parts of the settings that this member may open. */
export function SettingsTabs() {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { pathname } = useLocation()
  const all = [
    { href: paths.settings(slug), label: t('settings.tab.employer'), allowed: true },
    { href: paths.members(slug), label: t('settings.tab.members'), allowed: can('member.manage') },
    {
      href: paths.signInPolicy(slug),
      label: t('signInPolicy.title'),
      allowed: can('sign_in.manage'),
    },
    { href: paths.retention(slug), label: t('retention.tab'), allowed: can('people.erase') },
    { href: paths.audit(slug), label: t('audit.title'), allowed: can('audit.read') },
  ]
  const tabs = all
    .filter(({ allowed }) => allowed)
    .map(({ href, label }) => ({ href, label, current: href === pathname }))
  return (
    <div className="mb-5">
      <Tabs label={t('settings.tabs')} tabs={tabs} />
    </div>
  )
}
