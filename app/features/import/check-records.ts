import type { Reason } from '#app/domain/finding.ts'
import type { SheetColumn, SheetRecord } from '#app/domain/people-sheet.ts'
import { familySteps } from '#app/domain/people-sheet-families.ts'
import { isOffer, tellsStay } from '#app/domain/people-sheet-to-case-file.ts'
import { anniversary } from '#app/domain/plain-date.ts'
import type { KnownColumn } from './header-names.ts'
import type { Steps } from './in-slices.ts'
import type { ColumnMatch } from './match-columns.ts'
import { NEEDED_COLUMNS } from './needed-columns.ts'
import { cellProblem } from './read-row.ts'
import type { SheetProblem } from './sheet-problem.ts'

/** Records between two chances to pause. */
const RECORDS_PER_STEP = 200

export type RecordCheck = {
  problems: SheetProblem[]
  /** Columns that some row needs and the file does not have. */
  missingColumns: SheetColumn[]
}

/**
 * What the rows lack together: required cells, repeated people, dependants without a principal. A principal who is on file already
 * needs neither name nor stay in the sheet, and their dependants need no row of theirs. Of `faultyRows` nothing more is asked: what
 * they lack may be in the cell at fault.
 */
export function* checkRecords(
  records: readonly SheetRecord[],
  columns: readonly ColumnMatch[],
  isOnFile: (staffNo: string) => boolean,
  faultyRows: ReadonlySet<number>,
): Steps<RecordCheck> {
  const { families, orphans, repeats } = yield* familySteps(records)
  yield
  const principals = new Map(families.map(({ principal }) => [principal.staffNo, principal]))
  const missing = new Set<SheetColumn>()
  const problems: SheetProblem[] = []

  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === 0) yield
    if (faultyRows.has(record.row)) continue
    for (const lack of lacksOf(record, principals.get(record.staffNo), isOnFile)) {
      if (hasOneOf(columns, lack.oneOf)) problems.push(lackProblem(record, lack, columns))
      else missing.add(lack.column)
    }
  }
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === 0) yield
    const problem = faultyRows.has(record.row) ? null : birthProblem(record, columns)
    if (problem) problems.push(problem)
  }
  for (const { record, first } of repeats) problems.push(repeatProblem(record, first, columns))
  for (const orphan of orphans) {
    if (isOnFile(orphan.staffNo)) continue
    problems.push(
      atStaffNo(orphan, columns, { key: 'import.problem.no_principal' }, 'import.expected.principal_row'),
    )
  }
  return { problems, missingColumns: [...missing] }
}

type Lack = {
  column: SheetColumn
  oneOf: readonly KnownColumn[]
  reason: string
  expected: string
}

const NAME: Lack = {
  column: 'family_name',
  oneOf: NEEDED_COLUMNS.name,
  reason: 'import.problem.no_name',
  expected: 'import.expected.name',
}
const STAY: Lack = {
  column: 'limit_of_stay',
  oneOf: NEEDED_COLUMNS.stay,
  reason: 'import.problem.no_stay',
  expected: 'import.expected.stay',
}

function lacksOf(
  record: SheetRecord,
  principal: SheetRecord | undefined,
  isOnFile: (staffNo: string) => boolean,
): Lack[] {
  const { values } = record
  if (record.kind === 'principal' && isOnFile(record.staffNo)) return []
  const lacks: Lack[] = []
  if (!values.family_name && !values.given_names && !values.chinese_name) lacks.push(NAME)
  const needsStay = !isOffer(record, principal) && (record.kind === 'principal' || !isOnFile(record.staffNo))
  if (needsStay && !tellsStay(values)) lacks.push(STAY)
  return lacks
}

/** Nobody is hired as a child: most often the day of the hire stands in the column of birthdays, or the century is wrong. */
const YOUNGEST = 16
const OLDEST = 90

function birthProblem(record: SheetRecord, columns: readonly ColumnMatch[]): SheetProblem | null {
  const { date_of_birth: born, employment_start: start, arrival_date: arrival } = record.values
  const since = start ?? arrival
  if (record.kind !== 'principal' || !born || !since) return null
  const isPlausible = anniversary(born, YOUNGEST) <= since && anniversary(born, OLDEST) > since
  if (isPlausible) return null
  const match = columns.find(({ column }) => column === 'date_of_birth')
  return {
    row: record.row,
    column: match?.header ?? 'date_of_birth',
    value: born,
    reason: { key: 'import.problem.birth', params: { since: { day: since } } },
    expected: { key: 'import.expected.birth', params: { youngest: YOUNGEST, oldest: OLDEST } },
  }
}

function hasOneOf(columns: readonly ColumnMatch[], names: Lack['oneOf']): boolean {
  return columns.some(({ column }) => column !== null && names.includes(column))
}

function lackProblem(record: SheetRecord, lack: Lack, columns: readonly ColumnMatch[]): SheetProblem {
  const match = columns.find(({ column }) => column !== null && lack.oneOf.includes(column))
  return {
    row: record.row,
    column: match?.header ?? lack.column,
    value: null,
    reason: { key: lack.reason },
    expected: { key: lack.expected },
  }
}

function repeatProblem(
  record: SheetRecord,
  first: SheetRecord,
  columns: readonly ColumnMatch[],
): SheetProblem {
  const params = { row: first.row }
  if (record.kind === 'principal') {
    return atStaffNo(
      record,
      columns,
      { key: 'import.problem.repeated_staff_no', params },
      'import.expected.one_row',
    )
  }
  const { family_name = '', given_names = '', chinese_name = '' } = record.values
  const match = columns.find(({ column }) => column !== null && NAME.oneOf.includes(column))
  const name = `${family_name} ${given_names}`.trim() || chinese_name
  return {
    row: record.row,
    column: match?.header ?? 'family_name',
    value: name,
    reason: { key: 'import.problem.repeated_dependant', params },
    expected: { key: 'import.expected.one_row' },
  }
}

/** A problem at the cell that says whose row it is. */
function atStaffNo(
  record: SheetRecord,
  columns: readonly ColumnMatch[],
  reason: Reason,
  expected: string,
): SheetProblem {
  const { principal_staff_no } = record.values
  const wanted = record.kind === 'dependant' && principal_staff_no ? 'principal_staff_no' : 'staff_no'
  const match = columns.find(({ column }) => column === wanted)
  return cellProblem(record.row, match ?? { header: wanted, column: null }, record.staffNo, reason, {
    key: expected,
  })
}
