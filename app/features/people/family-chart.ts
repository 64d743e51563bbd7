import type { Finding, Severity } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import { contractRow, dependantRow, documentRows, stayRow } from './chart-rows.ts'
import { isWithin, type Scale, scaleAround, shareOf, type YearTick, yearTicks } from './chart-scale.ts'
import type { EmploymentEnd } from './employment-end.ts'
import type { FamilySpans } from './family-spans.ts'

/** What the timeline draws, in the reader's words. Places are shares of its width, 0…1. */
export type FamilyChart = {
  years: YearTick[]
  /** The day that is looked at. */
  today: ChartLine
  /** The earliest day of the right of abode; null where the clock has no start. `hidden` where it lies beyond the chart. */
  abode: (ChartLine & { hidden: boolean }) | null
  rows: ChartRow[]
  table: TableLine[]
}

export type ChartLine = { at: number; label: string }

export type ChartRow = {
  key: string
  title: string
  subtitle: string
  /** Where the person is: the row of the person whose address this is. */
  isMarked: boolean
  bars: ChartBar[]
  bands: ChartBand[]
  marks: ChartMark[]
  /** The most urgent thing that holds of this row; the finding's key. */
  note: ChartNote | null
}

export const BAR_LOOKS = ['granted', 'estimated', 'contract', 'renewal', 'document', 'endorsement'] as const
export type BarLook = (typeof BAR_LOOKS)[number]

export type ChartBar = {
  look: BarLook
  start: number
  end: number
  /** Begins before the chart, or nobody knows when. */
  fadesIn: boolean
  /** Runs on beyond the chart, or has no end. */
  fadesOut: boolean
  /** Stands in the bar, on a wide axis and on a narrow one; null where it has no room. */
  label: string | null
  narrowLabel: string | null
  /** The exact days. */
  tip: string
}

/** The extension window before a limit; its last four weeks begin at `lastWeeks`. */
export type ChartBand = { start: number; lastWeeks: number; end: number; tip: string }
export type ChartMark = { at: number; label: string; tip: string }
export type ChartNote = { severity: Severity; text: string; findingKey: string | null }
/** One line of the table that says the same. */
export type TableLine = {
  key: string
  who: string
  what: string
  from: string
  until: string
  kind: string
}

export type ChartSource = {
  family: FamilyRows
  spans: FamilySpans
  /** What holds on the day that is looked at, most urgent first. */
  findings: readonly Finding[]
  end: EmploymentEnd | null
  asOf: PlainDate
  /** Whose page it is. */
  personId: string
  words: Translator<MessageKey>
}

/** A family on one axis: permissions, contracts, documents, dependants. Pure: the same facts and day draw the same. */
export function familyChart(source: ChartSource): FamilyChart {
  const { spans, asOf, words } = source
  const scale = scaleAround(daysOf(spans, asOf), asOf)
  const rows = [
    stayRow(source, scale),
    ...contractRow(source, scale),
    ...documentRows(source, scale),
    ...spans.dependants.map((member) => dependantRow(source, scale, member)),
  ]
  return {
    years: yearTicks(scale),
    today: { at: shareOf(scale, asOf), label: words.t('family.today') },
    abode: abodeLine(spans, scale, words),
    rows: rows.map(({ row }) => row),
    table: rows.flatMap(({ lines }) => lines),
  }
}

function abodeLine(
  { abodeOn }: FamilySpans,
  scale: Scale,
  { t, day }: Translator<MessageKey>,
): FamilyChart['abode'] {
  if (!abodeOn) return null
  const label = t('family.abode', { day: day(abodeOn) })
  return { at: shareOf(scale, abodeOn), label, hidden: !isWithin(scale, abodeOn) }
}

/** What must be seen whole: stays, the seven years, today. Contracts and documents may run out of the chart. */
function daysOf({ principal, dependants, abodeOn }: FamilySpans, asOf: PlainDate): PlainDate[] {
  const stays = [principal, ...dependants].flatMap((member) => member.stays)
  const days = stays.flatMap(({ from, until }) => (until ? [from, until] : [from]))
  return [...days, ...(abodeOn ? [abodeOn] : []), asOf]
}
