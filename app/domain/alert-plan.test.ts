import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { milestonesOf, milestonesOn, newsOn, type PlannedFinding } from '#app/domain/alert-plan.ts'
import type { Application, CaseFile } from '#app/domain/case-file.ts'
import { findings } from '#app/domain/findings.ts'
import { addDays, plainDate as day } from '#app/domain/plain-date.ts'
import { anyDay, anyFamily } from '#tests/helpers/any-family.ts'

function family(limit: string, applications: Application[] = []): CaseFile {
  return {
    person: { staffNo: 'E001' },
    stays: [{ kind: 'entry', arrivedOn: day('2024-06-01'), limitOfStay: day(limit) }],
    applications,
  }
}

const kindsOn = (caseFile: CaseFile, on: string) =>
  milestonesOn(findings(caseFile), day(on))
    .map(({ kind, leadDays }) => (leadDays === undefined ? kind : `${kind} ${leadDays}`))
    .toSorted()

test('W55: leads of 90, 60, 30, 14, 7 and 1 day before the limit 2026-10-15', () => {
  const leads = milestonesOf(findings(family('2026-10-15'))).filter(({ kind }) => kind === 'limit_near')
  expect(leads.map(({ from }) => from)).toEqual([
    '2026-07-17',
    '2026-08-16',
    '2026-09-15',
    '2026-10-01',
    '2026-10-08',
    '2026-10-14',
  ])
  expect(leads.at(-1)?.until).toBe('2026-10-16')
})

describe('limit 2026-10-15', () => {
  test.each([
    ['2026-07-14', []],
    ['2026-07-15', ['window_open']],
    ['2026-07-17', ['limit_near 90', 'window_open']],
    ['2026-09-02', ['limit_near 60', 'window_open']],
    ['2026-09-03', ['limit_near 60', 'submit_by', 'window_open']],
    ['2026-09-04', ['limit_near 60', 'submit_by_passed']],
    ['2026-09-17', ['last_four_weeks', 'limit_near 30', 'submit_by_passed']],
    ['2026-10-15', ['last_four_weeks', 'limit_near 1', 'submit_by_passed']],
    ['2026-10-16', ['limit_passed']],
    ['2027-10-16', ['limit_passed']],
  ])('on %s: %s', (on, kinds) => {
    expect(kindsOn(family('2026-10-15'), on)).toEqual(kinds)
  })

  test('once it is filed only the limit and the last four weeks are told', () => {
    const filed = family('2026-10-15', [{ kind: 'extension', filedOn: day('2026-08-03') }])
    expect(kindsOn(filed, '2026-09-03')).toEqual(['limit_near 60'])
    expect(kindsOn(filed, '2026-09-17')).toEqual(['last_four_weeks', 'limit_near 30'])
  })

  test('what is filed and then refused is not told in between', () => {
    const refused = { outcome: 'refused' as const, decidedOn: day('2026-08-20') }
    const caseFile = family('2026-10-15', [{ kind: 'extension', filedOn: day('2026-08-03'), ...refused }])
    expect(kindsOn(caseFile, '2026-08-02')).toContain('window_open')
    expect(kindsOn(caseFile, '2026-08-19')).toEqual(['limit_near 60'])
    expect(kindsOn(caseFile, '2026-08-20')).toContain('window_open')
  })

  test('a moved limit is news again, the same limit is not', () => {
    const keys = (limit: string) => milestonesOf(findings(family(limit))).map(({ key }) => key)
    const again = new Set(keys('2026-10-15'))
    expect(keys('2026-10-15').every((key) => again.has(key))).toBe(true)
    expect(keys('2026-10-16').some((key) => again.has(key))).toBe(false)
  })

  test('lead times are the employer’s', () => {
    const leads = milestonesOf(findings(family('2026-10-15')), { leadDays: [10, 45] })
    expect(leads.filter(({ kind }) => kind === 'limit_near').map(({ from }) => from)).toEqual([
      '2026-08-31',
      '2026-10-05',
    ])
  })
})

