import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  anniversary,
  plainDate as day,
  dayFromNumber,
  daysBetween,
  FIRST_DAY,
  hongKongDayAt,
  isPlainDate,
  LAST_DAY,
  weekday,
} from '#app/domain/plain-date.ts'

const days = fc.integer({ min: -200_000, max: 200_000 }).map(dayFromNumber)

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['0000-01-01', false],
  ['2026-01-01T00:00', false],
  ['0001-01-01', true],
  ['9999-12-31', true],
])('%s is a day: %s', (text, expected) => {
  expect(isPlainDate(text)).toBe(expected)
})

test('a text that is no day is refused', () => {
  expect(() => day('2026-02-29')).toThrow('"2026-02-29" is not a day; expected YYYY-MM-DD')
})

test.each([
  '1600-02-29',
  '1600-03-01',
  '2000-02-29',
  '2399-12-31',
  '2400-02-29',
  '2400-03-01',
  '2500-02-28',
  '2500-03-01',
])('%s keeps its number: the last and the first days of four centuries', (text) => {
  const number = daysBetween(day('1970-01-01'), day(text))
  expect(dayFromNumber(number)).toBe(text)
  expect(Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString()).toBe(text)
})

test('arithmetic agrees with Temporal', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -2000, max: 2000 }), days, (from, count, other) => {
      const temporal = Temporal.PlainDate.from(from)
      expect(isPlainDate(from)).toBe(true)
      expect(addDays(from, count)).toBe(temporal.add({ days: count }).toString())
      expect(addMonths(from, count)).toBe(temporal.add({ months: count }).toString())
      expect(weekday(from)).toBe(temporal.dayOfWeek)
      expect(daysBetween(from, other)).toBe(temporal.until(Temporal.PlainDate.from(other)).days)
    }),
  )
})

test.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2024-02-29', 36, '2027-02-28'],
  ['2027-05-31', -3, '2027-02-28'],
  ['2028-05-31', -3, '2028-02-29'],
  ['2026-12-31', -3, '2026-09-30'],
])('%s and %i months is %s: limits clamp back', (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected)
})

test.each([
  ['2020-02-29', 7, '2027-03-01'],
  ['2020-02-29', 8, '2028-02-29'],
  ['2019-08-31', 7, '2026-08-31'],
  ['2016-02-29', 11, '2027-03-01'],
])('%s has its anniversary %i on %s: rights roll forward', (from, years, expected) => {
  expect(anniversary(day(from), years)).toBe(expected)
})

test('a limit on 29 February clamps back where an anniversary rolls forward', () => {
  expect(addYears(day('2024-02-29'), 3)).toBe('2027-02-28')
})

test('arithmetic stops at the first and the last day', () => {
  expect(addYears(day('9998-06-01'), 3)).toBe(LAST_DAY)
  expect(addDays(FIRST_DAY, -1)).toBe(FIRST_DAY)
})

test('the day in Hong Kong begins at 16:00 UTC', () => {
  expect(hongKongDayAt(Date.UTC(2026, 6, 14, 15, 59, 59, 999))).toBe('2026-07-14')
  expect(hongKongDayAt(Date.UTC(2026, 6, 14, 16))).toBe('2026-07-15')
})
