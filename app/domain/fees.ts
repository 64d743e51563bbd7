import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FeeSchedule, RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import type { Sourced } from '#app/domain/rule-sets/source.ts'

/** The schedule of a filing's day, and on a day of change the one that applied until that day's hour. */
export type FeesOfDay = { schedule: Sourced<FeeSchedule>; untilHour: Sourced<FeeSchedule> | null }

/** By the time of submission (domain sheet, 1.5). Of a day of change only the day is on file, so both may apply. */
export function feesOn({ fees }: RuleSet, filedOn: PlainDate): FeesOfDay | undefined {
  const at = fees.findLastIndex(({ value: { from } }) => from === null || from <= filedOn)
  const schedule = fees[at]
  if (!schedule) return undefined
  const { from, fromTime } = schedule.value
  return { schedule, untilHour: (from === filedOn && fromTime !== null && fees[at - 1]) || null }
}

/** Whole HK dollars that one person pays for a stay of so many days: for the application and on approval. */
export function feesFor(schedule: FeeSchedule, days: number): { onApproval: number; total: number } {
  const onApproval = days <= schedule.shortMaxDays ? schedule.short : schedule.long
  return { onApproval, total: schedule.application + onApproval }
}
