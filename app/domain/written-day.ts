import { addDays, isPlainDate, type PlainDate, plainDate } from '#app/domain/plain-date.ts'

/** The order of the parts of a day that is written in figures only. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** The days that one text can mean, by the order in which it is read. Never empty. */
export type DayReadings = Partial<Record<DateOrder, PlainDate>>

export type WrittenDay =
  | { kind: 'day'; day: PlainDate }
  /** Figures only, the year last or short: the order must be known. */
  | { kind: 'ordered'; readings: DayReadings }
  /** Written like a day, but the calendar has none such. */
  | { kind: 'impossible' }
  | { kind: 'not_a_day' }

/** Spreadsheets count the days after this one. */
const SPREADSHEET_DAY_ZERO = plainDate('1899-12-30')

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FULL_MONTHS =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|sept)$/

const TIME = /[t\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]m)?$/
const WEEKDAY =
  /[\s,]*\(?(星期[一二三四五六日天]|週[一二三四五六日]|周[一二三四五六日]|(mon|tues?|wed(nes)?|thur?s?|fri|satur|sat|sun)(day)?)\)?[\s,]*/
const YEAR_FIRST = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/
const CHINESE = /^(\d{2}|\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日號号]?$/
const FIGURES = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.,]*([a-z]{3,9})[-\s/.,]*'?(\d{4}|\d{2})$/
const MONTH_DAY = /^([a-z]{3,9})[-\s/.]*(\d{1,2})(?:st|nd|rd|th)?[-\s/.,]+(\d{4})$/
const YEAR_MONTH = /^(\d{4})[-\s/.]*([a-z]{3,9})[-\s/.]*(\d{1,2})$/
const SERIAL = /^(\d{5})(?:\.\d+)?$/

/** Whether the text is a day as a spreadsheet counts it: `46173`. */
export function isSpreadsheetSerial(text: string): boolean {
  return SERIAL.test(text.normalize('NFKC').trim())
}

/** Whether the year stands in two figures, so that the century is ours: `5-May-39`, `31/5/26`, `26年5月31日`. */
export function hasShortYear(text: string): boolean {
  const bare = text.normalize('NFKC').trim().toLowerCase()
  return /^\d{2}\s*年/.test(bare) || /^\d{1,2}\D+(\d{1,2}\D+|[a-z]{3,9}\D*)\d{2}$/.test(bare)
}

/** What a cell means as a day. Short years: birthdays below 40 and other days below 80 are of this century. */
export function readDay(text: string, isBirthday: boolean): WrittenDay {
  const bare = text.normalize('NFKC').trim().toLowerCase().replace(TIME, '').replace(WEEKDAY, '').trim()
  const year = (digits: string) => fullYear(digits, isBirthday)

  const [, y = '', m = '', d = ''] = YEAR_FIRST.exec(bare) ?? CHINESE.exec(bare) ?? []
  if (y) return dayOf(year(y), m, d)
  const [, century, decade, month = '', date = ''] = COMPACT.exec(bare) ?? []
  if (century) return dayOf(`${century}${decade}`, month, date)
  const serial = SERIAL.exec(bare)?.[1]
  if (serial) return { kind: 'day', day: addDays(SPREADSHEET_DAY_ZERO, Number(serial)) }
  const named = namedMonth(bare)
  if (named) return dayOf(year(named.year), named.month, named.date)
  const [, first = '', second = '', last = ''] = FIGURES.exec(bare) ?? []
  if (first) return inAnyOrder(first, second, last, year)
  return { kind: 'not_a_day' }
}

function dayOf(year: string, month: string, date: string): WrittenDay {
  const day = existingDay(year, month, date)
  return day ? { kind: 'day', day } : { kind: 'impossible' }
}

function inAnyOrder(
  first: string,
  second: string,
  last: string,
  year: (digits: string) => string,
): WrittenDay {
  const readings: DayReadings = {}
  const dmy = existingDay(year(last), second, first)
  const mdy = existingDay(year(last), first, second)
  const ymd = last.length === 2 && first.length === 2 ? existingDay(year(first), second, last) : undefined
  if (dmy) readings.dmy = dmy
  if (mdy) readings.mdy = mdy
  if (ymd) readings.ymd = ymd
  const days = new Set(Object.values(readings))
  if (days.size === 0) return { kind: 'impossible' }
  const [only] = days
  if (days.size === 1 && only && Object.keys(readings).length > 1) return { kind: 'day', day: only }
  return { kind: 'ordered', readings }
}

function namedMonth(text: string): { year: string; month: string; date: string } | undefined {
  const dayFirst = DAY_MONTH.exec(text)
  if (dayFirst) return withMonth(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = MONTH_DAY.exec(text)
  if (monthFirst) return withMonth(monthFirst[3], monthFirst[1], monthFirst[2])
  const yearFirst = YEAR_MONTH.exec(text)
  if (yearFirst) return withMonth(yearFirst[1], yearFirst[2], yearFirst[3])
  return undefined
}

function withMonth(year = '', name = '', date = '') {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1
  const isMonth = month > 0 && (name.length === 3 || FULL_MONTHS.test(name))
  return isMonth ? { year, month: String(month), date } : undefined
}

function existingDay(year: string, month: string, date: string): PlainDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return year >= '1900' && year < '2200' && isPlainDate(text) ? text : undefined
}

function fullYear(digits: string, isBirthday: boolean): string {
  if (digits.length === 4) return digits
  return `${Number(digits) < (isBirthday ? 40 : 80) ? '20' : '19'}${digits}`
}
