import {
  APPLICATION_OUTCOMES,
  CONDITIONS,
  EMPLOYMENT_STATUSES,
  MARITAL_STATUSES,
  RECRUITMENT_WAIVERS,
  RELATIONSHIPS,
  SCHEMES,
  STAY_KINDS,
  STREAMS,
  TRAVEL_DOCUMENT_TYPES,
} from '#app/domain/case-file.ts'
import { maskIdentifier } from '#app/domain/identifiers.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'

/** What a cell of a column holds. `orNone`: the cell may say "none", which is a fact of its own (contracts.md, 5). */
type ColumnSpec =
  | { kind: 'text' }
  | { kind: 'identifier'; orNone?: true }
  | { kind: 'day'; orNone?: true }
  | { kind: 'money' }
  | { kind: 'count' }
  | { kind: 'boolean' }
  | { kind: 'choice'; values: readonly string[] }

/** The people sheet (contracts.md, 4) under its canonical headers, in the order in which it is written. */
export const SHEET_COLUMNS = {
  record_type: { kind: 'choice', values: ['principal', 'dependant'] },
  staff_no: { kind: 'text' },
  principal_staff_no: { kind: 'text' },
  relationship: { kind: 'choice', values: RELATIONSHIPS },
  family_name: { kind: 'text' },
  given_names: { kind: 'text' },
  chinese_name: { kind: 'text' },
  date_of_birth: { kind: 'day' },
  marital_status: { kind: 'choice', values: MARITAL_STATUSES },
  email: { kind: 'text' },
  department: { kind: 'text' },
  manager: { kind: 'text' },
  hkid: { kind: 'identifier', orNone: true },
  degree_relevant: { kind: 'boolean' },
  hk_degree: { kind: 'boolean' },
  employment_status: { kind: 'choice', values: EMPLOYMENT_STATUSES },
  entity_name: { kind: 'text' },
  entity_brn: { kind: 'text' },
  job_title: { kind: 'text' },
  monthly_pay: { kind: 'money' },
  annual_package: { kind: 'money' },
  market_package: { kind: 'money' },
  work_location: { kind: 'text' },
  days_abroad: { kind: 'count' },
  employment_start: { kind: 'day' },
  employment_end: { kind: 'day' },
  end_reason: { kind: 'text' },
  termination_notice_on: { kind: 'day' },
  hr_name: { kind: 'text' },
  hr_document_number: { kind: 'identifier' },
  assessable_income: { kind: 'money' },
  contract_start: { kind: 'day' },
  contract_end: { kind: 'day' },
  contract_months: { kind: 'count' },
  contract_renewed_until: { kind: 'day' },
  scheme: { kind: 'choice', values: SCHEMES },
  stream: { kind: 'choice', values: STREAMS },
  condition: { kind: 'choice', values: CONDITIONS },
  stay_kind: { kind: 'choice', values: STAY_KINDS },
  application_filed_on: { kind: 'day' },
  activated_on: { kind: 'day' },
  arrival_date: { kind: 'day' },
  limit_of_stay: { kind: 'day' },
  sponsor_brn: { kind: 'text' },
  approved_job_title: { kind: 'text' },
  approved_monthly_pay: { kind: 'money' },
  approved_document_number: { kind: 'identifier' },
  recruitment_waiver: { kind: 'choice', values: RECRUITMENT_WAIVERS },
  extension_filed_on: { kind: 'day' },
  documents_complete_on: { kind: 'day' },
  extension_stream: { kind: 'choice', values: STREAMS },
  extension_decided_on: { kind: 'day' },
  extension_outcome: { kind: 'choice', values: APPLICATION_OUTCOMES },
  td_type: { kind: 'choice', values: TRAVEL_DOCUMENT_TYPES },
  td_number: { kind: 'identifier' },
  td_expiry: { kind: 'day' },
  endorsement_d_expiry: { kind: 'day', orNone: true },
  dependency_reviewed_on: { kind: 'day' },
} as const satisfies Record<string, ColumnSpec>

export type SheetColumn = keyof typeof SHEET_COLUMNS
type Columns = typeof SHEET_COLUMNS

type Filled<Spec> =
  | (Spec extends { kind: 'choice'; values: readonly (infer Value)[] } ? Value : never)
  | (Spec extends { kind: 'text' | 'identifier' } ? string : never)
  | (Spec extends { kind: 'day' } ? PlainDate : never)
  | (Spec extends { kind: 'money' | 'count' } ? number : never)
  | (Spec extends { kind: 'boolean' } ? boolean : never)
  | (Spec extends { orNone: true } ? null : never)

/** The filled cells of one row, typed. A missing key is an empty cell or an absent column; `null` says "none". */
export type SheetValues = { [Column in SheetColumn]?: Filled<Columns[Column]> }

/**
 * One person of a sheet. What is in `values` changes a fact, what is not leaves it (contracts.md, 4).
 * `row` counts the rows of the file from 1; `staffNo` is the principal's.
 */
export type SheetRecord = {
  row: number
  kind: 'principal' | 'dependant'
  staffNo: string
  values: SheetValues
}

export const sheetColumns = Object.keys(SHEET_COLUMNS) as SheetColumn[]

export function isSheetColumn(name: string): name is SheetColumn {
  return Object.hasOwn(SHEET_COLUMNS, name)
}

export function columnSpec(column: SheetColumn): ColumnSpec {
  return SHEET_COLUMNS[column]
}

/** What a cell says that records "none on file". `無` and its like are read, too. */
export const NONE_ON_FILE = 'none'

/** A text as a cell keeps it: no space around it. A lone dash and what says "not applicable" are empty cells. */
export function sheetText(text: string): string {
  const trimmed = text.trim()
  return /^([-–—－]+|n\/a|tb[ac]|不適用|不适用)$/i.test(trimmed) ? '' : trimmed
}

export type IdentifierForm = 'full' | 'masked' | 'none'

/** One row as cells under the canonical headers. `identifiers: 'none'` leaves the cells of identifier columns empty. */
export function sheetCells(values: SheetValues, identifiers: IdentifierForm): string[] {
  return sheetColumns.map((column) => {
    const value = values[column]
    if (value === undefined) return ''
    if (columnSpec(column).kind === 'identifier') {
      if (identifiers === 'none') return ''
      if (identifiers === 'masked' && value !== null) return maskIdentifier(String(value))
    }
    return value === null ? NONE_ON_FILE : String(value)
  })
}
