import { expect, test } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { familySpans } from './family-spans.ts'

const family: CaseFile = {
  person: { staffNo: 'HL-0042' },
  contracts: [
    {
      startDate: day('2023-12-20'),
      endDate: day('2026-12-14'),
      months: null,
      renewedUntil: day('2028-06-30'),
    },
  ],
  stays: [
    {
      kind: 'entry',
      activatedOn: day('2023-12-14'),
      arrivedOn: day('2023-12-14'),
      limitOfStay: day('2026-12-14'),
    },
  ],
  dependants: [
    {
      id: 'D1',
      relationship: 'child',
      dateOfBirth: day('2016-02-29'),
      stays: [{ kind: 'entry', arrivedOn: day('2023-12-14'), limitOfStay: null }],
    },
    { id: 'D2', relationship: 'spouse', dateOfBirth: day('1990-05-09'), stays: [] },
  ],
}

test('stays on file, then those that may follow, with the window of each that nothing follows yet', () => {
  const { principal, stoppedBy, abodeOn } = familySpans(family, DEFAULT_EMPLOYER_RULES)
  expect(principal.stays).toMatchObject([
    {
      kind: 'entry',
      from: '2023-12-14',
      until: '2026-12-14',
      status: 'printed',
      window: { opensOn: '2026-09-14', submitBy: '2026-11-02', lastFourWeeksFrom: '2026-11-16' },
    },
    {
      kind: 'extension',
      from: '2026-12-15',
      until: '2028-06-30',
      status: 'projected',
      binding: ['contract'],
    },
  ])
  expect([stoppedBy, abodeOn]).toEqual(['contract', '2030-12-14'])
})

test('a window whose extension is on file is no longer shown', () => {
  const extended = {
    ...family,
    stays: [
      ...(family.stays ?? []),
      { kind: 'extension' as const, activatedOn: day('2026-11-20'), limitOfStay: day('2028-06-30') },
    ],
  }
  const { principal } = familySpans(extended, DEFAULT_EMPLOYER_RULES)
  expect(principal.stays.map(({ status, window }) => [status, window?.opensOn])).toEqual([
    ['printed', undefined],
    ['printed', '2028-03-30'],
  ])
})

test('dependants: estimated by the sponsor’s limit, and of age on the anniversary', () => {
  const { dependants } = familySpans(family, DEFAULT_EMPLOYER_RULES)
  expect(dependants[0]?.stays[0]).toMatchObject({
    until: '2026-12-14',
    status: 'estimated',
    binding: ['sponsor'],
  })
  expect(dependants.map(({ adultOn }) => adultOn)).toEqual(['2034-03-01', null])
  expect(dependants[1]?.stays).toEqual([])
})

test('a contract keeps its agreed end beside the renewed one', () => {
  const { contracts } = familySpans(family, DEFAULT_EMPLOYER_RULES)
  expect(contracts).toEqual([{ from: '2023-12-20', until: '2026-12-14', renewedUntil: '2028-06-30' }])
})
