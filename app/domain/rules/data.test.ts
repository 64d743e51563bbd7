import { describe, expect, test } from 'vitest'
import { CONTRADICTIONS } from '#app/domain/rules/contradictions.ts'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

type Case = Parameters<typeof judged>[1]
const filing = (more: Record<string, string | null>) => [{ kind: 'extension' as const, ...more }]

/** On one side of each boundary nothing is said, on the other both values are named. */
const CASES: [string, Case, Case, string][] = [
  [
    'limitBeforeStart',
    family({ stay: { limitOfStay: '2025-03-10' } }),
    family({ stay: { limitOfStay: '2025-03-09' } }),
    'The limit of stay 9 Mar 2025 is before the first day of the stay, 10 Mar 2025.',
  ],
  [
    'activatedBeforeFiled',
    family({ stay: { filedOn: '2025-03-10' } }),
    family({ stay: { filedOn: '2025-03-11' } }),
    'The permission took effect on 10 Mar 2025, but the application was filed on 11 Mar 2025.',
  ],
  [
    'enteredAfterLastEntry',
    family({ stay: { lastEntryOn: '2025-03-10' } }),
    family({ stay: { lastEntryOn: '2025-03-09' } }),
    'The person arrived on 10 Mar 2025, but the permit had to be used by 9 Mar 2025.',
  ],
  [
    'extensionEndsEarlier',
    family({ extension: { limitOfStay: '2027-03-11' } }),
    family({ extension: { limitOfStay: '2027-03-10' } }),
    'The extension’s limit of stay 10 Mar 2027 is before the previous limit 11 Mar 2027.',
  ],
  [
    'contractEndsBeforeStart',
    family({ contract: { startDate: '2025-03-12', endDate: '2025-03-12' } }),
    family({ contract: { startDate: '2025-03-12', endDate: '2025-03-11' } }),
    'The contract ends on 11 Mar 2025, before its start on 12 Mar 2025.',
  ],
  [
    'renewalEndsEarlier',
    family({ contract: { startDate: '2025-03-12', endDate: '2027-03-11', renewedUntil: '2027-03-11' } }),
    family({ contract: { startDate: '2025-03-12', endDate: '2027-03-11', renewedUntil: '2027-03-10' } }),
    'The contract was renewed until 10 Mar 2027, before its own end on 11 Mar 2027.',
  ],
  [
    'employmentEndsBeforeStart',
    family({ employment: { endDate: '2025-03-12' } }),
    family({ employment: { endDate: '2025-03-11' } }),
    'The last day of employment 11 Mar 2025 is before its first day 12 Mar 2025.',
  ],
  [
    'decidedBeforeFiled',
    family({ applications: filing({ filedOn: '2026-12-20', decidedOn: '2026-12-20', outcome: 'refused' }) }),
    family({ applications: filing({ filedOn: '2026-12-20', decidedOn: '2026-12-19', outcome: 'refused' }) }),
    'The application was decided on 19 Dec 2026, before it was filed on 20 Dec 2026.',
  ],
  [
    'childOlderThanSponsor',
    family({ dependant: { dateOfBirth: '1990-05-03' } }),
    family({ dependant: { dateOfBirth: '1990-05-02' } }),
    'The child was born on 2 May 1990, the sponsor on 2 May 1990.',
  ],
  [
    'bornAfterStay',
    family({ dependant: { dateOfBirth: '2025-03-10' } }),
    family({ dependant: { dateOfBirth: '2025-03-11' } }),
    'The day of birth 11 Mar 2025 is after the first day of the stay, 10 Mar 2025.',
  ],
  [
    'absenceEndsBeforeStart',
    family({ absences: [{ from: '2026-01-10', to: '2026-01-10', status: 'away' }] }),
    family({ absences: [{ from: '2026-01-10', to: '2026-01-09', status: 'away' }] }),
    'The absence ends on 9 Jan 2026, before it begins on 10 Jan 2026.',
  ],
  [
    'twoOpenStays',
    family({ extension: { activatedOn: '2025-03-11' } }),
    family({ extension: { activatedOn: '2025-03-10' } }),
    'One stay began on 10 Mar 2025 and another on 10 Mar 2025',
  ],
  [
    'twoOpenStays',
    family({ stay: { limitOfStay: null }, extension: {} }),
    family({ stay: { limitOfStay: null }, extension: { limitOfStay: null } }),
    'One stay began on 10 Mar 2025 and another on 1 Feb 2027',
  ],
  [
    'spouseOfSingle',
    family({ dependant: { relationship: 'spouse' } }),
    family({ person: { maritalStatus: 'single' }, dependant: { relationship: 'spouse' } }),
    'The sponsor’s marital status is single, but the dependant is on file as spouse.',
  ],
  [
    'grantedWithoutStay',
    family({
      extension: {},
      applications: filing({ filedOn: '2026-12-15', decidedOn: '2027-02-01', outcome: 'granted' }),
    }),
    family({ applications: filing({ filedOn: '2026-12-15', decidedOn: '2027-02-01', outcome: 'granted' }) }),
    'The extension filed on 15 Dec 2026 is recorded as granted, but no stay follows from it. Limit of stay before it: 11 Mar 2027.',
  ],
]

const WRONG = { startDate: '2025-03-12', endDate: '2025-03-11' }

