import { describe, expect, test } from 'vitest'
import type { CaseFile, Contract, Stay } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { timeline } from '#app/domain/timeline.ts'

const OPEN: Contract = { startDate: day('2015-01-01'), endDate: null, months: null }

function rules(ruleSet: RuleSetChoice, more: Partial<EmployerRules> = {}): EmployerRules {
  return { ...DEFAULT_EMPLOYER_RULES, ruleSet, ...more }
}

function family(stay: Stay, more: Partial<CaseFile> = {}): CaseFile {
  return {
    person: { staffNo: 'E001' },
    contracts: [OPEN],
    stays: [{ kind: 'entry', limitOfStay: null, ...stay }],
    ...more,
  }
}

const arriving = (arrivedOn: string, more: Partial<CaseFile> = {}) =>
  family({ arrivedOn: day(arrivedOn) }, more)
const until = (caseFile: CaseFile, employer?: EmployerRules) =>
  timeline(caseFile, employer).stays.map((stay) => stay.until)

describe('first stay, whichever is shorter', () => {
  test.each([
    ['W01', arriving('2025-03-10'), '2028-03-10', ['pattern'], '2028-02-11', '2027-12-10'],
    [
      'W02',
      arriving('2025-04-01', { contracts: [{ startDate: day('2025-04-01'), endDate: day('2027-03-31') }] }),
      '2027-03-31',
      ['contract'],
      '2027-03-03',
      '2026-12-31',
    ],
    [
      'W04',
      arriving('2025-09-01', { travelDocuments: [{ type: 'eep', expiresOn: day('2027-11-20') }] }),
      '2027-10-20',
      ['travel_document'],
      '2027-09-22',
      '2027-07-20',
    ],
    [
      'W05',
      arriving('2025-09-10', {
        contracts: [{ startDate: day('2025-09-15'), months: 24, endDate: day('2027-09-14') }],
      }),
      '2027-09-14',
      ['contract'],
      '2027-08-17',
      '2027-06-14',
    ],
    ['W07', arriving('2025-08-31'), '2028-08-31', ['pattern'], '2028-08-03', '2028-05-31'],
    ['W11', arriving('2024-02-29'), '2027-02-28', ['pattern'], '2027-01-31', '2026-11-28'],
  ])('%s', (_, caseFile, limit, binding, seedOpens, newOpens) => {
    const [auto] = timeline(caseFile).stays
    expect(auto).toMatchObject({ until: limit, binding, status: 'estimated', lastFourWeeksFrom: seedOpens })
    expect(timeline(caseFile, rules('asmtp-2022-12')).stays[0]?.windowOpensOn).toBe(seedOpens)
    expect(timeline(caseFile, rules('asmtp-2026-03')).stays[0]?.windowOpensOn).toBe(newOpens)
  })

  test('W08: 24 months by the version of the application, then the pattern of the extension', () => {
    expect(until(family({ arrivedOn: day('2022-05-03'), filedOn: day('2022-04-11') }))).toEqual([
      '2024-05-03',
      '2027-05-03',
      '2029-05-03',
    ])
  })

  test('without a filing day the arrival decides the version', () => {
    expect(until(arriving('2022-12-27'))[0]).toBe('2024-12-27')
    expect(until(arriving('2022-12-28'))[0]).toBe('2025-12-28')
  })

  test.each([
    ['2027-03-31', '2027-02-28'],
    ['2028-03-31', '2028-02-29'],
  ])('W17: a document that expires on %s limits to %s', (expiresOn, limit) => {
    const caseFile = arriving('2025-09-01', { travelDocuments: [{ type: 'eep', expiresOn: day(expiresOn) }] })
    expect(timeline(caseFile).stays[0]).toMatchObject({ until: limit, binding: ['travel_document'] })
  })

  test('ties are all named', () => {
    const caseFile = arriving('2025-03-10', {
      contracts: [{ startDate: day('2025-03-10'), endDate: day('2028-03-10') }],
      travelDocuments: [{ type: 'eep', expiresOn: day('2028-04-10') }],
    })
    expect(timeline(caseFile).stays[0]?.binding).toEqual(['contract', 'pattern', 'travel_document'])
  })

  test('a printed limit wins, and names the caps that equal it', () => {
    const contracts = [{ startDate: day('2025-03-10'), endDate: day('2027-03-09') }]
    const printed = family({ arrivedOn: day('2025-03-10'), limitOfStay: day('2028-03-10') }, { contracts })
    expect(timeline(printed).stays[0]).toMatchObject({
      until: '2028-03-10',
      status: 'granted',
      binding: ['pattern'],
    })
  })

  test('the day before, as the employer may set it, and no travel document buffer', () => {
    const caseFile = arriving('2025-03-10', { travelDocuments: [{ expiresOn: day('2026-01-01') }] })
    const employer = rules('auto', {
      anniversaryRule: 'day_before',
      travelDocumentBuffer: { on: false, months: 1 },
    })
    expect(until(caseFile, employer)).toEqual(['2028-03-09', '2031-03-09', '2033-03-09'])
  })

  test('the technical stream takes the shorter first stay, one step of three years, then repeats it to seven years', () => {
    const caseFile = family({ arrivedOn: day('2026-01-10'), stream: 'technical_professional' })
    expect(until(caseFile)).toEqual(['2028-01-10', '2031-01-10', '2034-01-10'])
  })

  test.each([
    ['IANG', ['2027-01-10', '2030-01-10', '2033-01-10']],
    ['QMAS', ['2028-01-10', '2031-01-10', '2033-01-10']],
  ] as const)('%s is not cut by the contract', (scheme, limits) => {
    const contracts = [{ startDate: day('2025-01-10'), endDate: day('2026-01-09') }]
    expect(until(family({ arrivedOn: day('2025-01-10'), scheme }, { contracts }))).toEqual(limits)
  })

  test('before the first version nothing is estimated', () => {
    const [stay] = timeline(arriving('2015-05-03')).stays
    expect(stay).toMatchObject({ until: null, binding: [], windowOpensOn: null })
  })
})

