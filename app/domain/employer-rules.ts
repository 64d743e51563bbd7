import type { PlainDate } from '#app/domain/plain-date.ts'
import type { VersionChoice } from '#app/domain/rule-sets/index.ts'

/** What an employer may set about the rules. */
export type EmployerRules = VersionChoice & {
  /** Whether an estimated first stay ends on the anniversary of the arrival or on the day before it. A printed limit overrides. */
  anniversaryRule: 'same_day' | 'day_before'
  /** An estimated limit ends this many months before the travel document; off: travel documents cap nothing. */
  travelDocumentBuffer: { on: boolean; months: number }
  /** MM13: a rise above the approved pay by more than this many per cent. */
  payRisePercent: number
  /** MM14: more days of remote work abroad in a rolling year than this. */
  daysAbroadLimit: number
  /** Days on which the employer does not work, beside weekends and general holidays. */
  ownHolidays: readonly PlainDate[]
  /** General holidays as the employer knows better: days that our lists lack, and days in them that are none. */
  holidayCorrections: { added: readonly PlainDate[]; removed: readonly PlainDate[] }
}

export const DEFAULT_EMPLOYER_RULES: EmployerRules = {
  ruleSet: 'auto',
  anniversaryRule: 'same_day',
  travelDocumentBuffer: { on: true, months: 1 },
  payRisePercent: 20,
  daysAbroadLimit: 60,
  ownHolidays: [],
  holidayCorrections: { added: [], removed: [] },
}