describe('DATA: both values are named', () => {
  test.each(CASES)('%s', (about, right, wrong, because) => {
    const of = (caseFile: Case) => judged('DATA', caseFile).filter(({ key }) => key.endsWith(about))
    expect(of(right)).toEqual([])
    const [found, ...more] = of(wrong)
    expect(more).toEqual([])
    expect(found?.severity).toBe('high')
    expect(inEnglish(found?.because)).toContain(because)
    expect(found?.explanation.inputs).toHaveLength(2)
  })

  test.each([
    ['a stay', family({ contract: { startDate: '2025-03-12', endDate: '2025-03-11' } }), '2025-03-10'],
    [
      'the employment',
      family({ stays: [], employment: { startDate: '2025-03-01' }, contract: WRONG }),
      '2025-03-01',
    ],
    ['the contract', family({ stays: [], employment: null, contract: WRONG }), '2025-03-11'],
    [
      'another contract',
      family({ stays: [], employment: null, contracts: [WRONG, { startDate: '2024-06-03', endDate: null }] }),
      '2024-06-03',
    ],
    [
      'a contract without a start: its own end',
      family({
        stays: [],
        employment: null,
        contract: { endDate: '2027-03-11', renewedUntil: '2027-03-10' },
      }),
      '2027-03-10',
    ],
    [
      'no day of birth: the stay of the sponsor',
      family({ dependant: { dateOfBirth: '1990-05-02', stays: [] } }),
      '2025-03-10',
    ],
    [
      'no day of birth: the dependant’s own, earlier stay',
      family({
        dependant: {
          dateOfBirth: '2024-08-01',
          stays: [{ arrivedOn: '2024-07-01', limitOfStay: '2027-03-11' }],
        },
      }),
      '2024-07-01',
    ],
    [
      'nothing at all: since ever',
      family({
        stays: [],
        contracts: [],
        employment: null,
        person: { maritalStatus: 'single' },
        dependant: { relationship: 'spouse', dateOfBirth: null, stays: [] },
      }),
      '0001-01-01',
    ],
  ])('from the first day that the record tells of: %s', (_, caseFile, from) => {
    expect(judged('DATA', caseFile).map((each) => each.from)).toEqual([from])
  })

  test.each([
    [
      'a start that is assumed',
      {
        stays: [
          { kind: 'entry', limitOfStay: '2027-03-11' },
          { kind: 'entry', limitOfStay: '2027-03-11' },
        ],
      },
    ],
    [
      'a change of employment until an earlier day',
      { extension: { kind: 'change_of_employment', limitOfStay: '2027-03-10' } },
    ],
    ['a spouse older than the sponsor', { dependant: { relationship: 'spouse', dateOfBirth: '1980-01-01' } }],
    ['a dependant of whom nothing is on file', { dependant: { dateOfBirth: null, stays: [] } }],
    [
      'a birth before an assumed start',
      { stays: [{ kind: 'entry', limitOfStay: '2027-03-11' }], person: { dateOfBirth: '2024-03-12' } },
    ],
    ['no contract on file', { contracts: undefined }],
    ['a child of a single person', { person: { maritalStatus: 'single' }, dependant: {} }],
  ] satisfies [string, Parameters<typeof family>[0]][])('nothing contradicts: %s', (_, patch) => {
    expect(spansOf('DATA', family(patch))).toEqual([])
  })

  test('a spouse whose own record says single, too', () => {
    const single = { relationship: 'spouse', sponsorMaritalStatus: 'single' } as const
    expect(spansOf('DATA', family({ person: { maritalStatus: 'single' }, dependant: single }))).toHaveLength(
      1,
    )
    const married = { ...single, sponsorMaritalStatus: 'married' } as const
    expect(spansOf('DATA', family({ person: { maritalStatus: 'single' }, dependant: married }))).toEqual([])
  })

  test('every kind has a case', () => {
    expect(new Set(CASES.map(([about]) => about))).toEqual(new Set(CONTRADICTIONS))
  })

  test('the family in order has none', () => {
    expect(spansOf('DATA', family({ dependant: {}, extension: {} }))).toEqual([])
  })
})

test('it holds from the first day of the record, whatever day the facts are about', () => {
  const contract = { startDate: '2031-03-12', endDate: '2031-03-11' }
  expect(spansOf('DATA', family({ contract }))).toEqual([
    'E001:contract1.contractEndsBeforeStart high 2025-03-10..- due -',
  ])
})

test('a grant without its stay: from the decision until the stay is recorded', () => {
  const applications = filing({ filedOn: '2026-12-15', decidedOn: '2027-02-01', outcome: 'granted' })
  expect(spansOf('DATA', family({ applications }))).toEqual([
    'E001:s1.grantedWithoutStay high 2027-02-01..- due -',
  ])
  const undated = filing({ filedOn: '2026-12-15', outcome: 'granted' })
  expect(spansOf('DATA', family({ applications: undated }))[0]).toContain('2026-12-15..-')
  expect(spansOf('DATA', family({ dependant: { applications } }))).toEqual([
    'E001/D1:s1.grantedWithoutStay high 2027-02-01..- due -',
  ])
})

test('an end before the start silences nothing', () => {
  const caseFile = family({ employment: { endDate: '2024-03-11' } })
  expect(spansOf('MM28', caseFile)).toEqual([])
  expect(spansOf('MM01', caseFile)).toHaveLength(1)
  expect(spansOf('DATA', caseFile)).toEqual(['E001:employmentEndsBeforeStart high 2024-03-11..- due -'])
})

test('otherwise it ends with the employment', () => {
  const caseFile = family({ employment: { endDate: '2026-06-30' }, stay: { filedOn: '2025-03-11' } })
  expect(spansOf('DATA', caseFile)).toEqual([
    'E001:s1.activatedBeforeFiled high 2025-03-10..2026-07-01 due -',
  ])
})
