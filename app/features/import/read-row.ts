import type { CsvRecord } from '#app/domain/csv.ts'
import type { Reason } from '#app/domain/finding.ts'
import { columnSpec, type SheetColumn, type SheetRecord, type SheetValues } from '#app/domain/people-sheet.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { type DayReadings, hasShortYear, isSpreadsheetSerial } from '#app/domain/written-day.ts'
import { choiceOf } from './choice-words.ts'
import type { KnownColumn } from './header-names.ts'
import type { ColumnMatch } from './match-columns.ts'
import { type CellFault, type ReadCell, type ReadValue, readCell } from './read-cell.ts'
import { type SheetProblem, shownValue } from './sheet-problem.ts'
import { splitName } from './split-name.ts'

/** A day in figures that waits for the order of its column. */
export type OpenDay = { match: ColumnMatch; column: DraftColumn; text: string; readings: DayReadings }

/** What was read into a row without standing there in so many words. */
export type Liberty =
  | 'serial_day'
  | 'short_year'
  | 'name_split'
  | 'role_by_relation'
  | 'role_by_principal'
  | 'date_order'
  | 'approval_starts'
  | 'approval_left_out'

/** A row as read cell by cell; who the person is, is told by `identify`. */
export type RowDraft = {
  row: number
  values: SheetValues
  /** The day of the approval, which `settleApproval` puts in its place. */
  approvedOn: PlainDate | undefined
  openDays: OpenDay[]
  problems: SheetProblem[]
  liberties: Set<Liberty>
}

type DraftColumn = SheetColumn | 'approved_on'

/** Reads rows under the recognised columns. Cells repeat a lot, so each text is read once a column. */
export function rowReader(columns: readonly ColumnMatch[]): (record: CsvRecord) => RowDraft {
  const used = columns.flatMap((match) => {
    const { column } = match
    return column === null ? [] : [{ match, column, cells: new Map<string, CellAndLiberty>() }]
  })
  return (record) => {
    const draft: RowDraft = {
      row: record.number,
      values: {},
      approvedOn: undefined,
      openDays: [],
      problems: [],
      liberties: new Set(),
    }
    const names: string[] = []
    for (const { match, column, cells } of used) {
      const text = record.cells[match.index] ?? ''
      if (text === '') continue
      if (column === 'name') {
        const cell = readCell('family_name', text)
        if (cell.kind === 'value') names.push(String(cell.value))
        else takeCell(draft, match, 'family_name', text, cell)
        continue
      }
      const known = cells.get(text)
      const read = known ?? { cell: readRoleOrCell(column, text), liberty: dayLiberty(column, text) }
      if (!known) cells.set(text, read)
      if (read.liberty) draft.liberties.add(read.liberty)
      takeCell(draft, match, column, text, read.cell)
    }
    for (const text of names) takeName(draft, text)
    takeRole(draft)
    return draft
  }
}

/** In the columns of type and relationship either vocabulary is understood: `配偶` under `類別`, `本人` under `關係`. */
function readRoleOrCell(column: DraftColumn, text: string): ReadCell {
  if (column === 'approved_on') return readCell('activated_on', text)
  const cell = readCell(column, text)
  if (cell.kind !== 'fault') return cell
  const other = column === 'record_type' ? 'relationship' : column === 'relationship' ? 'record_type' : null
  const value = other && choiceOf(other, text)
  return value ? { kind: 'value', value } : cell
}

function takeCell(draft: RowDraft, match: ColumnMatch, column: DraftColumn, text: string, cell: ReadCell) {
  switch (cell.kind) {
    case 'empty':
      return
    case 'value':
      putValue(draft, column, cell.value)
      return
    case 'ordered':
      draft.openDays.push({ match, column, text, readings: cell.readings })
      return
    case 'fault':
      draft.problems.push(faultOf(draft.row, match, daySpecOf(column), text, cell.fault))
      return
    default:
      cell satisfies never
  }
}

/** What a cell says, once it is known. */
export function putValue(draft: RowDraft, column: DraftColumn, value: ReadValue): void {
  if (column === 'approved_on') draft.approvedOn = value as PlainDate
  else Object.assign(draft.values, { [column]: value })
}

/** The column whose cells are read like those of this one. */
export function daySpecOf(column: DraftColumn): SheetColumn {
  return column === 'approved_on' ? 'activated_on' : column
}

type CellAndLiberty = { cell: ReadCell; liberty: Liberty | undefined }

function dayLiberty(column: DraftColumn, text: string): Liberty | undefined {
  if (columnSpec(daySpecOf(column)).kind !== 'day') return undefined
  if (isSpreadsheetSerial(text)) return 'serial_day'
  return hasShortYear(text) ? 'short_year' : undefined
}

