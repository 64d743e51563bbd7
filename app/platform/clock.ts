import { isPlainDate, type PlainDate } from '#app/domain/plain-date.ts'
import type { Env } from './env.ts'

/** The only place that asks what time it is. Everything else is given an instant or a day. */
export type Clock = {
  /** ISO 8601 with milliseconds, UTC. */
  now(): string
  /** Milliseconds since 1970. */
  milliseconds(): number
  /** The civil day in Hong Kong, or `STAYLEDGER_TODAY`. */
  todayInHongKong(): PlainDate
}

// Hong Kong has had no summer time since 1979.
const HONG_KONG_OFFSET = 8 * 60 * 60 * 1000

/** The clock of one process. With `STAYLEDGER_TODAY` its day stands still; instants go on. */
export function makeClock(env: Pick<Env, 'today'>): Clock {
  return {
    now: () => new Date().toISOString(),
    milliseconds: () => Date.now(),
    todayInHongKong: () => env.today ?? hongKongDay(Date.now()),
  }
}

/** The civil day in Hong Kong at an instant (milliseconds since 1970). */
export function hongKongDay(milliseconds: number): PlainDate {
  const day = new Date(milliseconds + HONG_KONG_OFFSET).toISOString().slice(0, 10)
  if (!isPlainDate(day)) throw new RangeError(`${milliseconds} is outside the calendar`)
  return day
}

/** The day that a page looks at: `?asOf=YYYY-MM-DD`, else today. An impossible day counts as not asked for. */
export function dayAsked(url: URL, today: PlainDate): PlainDate {
  const asked = url.searchParams.get('asOf')
  return asked !== null && isPlainDate(asked) ? asked : today
}