test('a critical or high finding is told from its first day, a medium one is not', () => {
  const contracts = [{ startDate: day('2024-06-01'), endDate: day('2026-05-31') }]
  const [told] = milestonesOf(findings({ ...family('2026-10-15'), contracts })).filter(
    ({ kind }) => kind === 'new_finding',
  )
  expect(told).toMatchObject({ findingKey: 'MM05:E001:s1.c1', from: '2024-06-01', until: null })
  expect(told && newsOn(told, day('2026-02-03'))).toBe('2026-02-03')
  expect(told && newsOn(told, day('2023-01-01'))).toBe('2024-06-01')
})

const planned = (from: string, until: string | null, more: Partial<PlannedFinding> = {}): PlannedFinding => ({
  key: 'EXT:E001:s1',
  ruleId: 'EXT',
  severity: 'info',
  from: day(from),
  until: until === null ? null : day(until),
  dueOn: null,
  title: { key: 'EXT.not_open.title', params: { limit: { day: day('2026-10-15') } } },
  ...more,
})
const briefly = (all: PlannedFinding[]) =>
  milestonesOf(all).map(({ key, from, until }) => `${key} ${from}..${until ?? '-'}`)

test.each([
  ['critical', ['MM02:E001:s1@new_finding@critical 2026-01-01..-']],
  ['high', ['MM02:E001:s1@new_finding@high 2026-01-01..-']],
  ['medium', []],
  ['low', []],
  ['info', []],
] as const)('a %s finding', (severity, expected) => {
  expect(briefly([planned('2026-01-01', null, { key: 'MM02:E001:s1', ruleId: 'MM02', severity })])).toEqual(
    expected,
  )
})

test('a finding that is split for another reason is one milestone, after a pause it comes back; in order of their days', () => {
  const high = { key: 'MM07:E001:s1.c1', ruleId: 'MM07', severity: 'high' } as const
  const parts = [
    planned('2026-03-01', null, { ...high, key: 'MM10:E001:s1' }),
    planned('2026-01-01', '2026-02-01', high),
    planned('2026-02-01', '2026-03-01', high),
    planned('2026-04-01', null, high),
  ]
  expect(briefly(parts)).toEqual([
    'MM07:E001:s1.c1@new_finding@high 2026-01-01..2026-03-01',
    'MM10:E001:s1@new_finding@high 2026-03-01..-',
    'MM07:E001:s1.c1@new_finding@high 2026-04-01..-',
  ])
})

test('a limit is near only while its stay is the approved one, in whatever order its spans come', () => {
  const near = briefly([planned('2026-08-01', '2026-09-20'), planned('2026-07-20', '2026-08-01')])
  expect(near).toEqual([
    'EXT:E001:s1@limit_near@2026-10-15-90 2026-07-20..2026-08-16',
    'EXT:E001:s1@limit_near@2026-10-15-60 2026-08-16..2026-09-15',
    'EXT:E001:s1@limit_near@2026-10-15-30 2026-09-15..2026-09-20',
  ])
})

test.each<PlannedFinding['title']['params']>([undefined, {}, { limit: 3 }, { limit: { money: 3 } }])(
  'a title without a limit (%o) is near to none',
  (params) => {
    expect(briefly([planned('2026-07-20', null, { title: { key: 'EXT.open.title', params } })])).toEqual([])
  },
)

test('in any family: a milestone begins once a day, and a run on every day tells each milestone', () => {
  fc.assert(
    fc.property(anyFamily, anyDay('2024-01-01', '2028-12-31'), (caseFile, start) => {
      const all = findings(caseFile)
      const plan = milestonesOf(all)
      expect(new Set(plan.map(({ key, from }) => key + from)).size).toBe(plan.length)
      const days = Array.from({ length: 40 }, (_, shift) => addDays(start, shift))
      const told = new Set(days.flatMap((each) => milestonesOn(all, each).map(({ key }) => key)))
      const begun = plan.filter(({ from }) => from >= start && from <= addDays(start, 39))
      expect(begun.filter(({ key }) => !told.has(key))).toEqual([])
    }),
    { numRuns: 30 },
  )
})
