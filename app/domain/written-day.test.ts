import { describe, expect, test } from 'vitest'
import { readDay } from './written-day.ts'

describe('a day that can be read in one way', () => {
  test.each([
    ['2026-05-31', '2026-05-31'],
    ['2026/5/31', '2026-05-31'],
    ['2026.5.1', '2026-05-01'],
    ['20260531', '2026-05-31'],
    ['31-May-2026', '2026-05-31'],
    ['31 May 2026', '2026-05-31'],
    ['31May26', '2026-05-31'],
    ['May 31, 2026', '2026-05-31'],
    ['1st June 2026', '2026-06-01'],
    ['Sept 3 2026', '2026-09-03'],
    ['2026-Feb-28', '2026-02-28'],
    ['2026年5月31日', '2026-05-31'],
    ['2026 年 05 月 31 號', '2026-05-31'],
    ['２０２６／５／３１', '2026-05-31'],
    ['2026-05-31 00:00:00', '2026-05-31'],
    ['2026-05-31T08:30', '2026-05-31'],
    ['Sunday, 31 May 2026', '2026-05-31'],
    ['2026年5月31日（星期日）', '2026-05-31'],
    ['5/5/2026', '2026-05-05'],
    ['46173', '2026-05-31'],
    ['46173.0', '2026-05-31'],
    ['29/2/2028', '2028-02-29'],
    ['  2026-05-31  ', '2026-05-31'],
    ['2026-05-31 08:30 pm ', '2026-05-31'],
    ['1900-01-01', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
  ])('%s → %s', (text, day) => {
    const read = readDay(text, false)
    const days =
      read.kind === 'ordered' ? Object.values(read.readings) : read.kind === 'day' ? [read.day] : []
    expect(days).toEqual([day])
  })

  test.each([
    ['5-May-39', true, '2039-05-05'],
    ['5-May-40', true, '1940-05-05'],
    ['5-May-40', false, '2040-05-05'],
    ['5-May-80', false, '1980-05-05'],
  ])('short year %s, a birthday %s → %s', (text, isBirthday, day) => {
    expect(readDay(text, isBirthday)).toEqual({ kind: 'day', day })
  })
})

test.each([
  ['2026-02-30', 'impossible'],
  ['2026-13-01', 'impossible'],
  ['1899-12-31', 'impossible'],
  ['2200-01-01', 'impossible'],
  ['31/12/1899', 'impossible'],
  ['3 Foo 2026', 'not_a_day'],
  ['30/2/2026', 'impossible'],
  ['31/4/2026', 'impossible'],
  ['29/2/2027', 'impossible'],
  ['2026年2月30日', 'impossible'],
  ['31-Apr-2026', 'impossible'],
  ['soon', 'not_a_day'],
  ['2026-05', 'not_a_day'],
  ['12 Mayor 2026', 'not_a_day'],
  ['2026-05-31T08:30Z', 'not_a_day'],
  ['123', 'not_a_day'],
])('%s is %s', (text, kind) => expect(readDay(text, false).kind).toBe(kind))

test.each([
  ['5/6/2026', { dmy: '2026-06-05', mdy: '2026-05-06' }],
  ['31/5/2026', { dmy: '2026-05-31' }],
  ['5/31/2026', { mdy: '2026-05-31' }],
  ['5/06/07', { dmy: '2007-06-05', mdy: '2007-05-06' }],
  ['05/06/2007', { dmy: '2007-06-05', mdy: '2007-05-06' }],
  ['05/06/07', { dmy: '2007-06-05', mdy: '2007-05-06', ymd: '2005-06-07' }],
])('%s is read as %j', (text, readings) => {
  expect(readDay(text, false)).toEqual({ kind: 'ordered', readings })
})