describe('window and submit-by day of a printed limit', () => {
  test('a holiday of the employer moves the submit-by day', () => {
    const caseFile = family({ arrivedOn: day('2023-06-01'), limitOfStay: day('2026-07-14') })
    const employer = rules('auto', { ownHolidays: [day('2026-06-02')] })
    expect(timeline(caseFile, employer).stays[0]?.submitBy).toBe('2026-06-01')
  })

  test.each([
    ['2026-02-28', 'asmtp-2022-12'],
    ['2026-03-01', 'asmtp-2026-03'],
  ])('auto takes for the limit %s the version %s', (limit, ruleset) => {
    const caseFile = family({ arrivedOn: day('2023-06-01'), limitOfStay: day(limit) })
    expect(timeline(caseFile).ruleset).toBe(ruleset)
  })
})

describe('extensions', () => {
  test('W26: three years, then two', () => {
    const caseFile = family({ arrivedOn: day('2023-07-14'), limitOfStay: day('2026-07-14') })
    expect(timeline(caseFile).stays).toMatchObject([
      { until: '2026-07-14', status: 'granted' },
      { from: '2026-07-15', until: '2029-07-14', status: 'projected', binding: ['pattern'] },
      { from: '2029-07-15', until: '2031-07-14', status: 'projected', binding: ['pattern'] },
    ])
  })

  test('W28: the seven-year day lies inside the second extension', () => {
    const { stays, residence, stoppedBy } = timeline(arriving('2023-01-16'))
    expect(stays.map((stay) => stay.until)).toEqual(['2026-01-16', '2029-01-16', '2031-01-16'])
    expect(residence).toEqual({
      startedOn: '2023-01-16',
      earliestAbodeOn: '2030-01-16',
      status: 'potential',
      gaps: [],
    })
    expect(stoppedBy).toBe('pattern')
  })

  const topTier = (outcome: 'refused' | null, income: number) =>
    family(
      { arrivedOn: day('2023-06-30'), limitOfStay: day('2026-06-30') },
      {
        contracts: [{ startDate: day('2023-06-30'), endDate: day('2027-06-30') }],
        applications: [
          { kind: 'extension', stream: 'top_tier', filedOn: day('2026-04-10'), decidedOn: null, outcome },
        ],
        topTier: { assessableIncomePreviousYear: income },
      },
    )

  test('W29: a filed top-tier extension gives five years that no contract cuts', () => {
    expect(until(topTier(null, 2_100_000))).toEqual(['2026-06-30', '2031-06-30'])
    expect(until(topTier(null, 2_000_000))).toEqual(['2026-06-30', '2031-06-30'])
  })

  test('W29: below the income, or refused, it is an ordinary extension', () => {
    expect(until(topTier(null, 1_999_999))).toEqual(['2026-06-30', '2027-06-30'])
    expect(until(topTier('refused', 2_100_000))).toEqual(['2026-06-30', '2027-06-30'])
  })

  test('a contract stops the projection where it ends', () => {
    const caseFile = arriving('2025-03-10', {
      contracts: [{ startDate: day('2025-03-12'), endDate: day('2027-03-11') }],
    })
    const { stays, stoppedBy } = timeline(caseFile)
    expect(stays).toMatchObject([
      {
        kind: 'entry',
        from: '2025-03-10',
        until: '2027-03-11',
        binding: ['contract'],
        windowOpensOn: '2026-12-11',
        lastFourWeeksFrom: '2027-02-11',
        submitBy: '2027-01-28',
      },
    ])
    expect(stoppedBy).toBe('contract')
  })

  test.each([
    ['2027-03-12', ['2027-03-11', '2029-03-11']],
    ['2027-03-13', ['2027-03-11']],
  ])('the next contract starts on %s', (startDate, limits) => {
    const caseFile = family(
      { arrivedOn: day('2025-03-10'), limitOfStay: day('2027-03-11') },
      {
        contracts: [
          { startDate: day('2025-03-12'), endDate: day('2027-03-11') },
          { startDate: day(startDate), endDate: day('2029-03-11') },
        ],
      },
    )
    const { stays, stoppedBy } = timeline(caseFile)
    expect(stays.map((stay) => stay.until)).toEqual(limits)
    expect(stays[0]?.binding).toEqual(['contract'])
    expect(stoppedBy).toBe('contract')
  })

  test('an extension on file that is not printed yet takes the contract of the day after the previous limit', () => {
    const caseFile = family(
      {},
      {
        contracts: [
          { startDate: day('2025-03-12'), endDate: day('2027-03-11'), entityBrn: '11111111' },
          { startDate: day('2027-03-12'), endDate: day('2028-09-11'), entityBrn: '22222222' },
        ],
        stays: [
          { kind: 'entry', arrivedOn: day('2025-03-10'), limitOfStay: day('2027-03-11') },
          { kind: 'extension', activatedOn: day('2027-02-01'), limitOfStay: null },
        ],
      },
    )
    expect(timeline(caseFile).stays[1]).toMatchObject({ until: '2028-09-11', binding: ['contract'] })
  })

  test('a travel document stops it, too', () => {
    const caseFile = family(
      { arrivedOn: day('2025-03-10'), limitOfStay: day('2028-03-10') },
      { travelDocuments: [{ type: 'eep', expiresOn: day('2029-05-31') }] },
    )
    const { stays, stoppedBy } = timeline(caseFile)
    expect(stays.at(-1)).toMatchObject({ until: '2029-04-30', binding: ['travel_document'] })
    expect(stoppedBy).toBe('travel_document')
  })

  test('the last day of an employment ends what can be extended', () => {
    const caseFile = family(
      { arrivedOn: day('2025-03-10'), limitOfStay: day('2028-03-10') },
      { employment: { endDate: day('2027-01-31') } },
    )
    expect(timeline(caseFile)).toMatchObject({ stays: [{ until: '2028-03-10' }], stoppedBy: 'contract' })
  })

  test('a step cut short by a contract is used all the same; the last one repeats until seven years', () => {
    const granted = (kind: Stay['kind'], activatedOn: string, limit: string): Stay => ({
      kind,
      activatedOn: day(activatedOn),
      limitOfStay: day(limit),
    })
    const caseFile = family(
      {},
      {
        stays: [
          granted('entry', '2024-01-10', '2025-01-10'),
          granted('extension', '2025-01-02', '2026-01-10'),
          granted('extension', '2026-01-05', '2027-01-10'),
        ],
      },
    )
    expect(until(caseFile)).toEqual(['2025-01-10', '2026-01-10', '2027-01-10', '2029-01-10', '2031-01-10'])
  })

  test('a change of employment uses no step and adds no time', () => {
    const caseFile = family(
      {},
      {
        stays: [
          { kind: 'entry', activatedOn: day('2024-01-10'), limitOfStay: day('2027-01-10') },
          { kind: 'change_of_employment', activatedOn: day('2025-06-01'), limitOfStay: null },
        ],
      },
    )
    expect(until(caseFile)).toEqual(['2027-01-10', '2027-01-10', '2030-01-10', '2032-01-10'])
  })
})

