import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { HOLIDAY_YEARS } from '#app/domain/holidays.ts'
import { addDays, FIRST_DAY, LAST_DAY, type PlainDate, weekday, yearOf } from '#app/domain/plain-date.ts'

const SATURDAY = 6
const SUNDAY = 7
const GENERAL_HOLIDAYS: ReadonlySet<PlainDate> = new Set(HOLIDAY_YEARS.flatMap(({ days }) => days))
const LISTED_YEARS: ReadonlySet<number> = new Set(HOLIDAY_YEARS.map(({ year }) => year))

/** Which days are general holidays to an employer, and on which it does not work beside them and the weekends. */
export type WorkingDays = { generalHolidays: ReadonlySet<PlainDate>; ownHolidays: ReadonlySet<PlainDate> }

/** Of one and the same settings the calendar is made once. */
const MADE = new WeakMap<object, WorkingDays>()

/**
 * Gazetted holidays with the employer’s corrections, and its own days off. In years without a list only weekends and own days
 * are off.
 */
export function workingDays(
  settings: Pick<EmployerRules, 'ownHolidays' | 'holidayCorrections'>,
): WorkingDays {
  const known = MADE.get(settings)
  if (known) return known
  const { added, removed } = settings.holidayCorrections
  const calendar = {
    generalHolidays:
      added.length + removed.length === 0
        ? GENERAL_HOLIDAYS
        : new Set([...GENERAL_HOLIDAYS, ...added].filter((day) => !removed.includes(day))),
    ownHolidays: new Set(settings.ownHolidays),
  }
  MADE.set(settings, calendar)
  return calendar
}

/** Monday to Friday, no general holiday and none of the employer’s own. */
export function isWorkingDay(calendar: WorkingDays, day: PlainDate): boolean {
  return weekday(day) < SATURDAY && !calendar.generalHolidays.has(day) && !calendar.ownHolidays.has(day)
}

/** Action dates of staff roll back. */
export function workingDayOnOrBefore(calendar: WorkingDays, day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(calendar, found) && found > FIRST_DAY) found = addDays(found, -1)
  return found
}

/** Action dates that must not come early roll on; stops at the last day that can be written. */
export function workingDayOnOrAfter(calendar: WorkingDays, day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(calendar, found) && found < LAST_DAY) found = addDays(found, 1)
  return found
}

/** Sunday is a general holiday, Saturday is not; what an employer has off for itself is none. */
function isGeneralHoliday({ generalHolidays }: WorkingDays, day: PlainDate): boolean {
  return isSunday(day) || generalHolidays.has(day)
}

export function isSunday(day: PlainDate): boolean {
  return weekday(day) === SUNDAY
}

/** The last day of a statutory period runs on to the next day that is no general holiday (Cap. 1 s.71). Never for a limit of stay. */
export function statutoryLastDay(calendar: WorkingDays, day: PlainDate): PlainDate {
  let found = day
  while (isGeneralHoliday(calendar, found)) found = addDays(found, 1)
  return found
}

/** False: only weekends are known for that day's year, and an explanation has to say so. */
export function hasHolidayList(day: PlainDate): boolean {
  return LISTED_YEARS.has(yearOf(day))
}
