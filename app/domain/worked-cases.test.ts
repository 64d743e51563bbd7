import { describe, expect, test } from 'vitest'
import { milestonesOf } from '#app/domain/alert-plan.ts'
import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { findings } from '#app/domain/findings.ts'
import { holdsOn } from '#app/domain/period.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { eraseApplicantOn, eraseFormerEmployeeOn } from '#app/domain/retention.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { type Timeline, timeline } from '#app/domain/timeline.ts'
import { known, type LooseCaseFile, sentencesOf } from '#tests/helpers/rule-cases.ts'

/** The worked cases of the domain sheet, section 12, in its order and by its names. */

const OPEN = { startDate: '2015-01-01', endDate: null, months: null }
const under = (ruleSet: RuleSetChoice): EmployerRules => ({ ...DEFAULT_EMPLOYER_RULES, ruleSet })
const SEED = under('asmtp-2022-12')
const NEW = under('asmtp-2026-03')

/** A hire with one first stay; `more` replaces what differs. */
function hire(stay: Record<string, string | null>, more: Partial<LooseCaseFile> = {}): CaseFile {
  return known({
    person: { staffNo: 'E001' },
    employment: { status: 'active', entityBrn: '11111111' },
    contracts: [OPEN],
    stays: [{ kind: 'entry', limitOfStay: null, ...stay }],
    ...more,
  })
}

const first = (caseFile: CaseFile, employer?: EmployerRules): Timeline['stays'][number] => {
  const [stay] = timeline(caseFile, employer).stays
  if (!stay) throw new Error('no stay')
  return stay
}
const chain = (caseFile: CaseFile, employer?: EmployerRules) =>
  timeline(caseFile, employer).stays.map(({ until }) => until)
const of = (ruleId: string, caseFile: CaseFile, employer?: EmployerRules): Finding[] => {
  const found = findings(caseFile, employer).filter((each) => each.ruleId === ruleId)
  for (const each of found) sentencesOf(each)
  return found
}
const rulesOn = (caseFile: CaseFile, on: string, employer?: EmployerRules) => [
  ...new Set(
    findings(caseFile, employer)
      .filter((each) => holdsOn(each, day(on)))
      .map(({ ruleId }) => ruleId),
  ),
]
const stateOn = (caseFile: CaseFile, on: string, employer: EmployerRules) =>
  of('EXT', caseFile, employer).find((each) => holdsOn(each, day(on)))

describe('12.1 First stay, whichever is shorter', () => {
  const fixedTerm = (startDate: string, endDate: string, months: number | null = null) => ({
    contracts: [{ startDate, endDate, months }],
  })
  test.each([
    ['W01', hire({ arrivedOn: '2025-03-10' }), '2028-03-10', '2028-02-11', '2027-12-10', ['pattern']],
    [
      'W02',
      hire({ arrivedOn: '2025-04-01' }, fixedTerm('2025-04-01', '2027-03-31')),
      '2027-03-31',
      '2027-03-03',
      '2026-12-31',
      ['contract'],
    ],
    [
      'W04',
      hire({ arrivedOn: '2025-09-01' }, { travelDocuments: [{ type: 'eep', expiresOn: '2027-11-20' }] }),
      '2027-10-20',
      '2027-09-22',
      '2027-07-20',
      ['travel_document'],
    ],
    [
      'W05',
      hire({ arrivedOn: '2025-09-10' }, fixedTerm('2025-09-15', '2027-09-14', 24)),
      '2027-09-14',
      '2027-08-17',
      '2027-06-14',
      ['contract'],
    ],
    ['W07', hire({ arrivedOn: '2025-08-31' }), '2028-08-31', '2028-08-03', '2028-05-31', ['pattern']],
  ])('%s', (_, caseFile, limit, seedOpens, newOpens, binding) => {
    expect(first(caseFile)).toMatchObject({ until: limit, binding, status: 'estimated' })
    expect(first(caseFile, SEED).windowOpensOn).toBe(seedOpens)
    expect(first(caseFile, NEW).windowOpensOn).toBe(newOpens)
    expect(first(caseFile).lastFourWeeksFrom).toBe(seedOpens)
  })

  test('W02: no MM05 and no MM06', () => {
    const caseFile = hire({ arrivedOn: '2025-04-01' }, fixedTerm('2025-04-01', '2027-03-31'))
    expect([...of('MM05', caseFile), ...of('MM06', caseFile)]).toEqual([])
  })

  test('W08', () => {
    const caseFile = hire({ arrivedOn: '2022-05-03', filedOn: '2022-04-11' })
    expect(chain(caseFile)).toEqual(['2024-05-03', '2027-05-03', '2029-05-03'])
  })

  test('W10', () => {
    const caseFile = hire(
      { arrivedOn: '2025-03-10', limitOfStay: '2028-03-10' },
      fixedTerm('2025-03-10', '2027-03-09'),
    )
    expect(rulesOn(caseFile, '2026-01-01').filter((id) => /^MM/.test(id))).toEqual(['MM05', 'MM32'])
  })
})

