import { expect, test } from 'vitest'
import { HOLIDAY_YEARS } from '#app/domain/holidays.ts'
import { plainDate as day, isPlainDate, weekday } from '#app/domain/plain-date.ts'
import {
  hasHolidayList,
  isWorkingDay,
  statutoryLastDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDays,
} from '#app/domain/working-days.ts'

const none = { ownHolidays: [], holidayCorrections: { added: [], removed: [] } }
const plain = workingDays(none)

test.each(HOLIDAY_YEARS)('the list of $year has 17 days, none of them a Sunday', ({ year, days }) => {
  expect(new Set(days).size).toBe(17)
  expect(days.every((each) => isPlainDate(each) && each.startsWith(`${year}-`) && weekday(each) !== 7)).toBe(
    true,
  )
})

test.each([
  ['2026-04-02', true],
  ['2026-04-03', false],
  ['2026-04-04', false],
  ['2026-04-08', true],
  ['2028-12-25', true],
  ['2028-12-24', false],
])('%s is a working day: %s', (text, expected) => {
  expect(isWorkingDay(plain, day(text))).toBe(expected)
})

test('Good Friday rolls back to Thursday, and over Easter forward to Wednesday', () => {
  expect(workingDayOnOrBefore(plain, day('2026-04-03'))).toBe('2026-04-02')
  expect(workingDayOnOrAfter(plain, day('2026-04-03'))).toBe('2026-04-08')
})

test('an employer may have holidays of its own', () => {
  const own = workingDays({ ...none, ownHolidays: [day('2026-04-02')] })
  expect(workingDayOnOrBefore(own, day('2026-04-03'))).toBe('2026-04-01')
})

test.each([
  ['2026-02-18', '2026-02-20'],
  ['2026-02-20', '2026-02-20'],
  ['2026-02-21', '2026-02-21'],
  ['2026-02-22', '2026-02-23'],
])('a statutory period that would end on %s ends on %s', (from, expected) => {
  expect(statutoryLastDay(plain, day(from))).toBe(expected)
})

test('years without a list are known as such', () => {
  expect(hasHolidayList(day('2027-12-31'))).toBe(true)
  expect(hasHolidayList(day('2028-01-01'))).toBe(false)
})

test('an employer may correct the lists: a day added, a day taken out; its own days off are no general holidays', () => {
  const corrected = workingDays({
    ownHolidays: [day('2026-02-23')],
    holidayCorrections: { added: [day('2026-02-20')], removed: [day('2026-04-03')] },
  })
  expect(isWorkingDay(corrected, day('2026-02-20'))).toBe(false)
  expect(isWorkingDay(corrected, day('2026-04-03'))).toBe(true)
  expect(statutoryLastDay(corrected, day('2026-02-18'))).toBe('2026-02-21')
  expect(statutoryLastDay(corrected, day('2026-02-22'))).toBe('2026-02-23')
  expect(isWorkingDay(corrected, day('2026-02-23'))).toBe(false)
  expect(isWorkingDay(plain, day('2026-02-20'))).toBe(true)
})
