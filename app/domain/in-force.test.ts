import { expect, test } from 'vitest'
import { currentEmployment, latestTerms, termsInForce, termsOn } from './in-force.ts'
import { plainDate as day } from './plain-date.ts'

const family = {
  employments: [{ id: 'first' }, { id: 'before' }, { id: 'now' }],
  terms: [
    { employmentId: 'before', effectiveOn: null, jobTitle: 'Clerk' },
    { employmentId: 'now', effectiveOn: null, jobTitle: 'Analyst' },
    { employmentId: 'before', effectiveOn: '2026-05-01', jobTitle: 'Lead of before' },
    { employmentId: 'now', effectiveOn: '2026-06-20', jobTitle: 'Lead' },
    { employmentId: 'now', effectiveOn: '2027-01-01', jobTitle: 'Head' },
  ],
}

test('the last employment to start, and its terms alone', () => {
  expect(currentEmployment(family)).toEqual({ id: 'now' })
  expect(termsInForce(family).map(({ jobTitle }) => jobTitle)).toEqual(['Analyst', 'Lead', 'Head'])
  expect(latestTerms(family)?.jobTitle).toBe('Head')
})

test.each([
  ['2026-06-19', 'Analyst'],
  ['2026-06-20', 'Lead'],
  ['2026-12-31', 'Lead'],
  ['2027-01-01', 'Head'],
])('on %s the terms of the %s', (on, jobTitle) => {
  expect(termsOn(family, day(on))?.jobTitle).toBe(jobTitle)
})

test('without an employment there are none', () => {
  const nobody = { ...family, employments: [] }
  expect([currentEmployment(nobody), latestTerms(nobody), termsOn(nobody, day('2026-06-20'))]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
