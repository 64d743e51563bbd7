import type { PlainDate } from '#app/domain/plain-date.ts'
import { readDay } from '#app/domain/written-day.ts'

/** What was typed into one field for a day. */
export type TypedDay =
  | { kind: 'empty' }
  | { kind: 'day'; day: PlainDate }
  /** Written like a day that the calendar does not have. */
  | { kind: 'impossible' }
  | { kind: 'not_a_day' }

/** A bare number is the serial of a spreadsheet: in a cell it is a day, in a field somebody mistyped. */
const SERIAL = /^\d{5}(\.\d+)?$/

/**
 * A day as people write it into a form: `14/7/2026`, `14 Jul 2026`, `2026年7月14日`, `2026-07-14`. The field says "day
 * first": figures are read so, and the month first only where the second figure is no month. A sheet says nothing of its
 * order; there it is asked.
 */
export function readTypedDay(text: string, isBirthday = false): TypedDay {
  const bare = text.normalize('NFKC').trim()
  if (bare === '') return { kind: 'empty' }
  if (SERIAL.test(bare)) return { kind: 'not_a_day' }
  const read = readDay(bare, isBirthday)
  if (read.kind !== 'ordered') return read
  const { dmy, mdy } = read.readings
  const day = dmy ?? mdy
  return day ? { kind: 'day', day } : { kind: 'impossible' }
}

/** A day in the shape that the fields' hint names: `14/7/2026`. Any other text stays as it is. */
export function asTypedDay(text: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year ? `${Number(date)}/${Number(month)}/${year}` : text
}
