import { type CsvFault, type CsvRecord, csvRecords, sniffDelimiter } from '#app/domain/csv.ts'
import type { Reason } from '#app/domain/finding.ts'
import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { DATE_ORDERS, type DateOrder } from '#app/domain/written-day.ts'
import { checkRecords, type MissingColumn } from './check-records.ts'
import { decodeBytes, type SheetEncoding } from './decode-bytes.server.ts'
import { meaningOf } from './header-names.ts'
import type { Assumption } from './import-reading.ts'
import { atOnce, inSlices, type Steps } from './in-slices.ts'
import { type ColumnAnswers, type ColumnMatch, matchColumns } from './match-columns.ts'
import {
  cellProblem,
  daySpecOf,
  faultOf,
  identify,
  type Liberty,
  putValue,
  type RowDraft,
  rowReader,
  settleApproval,
} from './read-row.ts'
import { addEvidence, type DayEvidence, ordersByColumn, settleDay } from './settle-days.ts'
import { type SheetProblem, type SheetQuestion, shownValue } from './sheet-problem.ts'

/** A larger file is refused before it is looked at. */
export const MAX_SHEET_BYTES = 10 * 1024 * 1024

export type ReadSheetOptions = {
  /** The answer to a `date_order` question. */
  dateOrder?: DateOrder | null
  /** Answers to questions about columns, by index in the file. */
  columns?: ColumnAnswers
  /** Whether a principal of this number is known beside the sheet. */
  isOnFile?: (staffNo: string) => boolean
}

/** What a people sheet says. With a problem or a question left nothing may be written. */
export type SheetReading = {
  /** The rows without a problem, in file order. */
  records: SheetRecord[]
  problems: SheetProblem[]
  questions: SheetQuestion[]
  /** Headers of the columns that are left out. */
  unknownColumns: string[]
  /** Every column of the file and what it was taken for. */
  mapping: ColumnMatch[]
  encoding: SheetEncoding | null
  /** The one order in which days of figures were read; `null` when there were none, or not one for all. */
  dateOrder: DateOrder | null
  /** Rows below the header that hold anything. */
  rowCount: number
  /** What was read that does not stand there in so many words. */
  assumptions: Assumption[]
  /** The first filled cell of each column by its index, masked if it is an identifier. */
  samples: ReadonlyMap<number, string>
  /** Reading had to stop: nothing can be taken, not even the rows without a problem. */
  isBroken: boolean
}

/** Reads a people sheet from its bytes (contracts.md, 4). Depends on nothing but its arguments. */
export function readSheet(bytes: Uint8Array, options: ReadSheetOptions = {}): SheetReading {
  return atOnce(readingSteps(bytes, options))
}

/** The same, in slices that leave the event loop free in between. */
export async function readSheetInSlices(
  bytes: Uint8Array,
  options: ReadSheetOptions = {},
): Promise<SheetReading> {
  return inSlices(readingSteps(bytes, options))
}

/** Rows between two chances to pause. */
const ROWS_PER_STEP = 20

/** A sheet with more than this is read under a wrong header; the rest would tell nothing new. */
const MOST_PROBLEMS = 2_000

function* readingSteps(bytes: Uint8Array, options: ReadSheetOptions): Steps<SheetReading> {
  if (bytes.length > MAX_SHEET_BYTES) {
    const params = { size: megabytes(bytes.length), limit: megabytes(MAX_SHEET_BYTES) }
    return refused({ key: 'import.problem.too_large', params }, { key: 'import.expected.smaller_file' })
  }
  const decoded = yield* decodeBytes(bytes)
  if (decoded.kind === 'not_text') return refused(decoded.reason, decoded.expected)
  const { encoding, text } = decoded
  if (text.trim() === '')
    return refused({ key: 'import.problem.empty_file' }, { key: 'import.expected.csv_file' })

  const { records, fault } = yield* allRecords(text)
  const header = findHeader(records)
  const rows = records.slice(records.indexOf(header) + 1)
  const headers = header.cells.map((cell) => cell.trim())
  const answers = options.columns ?? new Map()
  const { columns, doubles } = matchColumns(
    headers,
    rows.map((row) => row.cells),
    answers,
  )
  const reading: SheetReading = {
    records: [],
    problems: [],
    questions: doubles.map(({ column, choices }) => ({ kind: 'same_column', column, choices })),
    unknownColumns: columns.flatMap((one) => (one.column === null && one.header !== '' ? [one.header] : [])),
    mapping: columns,
    encoding,
    dateOrder: null,
    rowCount: rows.length,
    assumptions: columns.flatMap(({ header, column, by }) => {
      if (by !== 'content' || column === null) return []
      const params = { header, column: { term: `import.column.${column}` } }
      return [{ text: { key: 'import.assumed.column_by_content', params }, rowCount: rows.length }]
    }),
    samples: samplesOf(columns, rows),
    isBroken: fault !== null,
  }
  if (fault) reading.problems.push(malformed(fault, columns[fault.cell - 1]))
  if (columns.every(({ column }) => column === null)) {
    reading.problems.push(atHeader(header, { key: 'import.problem.no_header' }, 'import.expected.headers'))
    reading.isBroken = true
    return reading
  }
  if (rows.length === 0 && !fault) {
    reading.problems.push(atHeader(header, { key: 'import.problem.no_rows' }, 'import.expected.rows'))
    reading.isBroken = true
    return reading
  }
  yield* readRows(reading, rows, header, options)
  return reading
}

