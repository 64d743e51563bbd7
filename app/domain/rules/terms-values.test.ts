import { expect, test } from 'vitest'
import { termsPeriods } from '#app/domain/employment-periods.ts'
import { termsValues } from '#app/domain/rules/terms-values.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Employment = NonNullable<LooseCaseFile['employment']>

const changed = (...terms: NonNullable<Employment['terms']>): Employment => ({
  startDate: '2025-03-12',
  jobTitle: 'Engineer',
  monthlyPay: 45_000,
  terms,
})

test.each<[string, Employment, string[]]>([
  ['known from the start', changed(), ['2025-03-12..- Engineer employment.jobTitle']],
  ['not on file', { startDate: '2025-03-12' }, []],
  ['not known any more', { ...changed(), jobTitle: null }, []],
  ['left blank', { ...changed(), jobTitle: '' }, []],
  [
    'changed once',
    changed({ effectiveOn: '2026-01-01', jobTitle: 'Manager' }),
    [
      '2025-03-12..2026-01-01 Engineer employment.jobTitle',
      '2026-01-01..- Manager employment.terms[0].jobTitle',
    ],
  ],
  [
    'while only the pay changes',
    changed({ effectiveOn: '2026-01-01', monthlyPay: 50_000 }),
    ['2025-03-12..- Engineer employment.jobTitle'],
  ],
  [
    'not known for a while',
    changed(
      { effectiveOn: '2026-01-01', jobTitle: null },
      { effectiveOn: '2026-03-01', jobTitle: 'Engineer' },
    ),
    [
      '2025-03-12..2026-01-01 Engineer employment.jobTitle',
      '2026-03-01..- Engineer employment.terms[1].jobTitle',
    ],
  ],
  [
    'there and back',
    changed(
      { effectiveOn: '2026-01-01', jobTitle: 'Manager' },
      { effectiveOn: '2026-03-01', jobTitle: 'Engineer' },
    ),
    [
      '2025-03-12..2026-01-01 Engineer employment.jobTitle',
      '2026-01-01..2026-03-01 Manager employment.terms[0].jobTitle',
      '2026-03-01..- Engineer employment.terms[1].jobTitle',
    ],
  ],
])('the job title %s', (_, employment, expected) => {
  const terms = termsPeriods(known({ person: { staffNo: 'E001' }, employment }).employment)
  const values = termsValues(terms, 'jobTitle')
  expect(values.map(({ from, until, value, field }) => `${from}..${until ?? '-'} ${value} ${field}`)).toEqual(
    expected,
  )
})
