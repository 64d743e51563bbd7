import { type CsvFault, type CsvRecord, csvRecords, sniffDelimiter } from '#app/domain/csv.ts'
import type { Reason } from '#app/domain/finding.ts'
import type { SheetRecord } from '#app/domain/people-sheet.ts'
import type { DateOrder } from '#app/domain/written-day.ts'
import { megabytes } from '#app/platform/megabytes.ts'
import { MAX_UPLOAD_BYTES } from '#app/platform/upload-limit.ts'
import { decodeBytes, type SheetEncoding } from './decode-bytes.server.ts'
import { meaningOf } from './header-names.ts'
import type { Assumption } from './import-reading.ts'
import { atOnce, inSlices, type Steps } from './in-slices.ts'
import { type ColumnAnswers, type ColumnMatch, matchColumns } from './match-columns.ts'
import { ROWS_PER_STEP, readRows } from './read-rows.ts'
import { type SheetProblem, type SheetQuestion, shownValue } from './sheet-problem.ts'

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

function* readingSteps(bytes: Uint8Array, options: ReadSheetOptions): Steps<SheetReading> {
  if (bytes.length > MAX_UPLOAD_BYTES) {
    const params = { size: megabytes(bytes.length), limit: megabytes(MAX_UPLOAD_BYTES) }
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

function samplesOf(columns: readonly ColumnMatch[], rows: readonly CsvRecord[]): Map<number, string> {
  const samples = new Map<number, string>()
  for (const { index, column } of columns) {
    const cell = rows.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index]
    if (cell !== undefined) samples.set(index, shownValue(column, cell))
  }
  return samples
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
