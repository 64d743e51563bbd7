import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { PersonName } from '#app/platform/person-name.tsx'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { SeverityMark } from '#app/ui/severity-mark.tsx'
import { FamilyTimeline } from './family-timeline.tsx'
import type { FamilyView } from './family-view.ts'

/** A family on one A4 page: who, the time axis, the facts that decide most questions, what is to do. */
export function PersonSheet({ view }: { view: FamilyView }) {
  const { t, day } = useT()
  const { slug, asOf } = useVisit()
  const work = view.findings.filter(({ severity }) => severity !== 'info')
  return (
    <Page
      above={<TextLink href={paths.person(slug, view.personId)}>{view.staffNo}</TextLink>}
      title={<PersonName name={view.name} chineseName={view.chineseName} />}
      subtitle={[view.staffNo, view.left, view.standing, t('people.lookedAt', { day: day(asOf) })]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <Button kind="primary" onClick={() => window.print()}>
          {t('people.print')}
        </Button>
      }
    >
      <div className="print:text-small">
        <FamilyTimeline chart={view.chart} findingHref={(key) => paths.finding(slug, key)} />
        <div className="mt-5 grid gap-6 md:grid-cols-2 print:mt-3 print:grid-cols-2">
          <section>
            <h2 className="mb-2 font-semibold">{t('people.keyFacts')}</h2>
            <DefinitionList
              facts={view.keyFacts.map(({ note, ...fact }) => ({ ...fact, ...(note && { note }) }))}
            />
          </section>
          <section>
            <h2 className="mb-2 font-semibold">{t('people.tab.findings')}</h2>
            {work.length === 0 && <p className="text-soft">{t('people.findings.none')}</p>}
            <ul className="flex flex-col gap-1.5">
              {work.map(({ key, severity, title, who, dueOn }) => (
                <li key={key} className="flex items-baseline gap-2">
                  <SeverityMark level={severity} word={t(`severity.${severity}`)} />
                  <span>
                    {[title, who, dueOn && t('finding.dueOn', { day: dueOn })].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Page>
  )
}