function* allRecords(text: string): Steps<{ records: CsvRecord[]; fault: CsvFault | null }> {
  const records: CsvRecord[] = []
  const reading = csvRecords(text, sniffDelimiter(text))
  for (;;) {
    const step = reading.next()
    if (step.done) return { records, fault: step.value }
    if (step.value.cells.some((cell) => cell.trim() !== '')) records.push(step.value)
    if (step.value.number % ROWS_PER_STEP === 0) yield
  }
}

/** The row among the first with most known headers: a title or a date may stand above it. */
function findHeader(records: CsvRecord[]): CsvRecord {
  const known = (record: CsvRecord) => record.cells.filter((cell) => cell !== '' && meaningOf(cell)).length
  const [first = { number: 1, cells: [] }, ...others] = records.slice(0, 20)
  return others.reduce(
    (best, record) => (known(record) >= 2 && known(record) > known(best) ? record : best),
    first,
  )
}

function* readRows(
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

function samplesOf(columns: readonly ColumnMatch[], rows: readonly CsvRecord[]): Map<number, string> {
  const samples = new Map<number, string>()
  for (const { index, column } of columns) {
    const cell = rows.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index]
    if (cell !== undefined) samples.set(index, shownValue(column, cell))
  }
  return samples
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

function questionOrProblem(
  reading: SheetReading,
  draft: RowDraft,
  missing: 'staff_no' | 'principal_staff_no',
) {
  const wanted = missing === 'staff_no' ? ['staff_no'] : ['principal_staff_no', 'staff_no']
  const match = wanted.map((name) => reading.mapping.find(({ column }) => column === name)).find(Boolean)
  if (!match) return askForColumn(reading, { column: missing, firstRow: draft.row })
  const key = `import.problem.no_${missing}`
  const problem = cellProblem(draft.row, match, '', { key }, { key: `import.expected.${missing}` })
  draft.problems.push(problem)
}

/** A needed column that is not there: asked while some column is left to choose, else a problem of the header. */
function askForColumn(reading: SheetReading, { column }: MissingColumn): void {
  const candidates = reading.mapping.filter((one) => one.column === null && one.header !== '')
  if (candidates.length > 0) {
    const isAsked = reading.questions.some((one) => one.kind === 'missing_column' && one.column === column)
    if (!isAsked) reading.questions.push({ kind: 'missing_column', column, candidates })
    return
  }
  const reason = { key: 'import.problem.no_column', params: { column: { term: `import.column.${column}` } } }
  const isTold = reading.problems.some((one) => one.reason.key === reason.key && one.column === column)
  const expected = { key: 'import.expected.column', params: { column } }
  if (!isTold) reading.problems.push({ row: null, column, value: null, reason, expected })
}

/**
 * More cells than headers, or fewer than the known columns need: the row is shifted or broken off. Empty cells beyond the header
 * are a habit of some programs if all rows have them, else a sign of a shift, too.
 */
function raggedProblem(row: CsvRecord, shape: SheetShape): SheetProblem | null {
  const { headers, needed, commonLength } = shape
  const beyond = row.cells.slice(headers).find((cell) => cell.trim() !== '')
  const isLong = row.cells.length > headers && (beyond !== undefined || row.cells.length !== commonLength)
  if (!isLong && row.cells.length >= needed) return null
  return {
    row: row.number,
    column: null,
    value: beyond === undefined ? null : shownValue(null, beyond),
    reason: {
      key: isLong ? 'import.problem.long_row' : 'import.problem.short_row',
      params: { cells: row.cells.length, headers },
    },
    expected: { key: 'import.expected.even_row', params: { headers } },
  }
}

type SheetShape = { headers: number; needed: number; commonLength: number | null }

function shapeOf(header: CsvRecord, rows: CsvRecord[], mapping: readonly ColumnMatch[]): SheetShape {
  const lengths = new Set(rows.map((row) => row.cells.length))
  const [length] = lengths
  return {
    headers: header.cells.length,
    needed: Math.max(...mapping.flatMap(({ column, index }) => (column === null ? [] : [index + 1]))),
    commonLength: rows.length > 1 && lengths.size === 1 && length !== undefined ? length : null,
  }
}

function malformed(fault: CsvFault, match: ColumnMatch | undefined): SheetProblem {
  return {
    row: fault.record,
    column: match?.header ?? null,
    value: shownValue(match?.column ?? null, fault.text.split(/[\r\n]/)[0] ?? ''),
    reason: { key: `import.problem.${fault.kind}` },
    expected: {
      key: fault.kind.startsWith('too_many') ? 'import.expected.smaller_file' : 'import.expected.quotes',
    },
  }
}

function atHeader(header: CsvRecord, reason: Reason, expected: string): SheetProblem {
  return { row: header.number, column: null, value: null, reason, expected: { key: expected } }
}

function refused(reason: Reason, expected: Reason): SheetReading {
  return {
    records: [],
    problems: [{ row: null, column: null, value: null, reason, expected }],
    questions: [],
    unknownColumns: [],
    mapping: [],
    encoding: null,
    dateOrder: null,
    rowCount: 0,
    assumptions: [],
    samples: new Map(),
    isBroken: true,
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
