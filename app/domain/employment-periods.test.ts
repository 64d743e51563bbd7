import { describe, expect, test } from 'vitest'
import {
  employmentEnd,
  employmentOverFrom,
  isEmploymentOver,
  overSince,
  termsPeriods,
} from '#app/domain/employment-periods.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Employment = NonNullable<LooseCaseFile['employment']>
const fileOf = (employment?: Employment) =>
  known({ person: { staffNo: 'E001' }, ...(employment && { employment }) })

describe('terms in sequence', () => {
  const briefly = (employment?: Employment) =>
    termsPeriods(fileOf(employment).employment).map(
      ({ from, until, terms, fields }) =>
        `${from}..${until ?? '-'} ${terms.jobTitle} (${fields.jobTitle}) ${terms.monthlyPay} (${fields.monthlyPay})`,
    )
  const first = { startDate: '2025-03-12', jobTitle: 'Engineer', monthlyPay: 45_000 }

  test('none', () => {
    expect(briefly()).toEqual([])
  })

  test('what a later entry leaves out stays; null means not known any more', () => {
    const terms = [
      { effectiveOn: '2026-01-31', monthlyPay: 46_000 },
      { effectiveOn: '2026-02-28', jobTitle: null },
    ]
    expect(briefly({ ...first, terms })).toEqual([
      '2025-03-12..2026-01-31 Engineer (employment.jobTitle) 45000 (employment.monthlyPay)',
      '2026-01-31..2026-02-28 Engineer (employment.jobTitle) 46000 (employment.terms[0].monthlyPay)',
      '2026-02-28..- null (employment.terms[1].jobTitle) 46000 (employment.terms[0].monthlyPay)',
    ])
  })

  test.each([
    ['2025-03-11', '2025-03-12..- Engineer (employment.jobTitle) 46000 (employment.terms[0].monthlyPay)'],
    ['2025-03-12', '2025-03-12..- Engineer (employment.jobTitle) 46000 (employment.terms[0].monthlyPay)'],
    ['2025-03-13', '2025-03-12..2025-03-13 Engineer (employment.jobTitle) 45000 (employment.monthlyPay)'],
  ])('effective on %s, start 2025-03-12', (effectiveOn, expected) => {
    expect(briefly({ ...first, terms: [{ effectiveOn, monthlyPay: 46_000 }] })[0]).toBe(expected)
  })

  test('without a start they hold since ever', () => {
    expect(briefly({ jobTitle: 'Engineer' })[0]).toMatch(/^0001-01-01\.\.- Engineer/)
  })
})

describe('the first day after the employment', () => {
  test.each<[string, Employment | undefined, string | undefined, string | null]>([
    ['none on file', undefined, undefined, null],
    ['it runs', { status: 'active' }, '2025-03-10', null],
    ['an end', { status: 'active', endDate: '2026-02-28' }, '2025-03-10', '2026-03-01'],
    ['an end on the first day', { startDate: '2025-03-12', endDate: '2025-03-12' }, undefined, '2025-03-13'],
    ['an end before the start is none', { startDate: '2025-03-12', endDate: '2025-03-11' }, undefined, null],
    [
      'ended, and the end lies before the start',
      { status: 'ended', startDate: '2025-03-12', endDate: '2025-03-11' },
      undefined,
      '2025-03-12',
    ],
    [
      'ended without a day: since the latest stay',
      { status: 'ended', startDate: '2025-03-12' },
      '2027-02-01',
      '2027-02-01',
    ],
    [
      'ended without a day and without a stay: since the start',
      { status: 'ended', startDate: '2025-03-12' },
      undefined,
      '2025-03-12',
    ],
    ['ended, and nothing else: since ever', { status: 'ended' }, undefined, '0001-01-01'],
  ])('%s', (_, employment, latestStay, expected) => {
    expect(
      employmentOverFrom(fileOf(employment), latestStay === undefined ? undefined : day(latestStay)),
    ).toBe(expected)
  })
})

describe('the end of an employment', () => {
  const [start, dayBefore] = ['2025-03-12', '2025-03-11']
  test.each([
    ['it runs', { status: 'active', startDate: start, endDate: null }, null],
    ['an end, whatever the status', { status: 'active', startDate: start, endDate: start }, { on: start }],
    ['an offer with an end', { status: 'offer', endDate: start }, { on: start }],
    ['an end before the start is none', { status: 'active', startDate: start, endDate: dayBefore }, null],
    [
      'nor does it tell when it ended',
      { status: 'ended', startDate: start, endDate: dayBefore },
      { on: null },
    ],
    ['ended without a day', { status: 'ended', startDate: start, endDate: null }, { on: null }],
  ])('%s', (_, employment, expected) => {
    expect(employmentEnd(employment)).toEqual(expected)
  })

  test.each([
    ['active', null, null, false],
    ['active', '2026-02-27', '2026-02-28', true],
    ['active', '2026-02-28', '2026-03-01', false],
    ['active', '2025-03-11', null, false],
    ['ended', '2026-02-28', '0001-01-01', true],
    ['ended', null, '0001-01-01', true],
  ])('%s, with the end %s: over since %s, on 28 February 2026: %s', (status, end, since, expected) => {
    const employment = { status, startDate: '2025-03-12', endDate: end }
    expect(overSince(employment)).toBe(since)
    expect(isEmploymentOver(employment, day('2026-02-28'))).toBe(expected)
  })
})