describe('12.2 Leap days and month ends', () => {
  test('W11', () => {
    const caseFile = hire({ arrivedOn: '2024-02-29' })
    expect(first(caseFile, SEED)).toMatchObject({ until: '2027-02-28', windowOpensOn: '2027-01-31' })
    expect(first(caseFile, NEW)).toMatchObject({ until: '2027-02-28', windowOpensOn: '2026-11-28' })
  })

  test.each([
    ['W13', '2027-05-31', '2027-02-28', '2027-05-03'],
    ['W15', '2028-05-31', '2028-02-29', '2028-05-03'],
    ['W18', '2026-12-31', '2026-09-30', '2026-12-03'],
  ])('%s', (_, limitOfStay, newOpens, seedOpens) => {
    const caseFile = hire({ arrivedOn: '2025-06-01', limitOfStay })
    expect(first(caseFile, NEW).windowOpensOn).toBe(newOpens)
    expect(first(caseFile, SEED).windowOpensOn).toBe(seedOpens)
  })

  test.each([
    ['W17', '2027-03-31', '2027-02-28'],
    ['W17', '2028-03-31', '2028-02-29'],
  ])('%s: %s', (_, expiresOn, limit) => {
    const caseFile = hire({ arrivedOn: '2025-09-01' }, { travelDocuments: [{ type: 'eep', expiresOn }] })
    expect(first(caseFile)).toMatchObject({ until: limit, binding: ['travel_document'] })
  })
})

describe('12.3 Change-over on 1 Mar 2026', () => {
  test.each([
    ['W21', '2026-03-30', '2026-03-02', '2026-03-01'],
    ['W22', '2026-05-15', '2026-04-17', '2026-03-01'],
    ['W24', '2026-06-01', '2026-05-04', '2026-03-01'],
  ])('%s', (_, limitOfStay, seedOpens, newOpens) => {
    const caseFile = hire({ arrivedOn: '2023-06-01', limitOfStay })
    expect(first(caseFile, SEED).windowOpensOn).toBe(seedOpens)
    expect(first(caseFile, NEW).windowOpensOn).toBe(newOpens)
    expect(first(caseFile).windowOpensOn).toBe(newOpens)
  })

  const W22 = hire({ arrivedOn: '2023-06-01', limitOfStay: '2026-05-15' })

  test('W22: submit by', () => {
    expect(first(W22, SEED).submitBy).toBe('2026-04-24')
    expect(first(W22, NEW).submitBy).toBe('2026-04-02')
  })

  test.each([
    ['2026-02-28', 'not_open', 'not_open'],
    ['2026-03-01', 'not_open', 'open'],
    ['2026-04-02', 'not_open', 'open'],
    ['2026-04-03', 'not_open', 'late'],
    ['2026-04-17', 'open', 'late'],
    ['2026-04-24', 'open', 'late'],
    ['2026-04-25', 'late', 'late'],
    ['2026-05-15', 'late', 'late'],
    ['2026-05-16', 'expired', 'expired'],
  ])('W22 on %s', (on, seed, current) => {
    expect(stateOn(W22, on, SEED)?.state).toBe(seed)
    expect(stateOn(W22, on, NEW)?.state).toBe(current)
  })
})