describe('residence', () => {
  test.each([
    ['2019-08-31', '2026-08-31'],
    ['2020-02-29', '2027-03-01'],
  ])('W49: seven years from %s', (arrived, expected) => {
    expect(timeline(arriving(arrived)).residence.earliestAbodeOn).toBe(expected)
  })

  test('time as a visitor restarts the clock on the day after it; a long absence is listed', () => {
    const caseFile = arriving('2023-01-16', {
      absences: [
        { from: day('2024-01-01'), to: day('2024-06-28'), status: 'away' },
        { from: day('2025-01-01'), to: day('2025-06-30'), status: 'away' },
        { from: day('2026-01-17'), to: day('2026-02-03'), status: 'visitor' },
      ],
    })
    const { residence, stays } = timeline(caseFile)
    expect(residence).toMatchObject({ startedOn: '2026-02-04', earliestAbodeOn: '2033-02-04' })
    expect(residence.gaps.map(({ from, days }) => [from, days])).toEqual([
      ['2025-01-01', 181],
      ['2026-01-17', 18],
    ])
    expect(stays.at(-1)?.until).toBe('2035-01-16')
  })
})

describe('dependants', () => {
  const sponsor = { arrivedOn: day('2025-03-10'), limitOfStay: day('2028-03-10') }

  test("W34: a spouse stays as long as the sponsor, and follows the sponsor's extensions", () => {
    const caseFile = family(sponsor, {
      dependants: [
        { id: 'D1', relationship: 'spouse', stays: [{ arrivedOn: day('2026-05-20'), limitOfStay: null }] },
      ],
    })
    expect(timeline(caseFile).dependants).toEqual([
      {
        id: 'D1',
        stays: [
          { from: '2026-05-20', until: '2028-03-10', status: 'estimated', binding: ['sponsor'] },
          { from: '2028-03-11', until: '2031-03-10', status: 'projected', binding: ['sponsor'] },
          { from: '2031-03-11', until: '2033-03-10', status: 'projected', binding: ['sponsor'] },
        ],
      },
    ])
  })

  test("an extension granted shortly before the sponsor's is estimated at the sponsor's new limit", () => {
    const stays = (sponsorOn: string) => ({
      stays: [
        { ...sponsor, limitOfStay: day('2026-07-14') },
        { kind: 'extension' as const, activatedOn: day(sponsorOn), limitOfStay: day('2029-07-14') },
      ],
      dependants: [
        {
          id: 'D1',
          stays: [
            { arrivedOn: day('2025-03-10'), limitOfStay: day('2026-07-14') },
            { kind: 'extension' as const, activatedOn: day('2026-06-08'), limitOfStay: null },
          ],
        },
      ],
    })
    const limitOf = (sponsorOn: string) => timeline(family(sponsor, stays(sponsorOn))).dependants[0]?.stays[1]
    expect(limitOf('2026-06-10')).toMatchObject({ until: '2029-07-14', binding: ['sponsor'] })
    expect(limitOf('2026-07-15')).toMatchObject({ until: '2029-07-14' })
    expect(limitOf('2026-07-16')).toMatchObject({ until: '2026-07-14' })
  })

  test('a visit is no stay that extensions follow', () => {
    const visit = {
      arrivedOn: day('2025-03-10'),
      limitOfStay: day('2026-01-08'),
      condition: 'visitor' as const,
    }
    expect(timeline(family(visit))).toMatchObject({ stays: [{ until: '2026-01-08' }], stoppedBy: 'pattern' })
  })

  test("a dependant's own travel document can be shorter", () => {
    const caseFile = family(sponsor, {
      dependants: [
        {
          id: 'D1',
          stays: [{ arrivedOn: day('2026-05-20'), limitOfStay: null }],
          travelDocuments: [{ type: 'eep', expiresOn: day('2027-12-31') }],
        },
      ],
    })
    expect(timeline(caseFile).dependants[0]?.stays).toMatchObject([
      { until: '2027-11-30', binding: ['travel_document'] },
    ])
  })
})

test('a limit without a start: the start is assumed and says so', () => {
  expect(timeline(family({ limitOfStay: day('2027-03-11') })).stays[0]).toMatchObject({
    from: '2024-03-11',
    fromAssumed: true,
    status: 'granted',
  })
})
