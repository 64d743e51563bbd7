import { useId } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Link } from '#app/ui/link.tsx'
import { ScrollRegion } from '#app/ui/scroll-region.tsx'
import { LEVEL_TEXT, SeverityMark } from '#app/ui/severity-mark.tsx'
import type { ChartNote, ChartRow, FamilyChart } from './family-chart.ts'
import { Hatching, percent, RowMarks } from './timeline-marks.tsx'

type Props = {
  chart: FamilyChart
  /** Where a finding's explanation is. */
  findingHref(key: string): string
}

/**
 * A family on one time axis. Everything is placed by shares of the width, so that the server draws it once for every
 * screen; on a phone each row's name stands above its bars. The table below says the same.
 */
export function FamilyTimeline({ chart, findingHref }: Props) {
  const { t } = useT()
  const hatch = `hatch${useId().replaceAll(':', '')}`
  return (
    <figure
      aria-label={t('people.timeline')}
      className="@container keep-together rounded-card border border-line bg-card px-4 pt-3 pb-2 shadow-card print:border-0 print:p-0 print:shadow-none"
    >
      <Hatching id={hatch} />
      <div aria-hidden="true" className={classNames(GRID, 'h-6')}>
        <div className="relative mr-2 h-full @3xl:col-start-2">
          {chart.years.map(({ at, label }) =>
            at > LAST_NAMED ? null : (
              <span
                key={label}
                style={{ left: percent(at) }}
                className="absolute bottom-1 -translate-x-1/2 text-[0.6875rem] text-soft"
              >
                {label}
              </span>
            ),
          )}
        </div>
      </div>
      <ol>
        {chart.rows.map((row) => (
          <TimelineRow key={row.key} row={row} chart={chart} hatch={hatch} findingHref={findingHref} />
        ))}
      </ol>
      <AxisFoot chart={chart} />
      <TimelineTable chart={chart} />
    </figure>
  )
}

/** The names' column and the axis; on a narrow screen the axis has all of the width. */
const GRID = '@3xl:grid @3xl:grid-cols-[11.5rem_minmax(0,1fr)]'

/** A year whose line is nearer to the edge has no room for its name. */
const LAST_NAMED = 0.97

type RowProps = Props & { row: ChartRow; hatch: string }

function TimelineRow({ row, chart, hatch, findingHref }: RowProps) {
  const { t } = useT()
  return (
    <li
      className={classNames(
        'relative hover:z-10 focus-within:z-10',
        row.isMarked && '-mx-2 rounded-control bg-accent-wash px-2',
      )}
    >
      <div className={classNames('relative', GRID)}>
        <div
          className={classNames(
            'relative z-[1] flex min-w-0 flex-col justify-center pr-3 @max-3xl:w-fit @max-3xl:max-w-full @max-3xl:flex-row @max-3xl:items-baseline @max-3xl:justify-start @max-3xl:gap-2 @max-3xl:mt-1.5',
            !row.isMarked && '@max-3xl:bg-card',
          )}
        >
          <span
            className="truncate text-small font-semibold @max-3xl:max-w-[70%] @max-3xl:shrink-0"
            title={row.title}
          >
            {row.title}
            {row.isMarked && (
              <span className="sr-only">{t('shell.bracketed', { text: t('people.marked') })}</span>
            )}
          </span>
          <span
            className="text-[0.75rem] leading-4 text-soft @max-3xl:truncate @3xl:line-clamp-2"
            title={row.subtitle}
          >
            {row.subtitle}
          </span>
        </div>
        <div
          className={classNames(
            'mr-2 @3xl:relative',
            row.note ? 'min-h-[3.75rem] @max-3xl:min-h-[3.125rem]' : 'min-h-11 @max-3xl:min-h-9',
          )}
        >
          <RowMarks row={row} chart={chart} hatch={hatch} />
          {row.note && <RowNote note={row.note} row={row} findingHref={findingHref} />}
        </div>
      </div>
    </li>
  )
}

