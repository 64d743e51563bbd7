import { expect, test } from 'vitest'
import { earlierEnd, holdsOn, overlap, type Period } from '#app/domain/period.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'

const period = (text: string): Period => {
  const [from = '', until = ''] = text.split('..')
  return { from: day(from), until: until === '' ? null : day(until) }
}

test.each([
  ['2026-01-05..2026-01-10', '2026-01-08..2026-01-20', '2026-01-08..2026-01-10'],
  ['2026-01-05..2026-01-10', '2026-01-09..2026-01-20', '2026-01-09..2026-01-10'],
  ['2026-01-05..2026-01-10', '2026-01-10..2026-01-20', null],
  ['2026-01-05..2026-01-10', '2026-01-11..2026-01-20', null],
  ['2026-01-05..2026-01-10', '2026-01-01..', '2026-01-05..2026-01-10'],
  ['2026-01-05..', '2026-01-08..', '2026-01-08..'],
])('%s and %s: %s', (a, b, expected) => {
  expect(overlap(period(a), period(b)) ?? null).toEqual(expected && period(expected))
  expect(overlap(period(b), period(a)) ?? null).toEqual(expected && period(expected))
})

test.each([
  ['2026-01-04', false],
  ['2026-01-05', true],
  ['2026-01-09', true],
  ['2026-01-10', false],
])('2026-01-05 until 2026-01-10 holds on %s: %s', (on, expected) => {
  expect(holdsOn(period('2026-01-05..2026-01-10'), day(on))).toBe(expected)
  expect(holdsOn(period('2026-01-05..'), day(on))).toBe(on >= '2026-01-05')
})

test('no end is later than any', () => {
  const end = day('2026-01-10')
  expect([earlierEnd(null, null), earlierEnd(end, null), earlierEnd(null, end)]).toEqual([null, end, end])
  expect(earlierEnd(end, day('2026-01-09'))).toBe('2026-01-09')
})
