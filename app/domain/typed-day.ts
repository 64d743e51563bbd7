import type { PlainDate } from '#app/domain/plain-date.ts'
import { type DayReadings, readDay } from '#app/domain/written-day.ts'

/** What was typed into one field for a day. */
export type TypedDay =
  | { kind: 'empty' }
  | { kind: 'day'; day: PlainDate }
  /** Figures that two orders read as different days: asked, never guessed. At least two, the day first before the others. */
  | { kind: 'ambiguous'; readings: readonly PlainDate[] }
  /** Written like a day that the calendar does not have. */
  | { kind: 'impossible' }
  | { kind: 'not_a_day' }

/** A bare number is the serial of a spreadsheet: in a cell it is a day, in a field somebody mistyped. */
const SERIAL = /^\d{5}(\.\d+)?$/

/** A day as people write it into a form: `14/7/2026`, `14 Jul 2026`, `2026年7月14日`, `2026-07-14`. */
export function readTypedDay(text: string, isBirthday = false): TypedDay {
  const bare = text.normalize('NFKC').trim()
  if (bare === '') return { kind: 'empty' }
  if (SERIAL.test(bare)) return { kind: 'not_a_day' }
  const read = readDay(bare, isBirthday)
  if (read.kind !== 'ordered') return read
  const [first, ...others] = distinct(read.readings)
  if (first === undefined) return { kind: 'impossible' }
  return others.length === 0
    ? { kind: 'day', day: first }
    : { kind: 'ambiguous', readings: [first, ...others] }
}

function distinct({ dmy, mdy, ymd }: DayReadings): PlainDate[] {
  return [...new Set([dmy, mdy, ymd].filter((day) => day !== undefined))]
}