function takeName({ values, liberties }: RowDraft, text: string): void {
  if (text === '') return
  const parts = splitName(text)
  if (parts.family_name !== undefined && parts.given_names !== undefined) liberties.add('name_split')
  values.chinese_name ??= parts.chinese_name
  if (values.family_name === undefined && values.given_names === undefined) {
    values.family_name = parts.family_name
    values.given_names = parts.given_names
  } else if (values.family_name === undefined || values.given_names === undefined) {
    values.family_name ??= parts.family_name
    values.given_names ??= parts.given_names
  }
  for (const key of ['family_name', 'given_names', 'chinese_name'] as const) {
    if (values[key] === undefined) delete values[key]
  }
}

/** A relationship under `record_type` makes a dependant, and "self" under `relationship` a principal. */
function takeRole({ values, liberties }: RowDraft): void {
  const type: string | undefined = values.record_type
  const relation: string | undefined = values.relationship
  const isRelation = type !== undefined && type !== 'principal' && type !== 'dependant'
  const isType = relation === 'principal' || relation === 'dependant'
  if (isType) delete values.relationship
  if (isType && (type === undefined || isRelation)) values.record_type = relation
  if (isRelation || isType) liberties.add('role_by_relation')
  if (!isRelation) return
  values.record_type = 'dependant'
  if (values.relationship === undefined) Object.assign(values, { relationship: type })
}

const FAULTS: Record<CellFault, { reason: string; expected: string }> = {
  formula: { reason: 'import.problem.formula', expected: 'import.expected.plain_value' },
  not_a_day: { reason: 'import.problem.not_a_day', expected: 'import.expected.day' },
  impossible_day: { reason: 'import.problem.impossible_day', expected: 'import.expected.day' },
  not_money: { reason: 'import.problem.not_money', expected: 'import.expected.money' },
  not_whole_money: { reason: 'import.problem.not_whole_money', expected: 'import.expected.money' },
  not_a_count: { reason: 'import.problem.not_a_count', expected: 'import.expected.count' },
  not_a_boolean: { reason: 'import.problem.not_a_boolean', expected: 'import.expected.boolean' },
  not_a_choice: { reason: 'import.problem.not_a_choice', expected: 'import.expected.choice' },
}

export function faultOf(
  row: number,
  match: ColumnMatch,
  column: SheetColumn,
  text: string,
  fault: CellFault,
): SheetProblem {
  const spec = columnSpec(column)
  const { reason, expected } = FAULTS[fault]
  const expectation: Reason = { key: expected }
  if (spec.kind === 'choice') expectation.params = { column, values: spec.values.join(', ') }
  return cellProblem(row, match, text, { key: reason }, expectation)
}

export function cellProblem(
  row: number,
  { header, column }: { header: string; column: KnownColumn | null },
  text: string,
  reason: Reason,
  expected: Reason | null,
): SheetProblem {
  return { row, column: header, value: shownValue(column, text), reason, expected }
}

/**
 * The day of an approval begins a later stay; of an entry it comes before the arrival, which counts. Where the row does not say which
 * it is, an approval after the arrival or the start of the employment is no entry's.
 */
export function settleApproval({ values, approvedOn, liberties }: RowDraft): void {
  if (approvedOn === undefined || values.activated_on !== undefined) return
  const { stay_kind: kind, arrival_date: arrival } = values
  const begins = kind === undefined ? arrival === undefined || approvedOn > arrival : kind !== 'entry'
  if (begins) values.activated_on = approvedOn
  liberties.add(begins ? 'approval_starts' : 'approval_left_out')
}

/** Who the row is about, or what is missing for that. */
export function identify(draft: RowDraft): SheetRecord | { missing: 'staff_no' | 'principal_staff_no' } {
  const { row, values, liberties } = draft
  const own = values.staff_no
  const sponsor = values.principal_staff_no
  const role = values.record_type ?? roleUntold(values, liberties)
  if (role === 'principal')
    return own ? { row, kind: 'principal', staffNo: own, values } : { missing: 'staff_no' }
  // Many sheets repeat the employee's number on the rows of the family.
  const staffNo = sponsor ?? own
  return staffNo ? { row, kind: 'dependant', staffNo, values } : { missing: 'principal_staff_no' }
}

/** A row that says no type: whoever names a principal or is somebody's spouse, partner or child is a dependant. */
function roleUntold(values: SheetValues, liberties: RowDraft['liberties']): 'principal' | 'dependant' {
  const { staff_no, principal_staff_no, relationship } = values
  const namesPrincipal = principal_staff_no !== undefined && principal_staff_no !== staff_no
  if (!namesPrincipal && relationship === undefined) return 'principal'
  liberties.add(namesPrincipal ? 'role_by_principal' : 'role_by_relation')
  return 'dependant'
}
