import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { isWithin, scaleAround, shareOf, yearTicks } from './chart-scale.ts'

const today = day('2026-11-23')

test('the axis has room around what must be seen, and is never shorter than three years', () => {
  const scale = scaleAround([day('2023-12-14'), day('2030-12-14')], today)
  expect([scale.start, scale.end]).toEqual(['2023-10-14', '2031-05-14'])
  expect([shareOf(scale, scale.start), shareOf(scale, scale.end)]).toEqual([0, 1])
  expect(shareOf(scale, day('2040-01-01'))).toBe(1)
  expect(shareOf(scale, day('2001-01-01'))).toBe(0)
  const alone = scaleAround([], today)
  expect([alone.start, alone.end]).toEqual(['2026-09-23', '2029-09-23'])
})

test('both edges belong to the axis', () => {
  const scale = scaleAround([today], today)
  expect([isWithin(scale, scale.start), isWithin(scale, scale.end)]).toEqual([true, true])
  expect(isWithin(scale, day('2026-09-22'))).toBe(false)
})

test('every New Year within the axis has a line; many years are named every second one', () => {
  const scale = scaleAround([day('2023-12-14'), day('2030-12-14')], today)
  expect(yearTicks(scale).map(({ label }) => label)).toEqual([
    '2024',
    '2025',
    '2026',
    '2027',
    '2028',
    '2029',
    '2030',
    '2031',
  ])
  const long = scaleAround([day('2016-05-01'), day('2031-05-01')], today)
  expect(yearTicks(long).map(({ label }) => label)).toEqual([
    '2017',
    '2019',
    '2021',
    '2023',
    '2025',
    '2027',
    '2029',
    '2031',
  ])
})
