import { Temporal } from 'temporal-polyfill'

/** A civil day, `YYYY-MM-DD`, without a time or a zone. Compares with `<` and `>` as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

/** The first and the last day that can be written; arithmetic stops there instead of leaving the form. */
export const FIRST_DAY = '0001-01-01' as PlainDate
export const LAST_DAY = '9999-12-31' as PlainDate

const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'))

/** Days from 1900 to 2173 by their number, written once each: building the text costs more than all arithmetic. */
const BY_NUMBER_FROM = -25_567
const BY_NUMBER: (PlainDate | undefined)[] = new Array(100_000).fill(undefined)

/** Whether the text is an existing civil day written `YYYY-MM-DD`, from year 1 on. */
export function isPlainDate(text: string): text is PlainDate {
  if (!DAY_SHAPE.test(text)) return false
  const { year, month, day } = partsOf(text)
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month)
}

/** The text as a civil day. Throws RangeError for a day that does not exist. */
export function plainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text
  throw new RangeError(`"${text}" is not a day; expected YYYY-MM-DD`)
}

/** The day in Hong Kong at an instant, in milliseconds since 1970 UTC. */
export function hongKongDayAt(epochMilliseconds: number): PlainDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
  return instant.toZonedDateTimeISO('Asia/Hong_Kong').toPlainDate().toString() as PlainDate
}

/** Days since 1970-01-01, which is 0. */
export function dayNumber(day: PlainDate): number {
  const { year, month, day: date } = partsOf(day)
  return numberOf(year, month, date)
}

/** The day with that number; outside the years 1 to 9999 the first or the last day. */
export function dayFromNumber(number: number): PlainDate {
  const known = BY_NUMBER[number - BY_NUMBER_FROM]
  if (known) return known
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** Days may be negative; outside the years 1 to 9999 the first or the last day. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return dayFromNumber(dayNumber(day) + days)
}

/** Same day number N months on; where the month has none, its last day: a limit never comes out later. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const { year, month, day: date } = partsOf(day)
  const count = year * 12 + month - 1 + months
  const newYear = Math.floor(count / 12)
  const newMonth = count - newYear * 12 + 1
  return write(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

/** As `addMonths`: 29 February becomes 28 February in a common year. For limits. */
export function addYears(day: PlainDate, years: number): PlainDate {
  return addMonths(day, years * 12)
}

/** The anniversary of a birth or of the start of a right: 29 February becomes 1 March in a common year. */
export function anniversary(day: PlainDate, years: number): PlainDate {
  const { year, month, day: date } = partsOf(day)
  if (month === 2 && date === 29 && daysInMonth(year + years, 2) === 28) return write(year + years, 3, 1)
  return write(year + years, month, date)
}

/** From `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: PlainDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

export function yearOf(day: PlainDate): number {
  return partsOf(day).year
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29
  return MONTH_LENGTHS[month - 1] ?? 0
}

function partsOf(text: string): { year: number; month: number; day: number } {
  const digit = (at: number) => text.charCodeAt(at) - 48
  return {
    year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
    month: digit(5) * 10 + digit(6),
    day: digit(8) * 10 + digit(9),
  }
}

/** The one place where a text is made a day: its parts are in range. */
function write(year: number, month: number, date: number): PlainDate {
  if (year < 1) return FIRST_DAY
  if (year > 9999) return LAST_DAY
  const slot = numberOf(year, month, date) - BY_NUMBER_FROM
  const known = BY_NUMBER[slot]
  if (known) return known
  const digits = String(year).padStart(4, '0')
  const day = `${digits}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}` as PlainDate
  if (slot >= 0 && slot < BY_NUMBER.length) BY_NUMBER[slot] = day
  return day
}

/** Days since 1970-01-01 in years that begin in March, so that the leap day comes last. */
function numberOf(year: number, month: number, date: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
