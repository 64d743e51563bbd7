import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import type { PersonTab } from '#app/platform/paths.ts'
import { paths } from '#app/platform/paths.ts'
import { PersonName } from '#app/platform/person-name.tsx'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { FamilyTimeline } from './family-timeline.tsx'
import type { FamilyView } from './family-view.ts'

/** A family's page: who it is, what is the matter, the time axis; below it one of its tabs. */
export function PersonFrame({
  view,
  tab,
  children,
}: {
  view: FamilyView
  tab: PersonTab
  children: ReactNode
}) {
  const { t } = useT()
  const { slug, asOf, isToday, can } = useVisit()
  const query = isToday ? {} : { asOf }
  const tabs: { tab: PersonTab; label: string; count?: number }[] = [
    { tab: 'findings', label: t('people.tab.findings'), count: workOf(view) },
    { tab: 'facts', label: t('people.tab.facts') },
    { tab: 'documents', label: t('people.tab.documents'), count: documentCount(view) },
    { tab: 'cases', label: t('people.tab.cases'), count: view.cases.length },
    ...(can('audit.read') ? [{ tab: 'history' as const, label: t('people.tab.history') }] : []),
  ]
  return (
    <Page
      above={
        <>
          <TextLink href={paths.people(slug, query)}>{t('people.crumb')}</TextLink> / {view.staffNo}
        </>
      }
      title={<PersonName name={view.name} chineseName={view.chineseName} secondClass="font-medium" />}
      actions={<PersonActions view={view} />}
    >
      <Badges view={view} />
      <FamilyTimeline
        chart={view.chart}
        findingHref={(key) => paths.personFinding(slug, view.personId, key, query)}
      />
      <div className="mt-5 mb-4">
        <Tabs
          label={t('people.tabs')}
          tabs={tabs.map(({ tab: name, ...rest }) => ({
            ...rest,
            href: paths.personTab(slug, view.personId, name, query),
            current: name === tab,
          }))}
        />
      </div>
      {children}
    </Page>
  )
}

function Badges({ view }: { view: FamilyView }) {
  const { t } = useT()
  return (
    <div className="-mt-3 mb-4 flex flex-wrap gap-2">
      {view.badges.map(({ level, group }) => (
        <Badge key={group} tone={level}>
          {t(`today.group.${group}`)}
        </Badge>
      ))}
      {view.left && <Badge tone="neutral">{view.left}</Badge>}
      {view.standing && <Badge tone="accent">{view.standing}</Badge>}
    </div>
  )
}

/** The most likely thing last, as the button that stands out; the rest behind "More". */
function PersonActions({ view }: { view: FamilyView }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { familyId, personId } = view
  return (
    <>
      <LinkButton href={paths.personSheet(slug, personId)}>{t('people.print')}</LinkButton>
      {can('people.write') && (
        <Menu label={t('people.more')} align="end">
          <MenuLink href={paths.addFact(slug, familyId, 'dependant')}>{t('people.addDependant')}</MenuLink>
          <MenuLink href={paths.addFact(slug, familyId, 'contract')}>{t('people.addContract')}</MenuLink>
          <MenuLink href={paths.addFact(slug, personId, 'document')}>{t('people.addDocument')}</MenuLink>
          <MenuLink href={paths.addFact(slug, familyId, 'terms')}>{t('people.changeTerms')}</MenuLink>
          {can('employment.end') && view.can.end && (
            <MenuLink href={paths.endEmployment(slug, familyId)}>{t('people.endEmployment')}</MenuLink>
          )}
          {can('people.erase') && (
            <MenuLink href={paths.keeping(slug, personId)}>{t('retention.person.title')}</MenuLink>
          )}
        </Menu>
      )}
      {can('employment.end') && view.can.tellImmigration && (
        <LinkButton href={paths.terminationNotice(slug, familyId)}>{t('people.recordNotice')}</LinkButton>
      )}
      {can('people.write') && view.can.review && (
        <LinkButton href={paths.reviewDependants(slug, familyId)}>{t('people.markReviewed')}</LinkButton>
      )}
      {can('case.write') && view.can.extend && (
        <LinkButton
          href={
            view.can.extend.caseId
              ? paths.case(slug, view.can.extend.caseId)
              : paths.newCase(slug, { kind: 'extension', person: personId })
          }
        >
          {t(view.can.extend.caseId ? 'people.openExtension' : 'people.startExtension')}
        </LinkButton>
      )}
      {can('stay.grant') && (
        <LinkButton href={paths.recordGrant(slug, personId)} kind="primary">
          {t('people.recordGrant')}
        </LinkButton>
      )}
    </>
  )
}

function workOf({ findings }: FamilyView): number {
  return findings.filter(({ severity }) => severity !== 'info').length
}

function documentCount({ members, onFile }: FamilyView): number {
  return members.reduce((sum, { documents }) => sum + documents.length, onFile.length)
}
