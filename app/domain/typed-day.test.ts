import { expect, test } from 'vitest'
import { asTypedDay, readTypedDay } from './typed-day.ts'

test.each([
  ['14/7/2026', '2026-07-14'],
  ['7/14/2026', '2026-07-14'],
  [' 2026-07-14 ', '2026-07-14'],
  ['2026年7月14日', '2026-07-14'],
  ['14 Jul 2026', '2026-07-14'],
  ['7/7/2026', '2026-07-07'],
  ['04/02/2027', '2027-02-04'],
  ['05/06/07', '2007-06-05'],
])('%s is one day', (text, day) => expect(readTypedDay(text)).toEqual({ kind: 'day', day }))

test('a stored day is shown in the shape that the hint names, and read again as the same day', () => {
  expect(asTypedDay('2027-02-04')).toBe('4/2/2027')
  expect(readTypedDay(asTypedDay('2027-02-04'))).toEqual({ kind: 'day', day: '2027-02-04' })
  expect(asTypedDay('31/2/2027')).toBe('31/2/2027')
})

test('a short year of a birthday is of the century in which it makes sense', () => {
  expect(readTypedDay('31-May-85', true)).toEqual({ kind: 'day', day: '1985-05-31' })
})

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['31/2/2026', 'impossible'],
  ['31/02/26', 'impossible'],
  ['29 Feb 2027', 'impossible'],
  ['next week', 'not_a_day'],
  ['46173', 'not_a_day'],
  ['2026', 'not_a_day'],
])('%j is %s', (text, kind) => expect(readTypedDay(text).kind).toBe(kind))
