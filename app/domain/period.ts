import { earlier, later, type PlainDate } from '#app/domain/plain-date.ts'

/** Days from `from` (inclusive) until `until` (exclusive); `null` has no end. */
export type Period = { from: PlainDate; until: PlainDate | null }

/** Whether the period has the day. */
export function holdsOn(period: Period, day: PlainDate): boolean {
  return period.from <= day && (period.until === null || day < period.until)
}

/** The days that both have; `undefined` when there is none. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = later(a.from, b.from)
  const until = earlierEnd(a.until, b.until)
  return until === null || from < until ? { from, until } : undefined
}

/** The earlier of two exclusive ends, where `null` is no end. */
export function earlierEnd(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null) return b
  return b === null ? a : earlier(a, b)
}
