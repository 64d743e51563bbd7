import { Form, useSubmit } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { type FormEvent, useId } from 'react'
import { STAY_KINDS } from '#app/domain/case-file.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Select } from '#app/ui/select.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { AgeBadge } from './age-badge.tsx'
import { type CaseLine, type CaseSection, type CasesFilter, casesQuery } from './cases-view.ts'

export type CasesPageView = {
  filter: CasesFilter
  total: number
  sections: CaseSection[]
  nextCursor: string | null
  isPaged: boolean
}

/** Filings by stage, those longest in it first. */
export function CasesPage({ view }: { view: CasesPageView }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { filter, sections, total } = view
  const closed = Boolean(filter.closed)
  return (
    <Page
      title={t('cases.title')}
      subtitle={t(closed ? 'cases.closed' : 'cases.subtitle', { count: total })}
      actions={
        can('case.write') ? (
          <LinkButton href={paths.newCase(slug)} kind="primary">
            <Plus aria-hidden="true" size={16} />
            {t('cases.new')}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-5">
        <Tabs
          label={t('cases.show')}
          tabs={[
            { href: paths.cases(slug), label: t('cases.show.open'), current: !closed },
            { href: paths.cases(slug, { show: 'closed' }), label: t('cases.show.closed'), current: closed },
          ]}
        />
        <Filters filter={filter} />
        {sections.length === 0 ? <Nothing filter={filter} /> : <CasesTable view={view} />}
        {sections.length > 0 && !closed && <p className="text-small text-soft">{t('cases.band.note')}</p>}
        <Pages view={view} />
      </div>
    </Page>
  )
}

function Filters({ filter }: { filter: CasesFilter }) {
  const { t } = useT()
  const { slug } = useVisit()
  const submit = useSubmit()
  const hydrated = useHydrated()
  const id = useId()
  const choose = (event: FormEvent<HTMLFormElement>) =>
    submit(event.currentTarget, { preventScrollReset: true })
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <Form
        action={paths.cases(slug)}
        onChange={hydrated ? choose : undefined}
        aria-label={t('cases.filters')}
        className="flex flex-wrap items-center gap-2"
      >
        {filter.closed && <input type="hidden" name="show" value="closed" />}
        <label htmlFor={id} className="sr-only">
          {t('cases.kind')}
        </label>
        <Select
          key={filter.kind ?? ''}
          id={id}
          name="kind"
          defaultValue={filter.kind ?? ''}
          emptyLabel={t('today.filter.any', { label: t('cases.kind') })}
          options={STAY_KINDS.map((value) => ({ value, label: t(`cases.kind.${value}`) }))}
          className="w-52"
        />
        <noscript>
          <Button type="submit">{t('today.filter.apply')}</Button>
        </noscript>
      </Form>
      {filter.stage && (
        <TextLink
          href={paths.cases(slug, casesQuery({ ...filter, stage: undefined }))}
          className="text-small"
        >
          {t('cases.allStages')}
        </TextLink>
      )}
    </div>
  )
}

function Nothing({ filter }: { filter: CasesFilter }) {
  const { t } = useT()
  const { slug } = useVisit()
  const narrowed = Boolean(filter.stage || filter.kind || filter.department)
  return (
    <Card>
      <EmptyState
        title={t(narrowed || filter.closed ? 'cases.emptyFiltered.title' : 'cases.empty.title')}
        actions={
          narrowed ? <LinkButton href={paths.cases(slug)}>{t('today.filter.clear')}</LinkButton> : undefined
        }
      >
        {narrowed ? t('cases.emptyFiltered.text') : filter.closed ? null : t('cases.empty.text')}
      </EmptyState>
    </Card>
  )
}

/** One table, so that columns can be compared; each stage begins with a line of its own. */
function CasesTable({ view: { filter, sections } }: { view: CasesPageView }) {
  const { t } = useT()
  return (
    <DataTable caption={t('cases.title')} stickyFirst>
      <thead>
        <tr>
          <HeaderCell>{t('cases.column.who')}</HeaderCell>
          <HeaderCell>{t('cases.column.kind')}</HeaderCell>
          <HeaderCell numeric>{t('cases.column.since')}</HeaderCell>
          <HeaderCell numeric>{t('cases.column.filed')}</HeaderCell>
          <HeaderCell numeric>
            {t(filter.closed ? 'cases.column.decided' : 'cases.column.waiting')}
          </HeaderCell>
          <HeaderCell numeric>{t('cases.column.limit')}</HeaderCell>
        </tr>
      </thead>
      {sections.map((section) => (
        <Section key={section.stage} section={section} filter={filter} />
      ))}
    </DataTable>
  )
}

function Section({ section, filter }: { section: CaseSection; filter: CasesFilter }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { stage, label, count, lines } = section
  const isPart = lines.length < count && !filter.stage
  return (
    <tbody className="group/stage">
      <tr>
        <th
          scope="rowgroup"
          colSpan={6}
          className="border-b border-line bg-paper px-3 pb-1.5 pt-4 text-left text-small font-semibold group-first-of-type/stage:pt-2"
        >
          <span className="sticky left-3">
            {label} <span className="font-normal text-soft">{count}</span>
            {isPart && (
              <TextLink href={paths.cases(slug, casesQuery({ ...filter, stage }))} className="ml-3">
                {t('cases.all', { count })}
              </TextLink>
            )}
          </span>
        </th>
      </tr>
      {lines.map((line) => (
        <Line key={line.id} line={line} isClosed={Boolean(filter.closed)} />
      ))}
    </tbody>
  )
}

function Line({ line, isClosed }: { line: CaseLine; isClosed: boolean }) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Row>
      <RowHeader>
        <TextLink href={paths.case(slug, line.id)}>{line.name}</TextLink>
        <div className="text-small font-normal text-soft">{line.about}</div>
      </RowHeader>
      <Cell className="whitespace-nowrap">{line.kindLabel}</Cell>
      <Cell numeric>
        {line.stageSince}
        <div className="text-small text-soft">{t('cases.days', { count: line.daysInStage })}</div>
      </Cell>
      <Cell numeric>{line.filed ?? '–'}</Cell>
      <Cell numeric>
        {isClosed ? (line.decided ?? '–') : line.age ? <AgeBadge age={line.age} short /> : '–'}
      </Cell>
      <Cell numeric>{line.limit ?? '–'}</Cell>
    </Row>
  )
}

function Pages({ view }: { view: CasesPageView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { filter, nextCursor, isPaged, sections, total } = view
  if (!nextCursor && !isPaged) return null
  const query = casesQuery(filter)
  const shown = sections.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <Pager
      label={t('cases.pages')}
      previous={isPaged ? { href: paths.cases(slug, query), label: t('cases.fromStart') } : null}
      next={
        nextCursor
          ? { href: paths.cases(slug, { ...query, cursor: nextCursor }), label: t('cases.more') }
          : null
      }
    >
      {t('cases.shown', { shown, count: total })}
    </Pager>
  )
}
