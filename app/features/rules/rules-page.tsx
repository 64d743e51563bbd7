import { Form } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { SourceLink } from '#app/ui/source-link.tsx'
import type { DifferenceView, ParameterView, RuleSetCard } from './rule-set-views.ts'
import type { RuleView, TopicView } from './rule-views.ts'

export type RulesPageData = {
  title: string
  topics: TopicView[]
  sets: RuleSetCard[]
  set: string
  against: string
  parameters: ParameterView[]
  differences: DifferenceView[]
}

/** Every rule, and every version of what the rules count with. Reads without script: rules open and close by the browser's own means. */
export function RulesPage({ title, topics, sets, set, against, parameters, differences }: RulesPageData) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const count = topics.reduce((sum, { rules }) => sum + rules.length, 0)
  return (
    <Page
      title={title}
      subtitle={t('rules.subtitle', { count })}
      actions={can('org.settings') && <TextLink href={paths.settings(slug)}>{t('rules.settings')}</TextLink>}
    >
      <div className="flex flex-col gap-8">
        <p className="max-w-2xl text-soft">{t('rules.intro')}</p>
        <RuleSets sets={sets} set={set} against={against} />
        <Differences set={set} against={against} differences={differences} />
        <Parameters set={set} parameters={parameters} />
        {topics.map((topic) => (
          <section key={topic.topic} aria-labelledby={`topic-${topic.topic}`}>
            <h2 id={`topic-${topic.topic}`} className="mb-2 font-semibold">
              {topic.title}
            </h2>
            <div className="divide-y divide-line rounded-card border border-line bg-card shadow-card">
              {topic.rules.map((rule) => (
                <Rule key={rule.id} rule={rule} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Page>
  )
}

function RuleSets({ sets, set, against }: Pick<RulesPageData, 'sets' | 'set' | 'against'>) {
  const { t } = useT()
  const { slug } = useVisit()
  const options = sets.map(({ id }) => ({ value: id, label: id }))
  return (
    <section aria-labelledby="rule-sets">
      <h2 id="rule-sets" className="mb-2 font-semibold">
        {t('rules.sets')}
      </h2>
      <ul className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {sets.map(({ id, effectiveFrom, isInForce, parameterCount }) => (
          <li key={id}>
            <Card className="h-full">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                <TextLink href={paths.rules(slug, { set: id })}>{id}</TextLink>
                {isInForce && <Badge tone="accent">{t('rules.inForce')}</Badge>}
              </p>
              <p className="text-soft">{t('rules.from', { day: effectiveFrom })}</p>
              <p className="text-small text-soft">{t('rules.parameters.count', { count: parameterCount })}</p>
            </Card>
          </li>
        ))}
      </ul>
      <Form method="get" className="no-print flex flex-wrap items-end gap-3">
        <Field label={t('rules.compare.against')}>
          <Select key={against} name="against" options={options} defaultValue={against} />
        </Field>
        <Field label={t('rules.compare.set')}>
          <Select key={set} name="set" options={options} defaultValue={set} />
        </Field>
        <Button type="submit">{t('rules.compare.show')}</Button>
      </Form>
    </section>
  )
}

function Differences({ set, against, differences }: Pick<RulesPageData, 'set' | 'against' | 'differences'>) {
  const { t } = useT()
  const caption = t('rules.differences', { before: against, after: set })
  return (
    <div>
      <h2 className="mb-2 font-semibold">{caption}</h2>
      {differences.length === 0 ? (
        <p className="text-soft">{t('rules.differences.none')}</p>
      ) : (
        <DataTable caption={caption} stickyFirst>
          <thead>
            <tr>
              <HeaderCell>{t('rules.column.parameter')}</HeaderCell>
              <HeaderCell>{t('rules.column.scheme')}</HeaderCell>
              <HeaderCell>{against}</HeaderCell>
              <HeaderCell>{set}</HeaderCell>
              <HeaderCell>{t('rules.column.source')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ key, name, scheme, before, after, source }) => (
              <Row key={key}>
                <RowHeader className="min-w-36">{name}</RowHeader>
                <Cell className="min-w-52">{scheme}</Cell>
                <Cell className="min-w-36 text-soft">{before}</Cell>
                <Cell className="min-w-44 font-medium">{after}</Cell>
                <Cell className="min-w-40">
                  {source && <SourceLink {...source} newTab={t('finding.newTab')} />}
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </div>
  )
}

function Parameters({ set, parameters }: Pick<RulesPageData, 'set' | 'parameters'>) {
  const { t } = useT()
  const caption = t('rules.parameters', { id: set })
  return (
    <details className="group">
      <summary className="mb-2 flex min-h-9 cursor-pointer items-center gap-1.5 font-semibold">
        <ChevronDown aria-hidden="true" size={16} className="-rotate-90 text-soft group-open:rotate-0" />
        {caption}
      </summary>
      <DataTable caption={caption} stickyFirst>
        <thead>
          <tr>
            <HeaderCell>{t('rules.column.parameter')}</HeaderCell>
            <HeaderCell>{t('rules.column.scheme')}</HeaderCell>
            <HeaderCell>{t('rules.column.value')}</HeaderCell>
            <HeaderCell>{t('rules.column.source')}</HeaderCell>
            <HeaderCell>{t('rules.column.confidence')}</HeaderCell>
            <HeaderCell>{t('rules.column.retrieved')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ key, name, scheme, value, source, confidence, retrievedOn }) => (
            <Row key={key}>
              <RowHeader className="min-w-36">{name}</RowHeader>
              <Cell className="min-w-44">{scheme}</Cell>
              <Cell className="min-w-44 font-medium">{value}</Cell>
              <Cell className="min-w-40">
                <SourceLink {...source} newTab={t('finding.newTab')} />
              </Cell>
              <Cell className="text-soft">{confidence}</Cell>
              <Cell className="whitespace-nowrap text-soft">{retrievedOn}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </details>
  )
}

function Rule({ rule }: { rule: RuleView }) {
  const { t } = useT()
  const { id, text, severities, fields, sources, example, onlyIfEmployment } = rule
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
        <ChevronDown aria-hidden="true" size={16} className="-rotate-90 text-soft group-open:rotate-0" />
        <span className="w-16 font-semibold tabular-nums">{id}</span>
        <span className="min-w-0 flex-1 basis-64">{text}</span>
        <span className="flex flex-wrap gap-1.5">
          {severities.map((severity) => (
            <Badge key={severity} tone={severity}>
              {t(`severity.${severity}`)}
            </Badge>
          ))}
        </span>
      </summary>
      <div id={id} className="scroll-mt-16 border-t border-line px-4 py-3">
        <div className="max-w-4xl">
          <DefinitionList
            facts={[
              { label: t('rules.reads'), value: fields.join(' · ') },
              ...(onlyIfEmployment ? [{ label: t('rules.holds'), value: t('rules.onlyIfEmployment') }] : []),
              {
                label: t('rules.column.source'),
                value: (
                  <ul>
                    {sources.map((source) => (
                      <li key={`${source.url} ${source.confidence}`}>
                        <SourceLink {...source} newTab={t('finding.newTab')} />{' '}
                        <span className="text-small text-soft">{source.confidence}</span>
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                label: t('rules.example'),
                value: (
                  <>
                    <p className="font-medium">{example.title}</p>
                    <p>{example.because}</p>
                    <p className="text-soft">
                      {t('shell.labelled', { label: t('finding.next'), text: example.next })}
                    </p>
                  </>
                ),
              },
            ]}
          />
        </div>
      </div>
    </details>
  )
}