describe('12.4 Extensions', () => {
  test('W26', () => {
    const caseFile = hire({ arrivedOn: '2023-07-14', limitOfStay: '2026-07-14' })
    expect(chain(caseFile)).toEqual(['2026-07-14', '2029-07-14', '2031-07-14'])
    expect(first(caseFile, SEED).windowOpensOn).toBe('2026-06-16')
    expect(first(caseFile, NEW)).toMatchObject({ windowOpensOn: '2026-04-14', submitBy: '2026-06-02' })
  })

  test('W28', () => {
    const { stays, residence } = timeline(hire({ arrivedOn: '2023-01-16' }))
    expect(stays.map(({ until }) => until)).toEqual(['2026-01-16', '2029-01-16', '2031-01-16'])
    expect(residence.earliestAbodeOn).toBe('2030-01-16')
    const within = stays.find(({ from, until }) => from <= '2030-01-16' && '2030-01-16' <= (until ?? ''))
    expect(within?.until).toBe('2031-01-16')
  })

  const W29 = (grant: boolean) =>
    hire(
      {},
      {
        employment: {
          status: 'active',
          entityBrn: '22222222',
          jobTitle: 'Director',
          startDate: '2023-06-30',
          otherEngagements: [{ name: 'Workshop', approvedOn: null }],
        },
        stays: [
          {
            kind: 'entry',
            arrivedOn: '2023-06-30',
            limitOfStay: '2026-06-30',
            sponsorBrn: '11111111',
            jobTitle: 'Engineer',
          },
          ...(grant
            ? [
                {
                  kind: 'extension' as const,
                  stream: 'top_tier' as const,
                  activatedOn: '2026-06-15',
                  limitOfStay: '2031-06-30',
                  sponsorBrn: '11111111',
                  jobTitle: 'Engineer',
                },
              ]
            : []),
        ],
        applications: [
          { kind: 'extension', stream: 'top_tier', filedOn: '2026-04-10', decidedOn: null, outcome: null },
        ],
        topTier: { assessableIncomePreviousYear: 2_100_000 },
      },
    )

  test('W29: five years; by time only after the grant', () => {
    expect(chain(W29(false))).toEqual(['2026-06-30', '2031-06-30'])
    const tied = (on: string) => rulesOn(W29(true), on).filter((id) => ['MM03', 'MM04', 'MM09'].includes(id))
    expect(tied('2026-06-14')).toEqual(['MM03', 'MM04', 'MM09'])
    expect(tied('2026-06-15')).toEqual([])
  })

  test('W32', () => {
    const caseFile = hire(
      { arrivedOn: '2023-02-27', limitOfStay: '2026-02-27' },
      { applications: [{ kind: 'extension', filedOn: '2026-01-30', documentsCompleteOn: '2026-01-30' }] },
    )
    expect(stateOn(caseFile, '2026-01-30', SEED)).toMatchObject({ state: 'filed', severity: 'low' })
    expect(stateOn(caseFile, '2026-02-27', SEED)?.state).toBe('filed')
    const pending = { state: 'pending_past_limit', from: '2026-02-28', until: null }
    expect(stateOn(caseFile, '2026-02-28', SEED)).toMatchObject({ ...pending, severity: 'high' })
    expect(stateOn(caseFile, '2026-03-13', NEW)).toMatchObject({ ...pending, severity: 'critical' })
  })
})

describe('12.5 Dependants and age', () => {
  const withDependant = (
    dependant: NonNullable<LooseCaseFile['dependants']>[number],
    limitOfStay = '2028-03-10',
  ) => hire({ arrivedOn: '2025-03-10', limitOfStay }, { dependants: [dependant] })
  const stay = (limitOfStay: string | null, arrivedOn = '2025-03-10') => [
    { kind: 'entry' as const, arrivedOn, limitOfStay },
  ]

  test('W34', () => {
    const caseFile = withDependant({ id: 'D1', relationship: 'spouse', stays: stay(null, '2026-05-20') })
    expect(timeline(caseFile).dependants[0]?.stays[0]).toMatchObject({
      from: '2026-05-20',
      until: '2028-03-10',
      status: 'estimated',
      binding: ['sponsor'],
    })
  })

  test('W36', () => {
    const caseFile = withDependant({
      id: 'D1',
      relationship: 'child',
      dateOfBirth: '2010-01-15',
      stays: stay('2028-03-10'),
    })
    const [found] = of('MM26', caseFile)
    expect(found).toMatchObject({ from: '2025-03-10', dueOn: '2028-01-15' })
    expect(found?.explanation.nextAction).toMatchObject({
      key: 'MM26.windowFirst.next',
      params: { opens: { day: '2027-12-10' } },
    })
  })

  test('W37', () => {
    const caseFile = withDependant({
      id: 'D1',
      relationship: 'child',
      dateOfBirth: '2010-03-11',
      stays: stay('2028-03-10'),
    })
    expect(of('MM26', caseFile)).toEqual([])
    expect(of('AGE', caseFile)[0]).toMatchObject({
      severity: 'medium',
      from: '2027-09-11',
      until: '2028-03-11',
    })
  })

  test('W39', () => {
    const child = { id: 'D1', relationship: 'child' as const, dateOfBirth: '2016-02-29', hkid: null }
    const caseFile = withDependant({ ...child, stays: stay('2028-03-10') })
    expect(of('HKID', caseFile)).toMatchObject([
      { from: '2027-03-01', until: '2027-04-01', dueOn: '2027-03-31' },
    ])
    expect(of('AGE', caseFile)[0]).toMatchObject({ severity: 'low', from: '2027-03-01', dueOn: '2027-03-31' })
    expect(of('MM22', caseFile)[0]?.from).toBe('2027-04-01')
  })

  test('W40', () => {
    expect(
      of('MM24', withDependant({ id: 'D1', relationship: 'spouse', stays: stay('2028-04-10') })),
    ).toHaveLength(1)
  })
})

