import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Card } from '#app/ui/card.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { SeverityMark } from '#app/ui/severity-mark.tsx'
import type { FamilyView } from './family-view.ts'
import type { FindingCard } from './finding-card.ts'
import { useFamily } from './use-family.ts'

/** What holds on the day with its arithmetic, and beside it the facts that decide most questions. */
export function FindingsTab({ view }: { view: FamilyView }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const work = view.findings.filter(({ severity }) => severity !== 'info')
  const info = view.findings.filter(({ severity }) => severity === 'info')
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex flex-col gap-4">
        {work.length === 0 && (
          <Card>
            <EmptyState title={t('people.findings.none')}>{t('people.findings.noneText')}</EmptyState>
          </Card>
        )}
        {work.map((finding) => (
          <Finding key={finding.key} finding={finding} />
        ))}
        {info.length > 0 && (
          <Card title={t('people.findings.info')}>
            <ul className="flex flex-col gap-2">
              {info.map((finding) => (
                <InfoLine key={finding.key} finding={finding} />
              ))}
            </ul>
          </Card>
        )}
      </div>
      <Card
        title={t('people.keyFacts')}
        action={
          can('people.write') ? (
            <TextLink href={paths.personTab(slug, view.personId, 'facts')}>{t('people.edit')}</TextLink>
          ) : undefined
        }
      >
        <DefinitionList
          facts={view.keyFacts.map(({ note, ...fact }) => ({ ...fact, ...(note && { note }) }))}
        />
      </Card>
    </div>
  )
}

function Finding({ finding }: { finding: FindingCard }) {
  const { t } = useT()
  const { slug, asOf, isToday } = useVisit()
  const { personId } = useFamily()
  return (
    <Card
      title={
        <span className="flex items-baseline gap-2 text-base">
          <SeverityMark
            level={finding.severity}
            word={t(`severity.${finding.severity}`)}
            className="translate-y-px"
          />
          <span>
            {finding.title}
            {finding.who && <span className="font-normal text-soft"> · {finding.who}</span>}
          </span>
        </span>
      }
      action={<span className="whitespace-nowrap text-soft">{finding.ruleId}</span>}
    >
      <p>{finding.because}</p>
      <ul className="my-2.5 flex flex-col gap-0.5 border-l-2 border-line pl-3.5 text-soft">
        {finding.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className="font-medium">{t('people.findings.next', { what: finding.nextAction })}</p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-2 text-small text-soft">
        {finding.dueOn && (
          <span>
            {t('finding.dueOn', { day: finding.dueOn })}
            {t('shell.bracketed', { text: finding.relative ?? '' })} ·
          </span>
        )}
        <span>{t('finding.ruleSet', { id: finding.ruleset })} ·</span>
        <TextLink href={paths.personFinding(slug, personId, finding.key, isToday ? {} : { asOf })} keepScroll>
          {t('people.findings.explain')}
        </TextLink>
      </p>
    </Card>
  )
}

function InfoLine({ finding }: { finding: FindingCard }) {
  const { t } = useT()
  const { slug, asOf, isToday } = useVisit()
  const { personId } = useFamily()
  return (
    <li className="flex items-baseline gap-2">
      <SeverityMark level="info" word={t('severity.info')} />
      <TextLink
        href={paths.personFinding(slug, personId, finding.key, isToday ? {} : { asOf })}
        keepScroll
        className="font-normal text-ink!"
      >
        {finding.title}
        {finding.who && <span className="text-soft"> · {finding.who}</span>}
      </TextLink>
    </li>
  )
}
