import { Form } from '@remix-run/react'
import { Download, FileSpreadsheet } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Tile, TileRow } from '#app/ui/tile.tsx'
import { DayChooser } from './day-chooser.tsx'
import { LimitsChart } from './limits-chart.tsx'
import type { TodayView } from './load-today.server.ts'
import { PipelineChart } from './pipeline-chart.tsx'
import { isNarrowed, todayQuery } from './today-filter.ts'
import { TodayFilters } from './today-filters.tsx'
import { WorkList } from './work-list.tsx'

/** Today, or the day that is looked at; `children` is the finding that lies over it, before all else until script runs. */
export function TodayPage({
  view,
  isPaged,
  children,
}: {
  view: TodayView
  isPaged: boolean
  children: ReactNode
}) {
  const { t, day } = useT()
  const { asOf } = useVisit()
  if (view.isFirstRun) return <FirstRun>{children}</FirstRun>
  return (
    <Page
      title={t('today.title')}
      subtitle={t('today.subtitle', { day: day(asOf), count: view.total })}
      actions={<Actions view={view} />}
    >
      {children}
      <OtherDay view={view} />
      <div className="flex flex-col gap-5">
        <Tiles view={view} />
        <TodayFilters view={view} />
        <div className="grid items-start gap-x-6 gap-y-6 xl:grid-cols-[minmax(0,1fr)_17rem] 2xl:grid-cols-[minmax(0,1fr)_20rem]">
          <Work view={view} isPaged={isPaged} />
          <Charts view={view} />
        </div>
      </div>
    </Page>
  )
}

function Actions({ view }: { view: TodayView }) {
  const { t, locale } = useT()
  const { slug, asOf, can } = useVisit()
  const day = useOtherDay()
  const csv = paths.reportCsv(slug, 'findings', { ...todayQuery(view.filter), asOf, locale })
  return (
    <>
      <Form method="post" action={paths.people(slug)} className="max-sm:w-full">
        {day && <input type="hidden" name="asOf" value={day} />}
        <TextInput
          type="search"
          name="q"
          autoComplete="off"
          aria-label={t('today.search')}
          placeholder={t('today.search')}
          className="w-64 max-lg:w-44 max-sm:w-full"
        />
      </Form>
      <DayChooser filter={view.filter} />
      {can('report.export') && (
        <LinkButton href={csv} document>
          <Download aria-hidden="true" size={16} className="text-soft" />
          {t('today.exportCsv')}
        </LinkButton>
      )}
      {can('import.run') && (
        <LinkButton href={paths.imports(slug)} kind="primary">
          <FileSpreadsheet aria-hidden="true" size={16} />
          {t('today.importSheet')}
        </LinkButton>
      )}
    </>
  )
}

/** Another day than today must not be taken for today. */
function OtherDay({ view }: { view: TodayView }) {
  const { t, day } = useT()
  const { slug, asOf, today, isToday } = useVisit()
  if (isToday) return null
  return (
    <div className="mb-4">
      <Notice
        word={t('shell.notice')}
        action={
          <TextLink href={paths.today(slug, todayQuery(view.filter))} className="shrink-0">
            {t('today.backToToday')}
          </TextLink>
        }
      >
        {t(asOf > today ? 'today.day.ahead' : 'today.day.past', { day: day(asOf), today: day(today) })}
      </Notice>
    </div>
  )
}

function Tiles({ view }: { view: TodayView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { filter, tiles } = view
  const day = useOtherDay()
  if (tiles.length === 0) return null
  return (
    <TileRow label={t('today.tiles')} count={tiles.length}>
      {tiles.map(({ group, count, severity }) => {
        const isCurrent = filter.group === group
        const change = { group: isCurrent ? undefined : group }
        return (
          <Tile
            key={group}
            count={count}
            label={t(`today.group.${group}`)}
            level={severity}
            word={t(`severity.${severity}`)}
            href={paths.today(slug, { ...todayQuery(filter, change), asOf: day })}
            current={isCurrent}
          />
        )
      })}
    </TileRow>
  )
}

function Work({ view, isPaged }: { view: TodayView; isPaged: boolean }) {
  const { t } = useT()
  const { slug } = useVisit()
  const { filter, nextCursor, sections } = view
  const day = useOtherDay()
  if (sections.length === 0) return <NothingToDo view={view} />
  const query = { ...todayQuery(filter), asOf: day }
  const shown = sections.reduce((sum, section) => sum + section.shown, 0)
  return (
    <div className="min-w-0">
      <WorkList sections={sections} filter={filter} day={day} />
      {(nextCursor || isPaged) && (
        <Pager
          label={t('today.pages')}
          previous={isPaged ? { href: paths.today(slug, query), label: t('today.fromStart') } : null}
          next={
            nextCursor
              ? { href: paths.today(slug, { ...query, cursor: nextCursor }), label: t('today.more') }
              : null
          }
        >
          {t('today.shown', { shown, count: view.total })}
        </Pager>
      )}
    </div>
  )
}

function NothingToDo({ view }: { view: TodayView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const day = useOtherDay()
  const narrowed = isNarrowed(view.filter)
  return (
    <Card>
      <EmptyState
        title={t(narrowed ? 'today.emptyFiltered.title' : 'today.empty.title')}
        actions={
          narrowed ? (
            <LinkButton href={paths.today(slug, { asOf: day })}>{t('today.filter.clear')}</LinkButton>
          ) : undefined
        }
      >
        {t(narrowed ? 'today.emptyFiltered.text' : 'today.empty.text')}
      </EmptyState>
    </Card>
  )
}

function Charts({ view }: { view: TodayView }) {
  const { slug } = useVisit()
  const day = useOtherDay()
  return (
    <div className="no-print grid gap-4 md:max-xl:grid-cols-2">
      <LimitsChart
        months={view.limits}
        hrefOf={(month) => paths.people(slug, { limitMonth: month, asOf: day })}
        listHref={paths.people(slug, { sort: 'limit', asOf: day })}
      />
      <PipelineChart stages={view.pipeline} />
    </div>
  )
}

/** Nobody is on file: the way to the first useful list. */
function FirstRun({ children }: { children: ReactNode }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  return (
    <Page title={t('today.title')}>
      {children}
      <Card>
        <EmptyState
          title={t('today.first.title')}
          actions={
            <>
              {can('import.run') && (
                <LinkButton href={paths.imports(slug)} kind="primary">
                  <FileSpreadsheet aria-hidden="true" size={16} />
                  {t('today.importSheet')}
                </LinkButton>
              )}
              {can('people.write') && (
                <LinkButton href={paths.newPerson(slug)}>{t('today.first.add')}</LinkButton>
              )}
            </>
          }
        >
          {t('today.first.text')}
        </EmptyState>
      </Card>
    </Page>
  )
}

/** The day for addresses: only where it is not today. */
function useOtherDay(): string | undefined {
  const { asOf, isToday } = useVisit()
  return isToday ? undefined : asOf
}