describe('12.6 Identity card, fees, residence, retention, alerts', () => {
  test('W43', () => {
    const caseFile = hire(
      { arrivedOn: '2026-01-19', limitOfStay: '2029-01-19' },
      { person: { staffNo: 'E001', hkid: null } },
    )
    expect(of('HKID', caseFile)[0]).toMatchObject({ from: '2026-01-19', dueOn: '2026-02-20' })
    expect(of('MM22', caseFile)[0]?.from).toBe('2026-02-21')
  })

  test('W45', () => {
    const stay = { filedOn: '2026-04-01', arrivedOn: '2026-05-10', limitOfStay: '2029-05-10' }
    const dependants = ['D1', 'D2'].map((id) => ({ id, stays: [{ kind: 'entry' as const, ...stay }] }))
    const fees = of('FEE', hire(stay, { dependants })).filter(({ key }) => key.endsWith(':s1'))
    expect(fees.map(({ title }) => title.params?.total)).toEqual(Array(3).fill({ money: 1900 }))
    const family = fees
      .flatMap(({ explanation }) => explanation.steps)
      .find(({ key }) => key === 'FEE.stepFamily')
    expect(family?.params).toEqual({ count: 3, total: { money: 5700 } })
  })

  test.each([
    ['2026-11-06', 1200],
    ['2026-11-07', 1900],
  ])('W48: limit %s', (limitOfStay, total) => {
    const caseFile = hire({ filedOn: '2026-04-01', arrivedOn: '2026-05-10', limitOfStay })
    expect(of('FEE', caseFile)[0]?.title.params?.total).toEqual({ money: total })
  })

  test.each([
    ['2019-08-31', '2026-08-31'],
    ['2020-02-29', '2027-03-01'],
  ])('W49: %s', (arrivedOn, expected) => {
    expect(timeline(hire({ arrivedOn })).residence.earliestAbodeOn).toBe(expected)
  })

  test('W52', () => {
    expect(eraseFormerEmployeeOn(day('2025-06-30'))).toBe('2032-06-30')
    expect(eraseApplicantOn(day('2025-11-15'))).toBe('2027-11-15')
  })

  test('W55', () => {
    const spans = findings(hire({ arrivedOn: '2023-10-15', limitOfStay: '2026-10-15' }))
    const near = milestonesOf(spans).filter(({ kind }) => kind === 'limit_near')
    expect(near.map(({ from }) => from)).toEqual([
      '2026-07-17',
      '2026-08-16',
      '2026-09-15',
      '2026-10-01',
      '2026-10-08',
      '2026-10-14',
    ])
  })
})

describe('12.7 Mismatch sets', () => {
  const mismatches = (caseFile: CaseFile, on = '2026-01-01') =>
    rulesOn(caseFile, on).filter((id) => /^MM/.test(id))

  test('W56', () => {
    const stay = { arrivedOn: '2025-03-10', limitOfStay: '2028-03-10', sponsorBrn: '11111111' }
    const employment = { status: 'active' as const, entityBrn: '22222222' }
    expect(mismatches(hire(stay, { employment }))).toEqual(['MM03'])
  })

  test('W58', () => {
    const caseFile = hire(
      {},
      {
        employment: { status: 'active', monthlyPay: 43_000 },
        stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: '2028-03-10', monthlyPay: 45_000 }],
      },
    )
    expect(mismatches(caseFile)).toEqual(['MM10'])
  })

  test('W61', () => {
    const employment = { status: 'active' as const, startDate: '2025-03-01' }
    const stay = { arrivedOn: '2025-03-10', activatedOn: '2025-03-10', limitOfStay: '2028-03-10' }
    expect(mismatches(hire(stay, { employment }))).toEqual(['MM02'])
  })

  test('W64', () => {
    const caseFile = hire(
      {},
      {
        stays: [
          { kind: 'entry', arrivedOn: '2023-07-14', limitOfStay: '2026-07-14' },
          { kind: 'extension', activatedOn: '2026-06-20', limitOfStay: '2029-07-14' },
        ],
        travelDocuments: [{ type: 'eep', endorsementDExpiresOn: '2026-07-14' }],
      },
    )
    expect(mismatches(caseFile, '2026-06-19')).toEqual([])
    expect(mismatches(caseFile, '2026-06-20')).toEqual(['MM20'])
  })
})
