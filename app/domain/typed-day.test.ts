import { expect, test } from 'vitest'
import { readTypedDay } from './typed-day.ts'

test.each([
  ['14/7/2026', '2026-07-14'],
  ['7/14/2026', '2026-07-14'],
  [' 2026-07-14 ', '2026-07-14'],
  ['2026年7月14日', '2026-07-14'],
  ['14 Jul 2026', '2026-07-14'],
  ['7/7/2026', '2026-07-07'],
])('%s is one day', (text, day) => expect(readTypedDay(text)).toEqual({ kind: 'day', day }))

test('figures that two orders read differently are not guessed at', () => {
  expect(readTypedDay('5/7/2026')).toEqual({ kind: 'ambiguous', readings: ['2026-07-05', '2026-05-07'] })
  expect(readTypedDay('05/06/07')).toEqual({
    kind: 'ambiguous',
    readings: ['2007-06-05', '2007-05-06', '2005-06-07'],
  })
})

test('a short year of a birthday is of the century in which it makes sense', () => {
  expect(readTypedDay('31-May-85', true)).toEqual({ kind: 'day', day: '1985-05-31' })
})

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['31/2/2026', 'impossible'],
  ['29 Feb 2027', 'impossible'],
  ['next week', 'not_a_day'],
  ['46173', 'not_a_day'],
  ['2026', 'not_a_day'],
])('%j is %s', (text, kind) => expect(readTypedDay(text).kind).toBe(kind))
