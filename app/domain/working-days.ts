import { HOLIDAY_YEARS } from '#app/domain/holidays.ts'
import { addDays, FIRST_DAY, LAST_DAY, type PlainDate, weekday, yearOf } from '#app/domain/plain-date.ts'

const SATURDAY = 6
const SUNDAY = 7
const GENERAL_HOLIDAYS: ReadonlySet<PlainDate> = new Set(HOLIDAY_YEARS.flatMap(({ days }) => days))
const LISTED_YEARS: ReadonlySet<number> = new Set(HOLIDAY_YEARS.map(({ year }) => year))

/** Which days an employer works on: Monday to Friday, not a general holiday, not one of its own. */
export type WorkingDays = { ownHolidays: ReadonlySet<PlainDate> }

export function workingDays(ownHolidays: readonly PlainDate[]): WorkingDays {
  return { ownHolidays: new Set(ownHolidays) }
}

export function isWorkingDay(calendar: WorkingDays, day: PlainDate): boolean {
  return weekday(day) < SATURDAY && !GENERAL_HOLIDAYS.has(day) && !calendar.ownHolidays.has(day)
}

/** Action dates of staff roll back. */
export function workingDayOnOrBefore(calendar: WorkingDays, day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(calendar, found) && found > FIRST_DAY) found = addDays(found, -1)
  return found
}

export function workingDayOnOrAfter(calendar: WorkingDays, day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(calendar, found) && found < LAST_DAY) found = addDays(found, 1)
  return found
}

/** Sunday is a general holiday, Saturday is not. */
export function isGeneralHoliday(day: PlainDate): boolean {
  return weekday(day) === SUNDAY || GENERAL_HOLIDAYS.has(day)
}

/** The last day of a statutory period runs on to the next day that is no general holiday (Cap. 1 s.71). Never for a limit of stay. */
export function statutoryLastDay(day: PlainDate): PlainDate {
  let found = day
  while (isGeneralHoliday(found)) found = addDays(found, 1)
  return found
}

/** False: only weekends are known for that day's year, and an explanation has to say so. */
export function hasHolidayList(day: PlainDate): boolean {
  return LISTED_YEARS.has(yearOf(day))
}
