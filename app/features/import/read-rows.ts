import type { CsvRecord } from '#app/domain/csv.ts'
import type { Reason } from '#app/domain/finding.ts'
import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { DATE_ORDERS, type DateOrder } from '#app/domain/written-day.ts'
import { checkRecords } from './check-records.ts'
import type { Steps } from './in-slices.ts'
import type { ColumnMatch } from './match-columns.ts'
import { askForColumn, questionOrProblem } from './missing-columns.ts'
import { raggedProblem, shapeOf } from './ragged-rows.ts'
import {
  daySpecOf,
  faultOf,
  identify,
  type Liberty,
  putValue,
  type RowDraft,
  rowReader,
  settleApproval,
} from './read-row.ts'
import type { ReadSheetOptions, SheetReading } from './read-sheet.server.ts'
import { addEvidence, type DayEvidence, ordersByColumn, settleDay } from './settle-days.ts'
import type { SheetQuestion } from './sheet-problem.ts'

/** Rows between two chances to pause. */
export const ROWS_PER_STEP = 20

/** A sheet with more than this is read under a wrong header; the rest would tell nothing new. */
const MOST_PROBLEMS = 2_000

/** Reads the rows below the header into `reading`: days of figures are settled once all rows are known. */
export function* readRows(
  reading: SheetReading,
  rows: CsvRecord[],
  header: CsvRecord,
  options: ReadSheetOptions,
): Steps<void> {
  const { mapping, problems, questions } = reading
  const read = rowReader(mapping)
  const shape = shapeOf(header, rows, mapping)
  const evidence: DayEvidence = new Map()
  const drafts: RowDraft[] = []
  for (const [index, row] of rows.entries()) {
    const draft = read(row)
    for (const { match, readings } of draft.openDays) addEvidence(evidence, match.index, readings)
    const ragged = raggedProblem(row, shape)
    if (ragged) draft.problems.push(ragged)
    drafts.push(draft)
    if (index % ROWS_PER_STEP === 0) yield
  }

  const orders = ordersByColumn(evidence, options.dateOrder ?? null)
  const open: OpenColumns = new Map()
  const records: SheetRecord[] = []
  const faulty = new Set<number>()
  const liberties = new Map<Liberty, number>()
  for (const [index, draft] of drafts.entries()) {
    settleDraft(draft, orders, open)
    settleApproval(draft)
    const record = identify(draft)
    if ('missing' in record) questionOrProblem(reading, draft, record.missing)
    else records.push(record)
    problems.push(...draft.problems)
    if (problems.length > MOST_PROBLEMS) {
      problems.push({
        row: null,
        column: null,
        value: null,
        reason: { key: 'import.problem.more' },
        expected: null,
      })
      reading.isBroken = true
      return
    }
    for (const liberty of draft.liberties) liberties.set(liberty, (liberties.get(liberty) ?? 0) + 1)
    if (draft.problems.length > 0 || draft.openDays.length > 0) faulty.add(draft.row)
    if (index % ROWS_PER_STEP === 0) yield
  }
  const question = dateOrderQuestion(open)
  if (question) questions.push(question)

  const check = yield* checkRecords(records, mapping, options.isOnFile ?? (() => false), faulty)
  problems.push(...check.problems)
  for (const missing of check.missingColumns) askForColumn(reading, missing)
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  const bad = new Set(problems.map(({ row }) => row))
  reading.records = records.filter(({ row }) => !bad.has(row))
  reading.dateOrder = soleOrder(orders)
  for (const [liberty, rowCount] of liberties) {
    reading.assumptions.push({ text: libertyText(liberty, reading.dateOrder), rowCount })
  }
}

type OpenColumns = Map<
  ColumnMatch,
  { row: number; text: string; readings: RowDraft['openDays'][number]['readings'] }
>

/** Fills in the days of figures; what stays open is kept in `openDays` and, once a column, in `open`. */
function settleDraft(draft: RowDraft, orders: Map<number, DateOrder | null>, open: OpenColumns): void {
  draft.openDays = draft.openDays.filter(({ match, column, text, readings }) => {
    const order = orders.get(match.index) ?? null
    if (order && Object.keys(readings).length > 1) draft.liberties.add('date_order')
    const settled = settleDay(readings, order)
    if (settled === 'open') {
      if (!open.has(match)) open.set(match, { row: draft.row, text: text.trim(), readings })
      return true
    }
    if (settled === 'impossible') {
      const fault = faultOf(draft.row, match, daySpecOf(column), text, 'impossible_day')
      const expected = {
        key: 'import.expected.day_in_order',
        params: { order: { term: `import.order.${order}` } },
      }
      draft.problems.push(order ? { ...fault, expected } : fault)
    } else putValue(draft, column, settled.day)
    return false
  })
}

function libertyText(liberty: Liberty, order: DateOrder | null): Reason {
  if (liberty !== 'date_order') return { key: `import.assumed.${liberty}` }
  return order
    ? { key: 'import.assumed.date_order', params: { order: { term: `import.order.${order}` } } }
    : { key: 'import.assumed.date_orders' }
}

function dateOrderQuestion(open: OpenColumns): SheetQuestion | null {
  const [first] = open.values()
  if (!first) return null
  const columns = [...open.keys()].map(({ header }) => header)
  return { kind: 'date_order', columns, row: first.row, value: first.text, readings: first.readings }
}

function soleOrder(orders: Map<number, DateOrder | null>): DateOrder | null {
  const used = DATE_ORDERS.filter((order) => [...orders.values()].includes(order))
  return used.length === 1 ? (used[0] ?? null) : null
}