/** Below the bars, beginning where the last one ends, or ending there where there is more room to the left; its mark is at that end. */
function RowNote({
  note,
  row,
  findingHref,
}: {
  note: ChartNote
  row: ChartRow
  findingHref: Props['findingHref']
}) {
  const end = Math.max(0, ...row.bars.map((bar) => bar.end))
  const toTheLeft = end > 0.5
  const text = (
    <>
      <SeverityMark level={note.severity} word={null} className="translate-y-px" />
      <span className="truncate">{note.text}</span>
    </>
  )
  const look = classNames(
    'inline-flex max-w-full items-baseline gap-1.5 rounded-small px-1 text-[0.75rem] leading-4',
    // Opaque: the lines of the years and of today end at it.
    row.isMarked ? 'bg-accent-wash' : 'bg-card',
    toTheLeft && '@3xl:flex-row-reverse',
    LEVEL_TEXT[note.severity],
  )
  return (
    <div
      style={toTheLeft ? { paddingRight: percent(1 - end) } : { paddingLeft: percent(end) }}
      className={classNames(
        'pointer-events-none absolute inset-x-0 bottom-1 flex @max-3xl:p-0!',
        toTheLeft && 'justify-end @max-3xl:justify-start',
      )}
    >
      {note.findingKey === null ? (
        <span className={look}>{text}</span>
      ) : (
        <Link
          href={findingHref(note.findingKey)}
          className={classNames(look, 'pointer-events-auto hover:underline')}
        >
          {text}
        </Link>
      )}
    </div>
  )
}

/** The names of the two lines that run through all rows. */
function AxisFoot({ chart: { today, abode } }: { chart: FamilyChart }) {
  const isNear = abode !== null && Math.abs(abode.at - today.at) < 0.28
  return (
    <div
      aria-hidden="true"
      className={classNames(GRID, 'text-small font-semibold', isNear ? 'h-12' : 'h-6 @max-3xl:h-12')}
    >
      <div className="relative mr-2 h-full @3xl:col-start-2">
        <span
          style={{ left: percent(today.at) }}
          className={classNames('absolute top-1 text-today', shift(today.at))}
        >
          {today.label}
        </span>
        {abode && !abode.hidden && (
          <span
            style={{ left: percent(abode.at) }}
            className={classNames(
              'absolute whitespace-nowrap text-accent',
              isNear ? 'top-6' : 'top-1 @max-3xl:top-6',
              shift(abode.at),
            )}
          >
            {abode.label}
          </span>
        )}
      </div>
    </div>
  )
}

/** Centred below its line, but within the chart. */
function shift(at: number): string {
  if (at < 0.18) return ''
  return at > 0.82 ? '-translate-x-full' : '-translate-x-1/2'
}

function TimelineTable({ chart }: { chart: FamilyChart }) {
  const { t } = useT()
  const head = [
    t('people.table.who'),
    t('people.table.what'),
    t('people.table.from'),
    t('people.table.until'),
  ]
  return (
    <details className="no-print border-t border-line pt-1.5">
      <summary className="w-fit cursor-pointer rounded-small text-small text-soft hover:text-accent max-md:py-3">
        {t('today.table')}
      </summary>
      <ScrollRegion name={t('people.timeline.table')} className="mt-2 overflow-x-auto pb-2">
        <table className="w-full border-collapse text-small">
          <caption className="sr-only">{t('people.timeline.table')}</caption>
          <thead>
            <tr>
              {[...head, t('people.table.kind')].map((text) => (
                <th
                  key={text}
                  scope="col"
                  className="whitespace-nowrap border-b border-line py-1 pr-4 text-left font-medium text-soft"
                >
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.table.map(({ key, who, what, from, until, kind }) => (
              <tr key={key}>
                <th scope="row" className={classNames(CELL, 'text-left font-normal')}>
                  {who}
                </th>
                <td className={CELL}>{what}</td>
                <td className={classNames(CELL, 'whitespace-nowrap')}>{from}</td>
                <td className={classNames(CELL, 'whitespace-nowrap')}>{until}</td>
                <td className={CELL}>{kind}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {chart.abode && <p className="pb-2 text-small text-soft">{chart.abode.label}</p>}
    </details>
  )
}

const CELL = 'border-b border-line py-1 pr-4 align-top'
