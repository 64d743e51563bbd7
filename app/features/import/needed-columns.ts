import type { KnownColumn } from './header-names.ts'

/** Of each of these a row must fill one (contracts.md, 4); a stay is not asked of an offer. */
export const NEEDED_COLUMNS = {
  number: ['staff_no', 'principal_staff_no'],
  name: ['family_name', 'given_names', 'chinese_name', 'name'],
  stay: ['limit_of_stay', 'arrival_date'],
} as const satisfies Record<string, readonly KnownColumn[]>

export type Need = keyof typeof NEEDED_COLUMNS

export function needOf(column: KnownColumn): Need | null {
  const needs = Object.entries(NEEDED_COLUMNS) as [Need, readonly KnownColumn[]][]
  return needs.find(([, columns]) => columns.includes(column))?.[0] ?? null
}
