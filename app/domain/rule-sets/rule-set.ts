import type { Condition } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { Sourced } from '#app/domain/rule-sets/source.ts'

/** Rows of the scheme table (domain sheet, 10). */
export const SCHEME_ROWS = [
  'ASMTP',
  'TECHNICAL_PROFESSIONAL',
  'GEP',
  'TechTAS',
  'QMAS',
  'QMAS_ACHIEVEMENT',
  'TTPS',
  'IANG',
  'ASSG',
  'DEPENDANT',
  'DEPENDANT_OF_PERMANENT_RESIDENT',
  'CIES',
] as const
export type SchemeRow = (typeof SCHEME_ROWS)[number]

/**
 * When an extension can be filed first (domain sheet, 2.5). `days`: limit − value. `months`:
 * min(limit − floorDays, max(limit − value calendar months, notBefore)), so that both rules stay right across a change-over.
 */
export type WindowFormula =
  | { unit: 'days'; value: number }
  | { unit: 'months'; value: number; notBefore: PlainDate | null; floorDays: number }

/** What one scheme grants. An absent parameter is not known: nothing is estimated from it. */
export type SchemeTerms = {
  /** Months of the first stay from the day of arrival. */
  firstStayMonths?: Sourced<number>
  /** Years of the first, second … extension. */
  extensionYears?: Sourced<readonly number[]>
  topTierYears?: Sourced<number>
  condition: Sourced<Condition>
  /** Whether a stay never outlasts the contract. */
  capByContract: Sourced<boolean>
  window: Sourced<WindowFormula>
  /** Days before the limit by which a filing is recommended, before rolling back to a working day. */
  recommendSubmitDays: Sourced<number>
}

/** Whole Hong Kong dollars. Applies to filings from `from` (on that day from `fromTime`); `null` is since ever. */
export type FeeSchedule = {
  from: PlainDate | null
  fromTime: string | null
  application: number
  short: number
  long: number
  /** A stay of up to this many days pays `short`. */
  shortMaxDays: number
}

/** Dated parameters, each with its source. Published entries are never changed, only followed by new ones. */
export type RuleSet = {
  /** Names the version for good: `asmtp-2026-03`. */
  id: string
  effectiveFrom: PlainDate
  schemes: Partial<Record<SchemeRow, SchemeTerms>>
  /** Whether a person without a decision must have left Hong Kong by the limit of stay. */
  mustLeaveIfPending: Sourced<boolean>
  /** Assessable income of the previous year of assessment, whole HK dollars, at or above which top-tier is open. */
  topTierIncome: Sourced<number>
  /** Oldest first. */
  fees: readonly Sourced<FeeSchedule>[]
  /** Usual days from complete documents to a decision. */
  processingDays: Sourced<{ from: number; to: number }>
}
