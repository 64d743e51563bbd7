import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

const child = (more = {}) => family({ dependant: more })
const until = (limitOfStay: string | null, arrivedOn = '2025-03-10') => ({
  stays: [{ kind: 'entry' as const, arrivedOn, limitOfStay }],
})
const filing = (filedOn: string, decidedOn: string | null = null, outcome: 'refused' | null = null) => ({
  kind: 'extension' as const,
  filedOn,
  decidedOn,
  outcome,
})

describe('MM24 and MM25: limits of dependant and sponsor', () => {
  test.each([
    ['2027-03-10', [], ['E001/D1:s1 medium 2025-03-10..- due 2027-03-10']],
    ['2027-03-11', [], []],
    ['2027-03-12', ['E001/D1:s1 high 2025-03-10..- due 2027-03-11'], []],
    [null, [], []],
  ])('the dependant until %s, the sponsor until 2027-03-11', (limit, later, earlier) => {
    expect(spansOf('MM24', child(until(limit)))).toEqual(later)
    expect(spansOf('MM25', child(until(limit)))).toEqual(earlier)
  })

  test('W40', () => {
    const caseFile = family({ stay: { limitOfStay: '2028-03-10' }, dependant: until('2028-04-10') })
    expect(spansOf('MM24', caseFile)).toEqual(['E001/D1:s1 high 2025-03-10..- due 2028-03-10'])
  })

  test('from the later start of the two', () => {
    expect(spansOf('MM25', child(until('2027-03-01', '2026-05-20')))).toEqual([
      'E001/D1:s1 medium 2026-05-20..- due 2027-03-01',
    ])
  })

  test.each([
    ['2027-02-28', 1],
    ['2027-03-01', 0],
    ['2027-03-10', 0],
    ['2027-03-31', 0],
    ['2027-04-01', 0],
    ['2027-04-11', 1],
  ])('a travel document until %s explains the limit 2027-03-01: %i', (expiresOn, count) => {
    const caseFile = child({ ...until('2027-03-01'), travelDocuments: [{ type: 'eep', expiresOn }] })
    expect(spansOf('MM25', caseFile)).toHaveLength(count)
  })

  test('without the buffer only a limit on the expiry is explained by it', () => {
    const document = (expiresOn: string) =>
      child({ ...until('2027-03-01'), travelDocuments: [{ type: 'eep', expiresOn }] })
    const off = { travelDocumentBuffer: { on: false, months: 1 } }
    expect(spansOf('MM25', document('2027-03-31'), off)).toHaveLength(1)
    expect(spansOf('MM25', document('2027-03-01'), off)).toHaveLength(0)
    expect(
      spansOf('MM25', document('2027-06-01'), { travelDocumentBuffer: { on: true, months: 3 } }),
    ).toHaveLength(0)
  })

  test('high from the day of the sponsor’s extension, until the dependant follows', () => {
    const dependant = {
      stays: [
        { kind: 'entry' as const, arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' },
        { kind: 'extension' as const, activatedOn: '2027-02-20', limitOfStay: '2029-03-11' },
      ],
    }
    expect(spansOf('MM25', family({ extension: {}, dependant }))).toEqual([
      'E001/D1:s1 high 2027-02-01..2027-02-20 due 2027-03-11',
    ])
  })

  test('what was filed is not asked for again', () => {
    const caseFile = family({
      extension: {},
      dependant: {
        ...until('2027-03-11'),
        applications: [filing('2027-01-20', '2027-02-10', 'refused'), filing('2027-02-15')],
      },
    })
    expect(spansOf('MM25', caseFile)).toEqual([
      'E001/D1:s1 high 2027-02-01..2027-02-10 due 2027-03-11',
      'E001/D1:s1 high 2027-02-10..2027-02-15 due 2027-03-11',
      'E001/D1:s1 high 2027-02-15..- due 2027-03-11',
    ])
    expect(
      judged('MM25', caseFile).map(({ explanation }) => inEnglish(explanation.nextAction).slice(0, 29)),
    ).toEqual([
      'Follow up the filing of 20 Ja',
      'File the dependant’s own exte',
      'Follow up the filing of 15 Fe',
    ])
  })

  test('silent while a limit is unknown', () => {
    const visitor = { stays: [{ arrivedOn: '2014-01-01', limitOfStay: null, condition: 'none' as const }] }
    expect(spansOf('MM25', child(visitor))).toEqual([])
    expect(spansOf('MM25', child({ stays: [] }))).toEqual([])
  })

  test('ends with the employment', () => {
    const caseFile = family({ employment: { endDate: '2026-06-30' }, dependant: until('2027-03-12') })
    expect(spansOf('MM24', caseFile)).toEqual(['E001/D1:s1 high 2025-03-10..2026-07-01 due 2027-03-11'])
  })
})

describe('MM26: 18 within the stay', () => {
  test.each([
    ['2009-03-11', ['E001/D1:s1 medium 2025-03-10..- due 2027-03-11']],
    ['2009-03-12', []],
    [null, []],
    ['2008-02-29', ['E001/D1:s1 medium 2025-03-10..- due 2026-03-01']],
  ])('born %s, limit 2027-03-11', (dateOfBirth, expected) => {
    expect(spansOf('MM26', child({ dateOfBirth, ...until('2027-03-11') }))).toEqual(expected)
  })

  test('W36: the window opens before the birthday', () => {
    const caseFile = child({ dateOfBirth: '2010-01-15', ...until('2028-03-10') })
    const [found] = judged('MM26', caseFile)
    expect(found).toMatchObject({ from: '2025-03-10', dueOn: '2028-01-15' })
    expect(inEnglish(found?.explanation.nextAction)).toBe(
      'File the extension early: from 10 Dec 2027 on and before 15 Jan 2028',
    )
  })

  test.each(['spouse', 'civil_partner', null] as const)('silent for %s', (relationship) => {
    expect(spansOf('MM26', child({ relationship, dateOfBirth: '2009-01-01' }))).toEqual([])
  })

  test('each stay of its own', () => {
    const stays = [
      { kind: 'entry' as const, arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' },
      { kind: 'extension' as const, activatedOn: '2027-02-20', limitOfStay: '2029-03-11' },
    ]
    expect(spansOf('MM26', child({ dateOfBirth: '2010-06-01', stays }))).toEqual([
      'E001/D1:s2 medium 2027-02-20..- due 2028-06-01',
    ])
  })
})

test.each([
  ['2007-03-09', 'MM26.adult.title', null],
  ['2007-03-10', 'MM26.title', '2025-03-10'],
  ['2008-12-11', 'MM26.title', '2026-12-11'],
  ['2008-12-12', 'MM26.windowFirst.title', '2026-12-12'],
])(
  'MM26, born %s, in a stay from 2025-03-10 whose window opens on 2026-12-11: %s',
  (dateOfBirth, key, dueOn) => {
    const [found] = judged('MM26', child({ dateOfBirth, ...until('2027-03-11') }))
    expect([found?.title.key, found?.dueOn]).toEqual([key, dueOn])
  },
)

test('MM26 before the first version: no window is known; without a limit nothing is said', () => {
  const early = { dateOfBirth: '1996-01-15', ...until('2014-05-03', '2012-05-04') }
  const [found] = judged('MM26', child(early))
  expect(found?.title.key).toBe('MM26.title')
  expect(found?.title.params).not.toHaveProperty('opens')
  const unknown = family({ stays: [], dependant: { ...early, ...until(null, '2012-05-04') } })
  expect(spansOf('MM26', unknown)).toEqual([])
})

test('MM25: medium where the sponsor changed employment or came again, and where the dependant came with the extension', () => {
  const later = {
    kind: 'change_of_employment',
    activatedOn: '2026-03-02',
    limitOfStay: '2028-03-11',
  } as const
  expect(spansOf('MM25', family({ extension: later, dependant: {} }))).toEqual([
    'E001/D1:s1 medium 2026-03-02..- due 2027-03-11',
  ])
  const together = until('2028-03-10', '2027-02-01')
  expect(spansOf('MM25', family({ extension: {}, dependant: together }))).toEqual([
    'E001/D1:s1 medium 2027-02-01..- due 2028-03-10',
  ])
})

test('MM24 and MM25 are silent where nothing tells of the sponsor’s limit', () => {
  const unknown = { condition: 'none', limitOfStay: null } as const
  expect(spansOf('MM24', family({ stay: unknown, dependant: {} }))).toEqual([])
  expect(spansOf('MM25', family({ stay: unknown, dependant: {} }))).toEqual([])
})

describe('MM27: the ground has ended', () => {
  test.each([
    ['separated', 1],
    ['divorced', 1],
    ['widowed', 1],
    ['deceased', 1],
    ['married', 0],
    ['single', 0],
    ['civil_partnership', 0],
    [null, 0],
  ] as const)('%s: %i', (status, count) => {
    const spouse = { relationship: 'spouse' as const, sponsorMaritalStatus: status }
    expect(spansOf('MM27', child(spouse))).toHaveLength(count)
    const byPerson = family({ person: { maritalStatus: status }, dependant: { relationship: 'spouse' } })
    expect(spansOf('MM27', byPerson)).toHaveLength(count)
    expect(spansOf('MM27', child({ relationship: 'child', sponsorMaritalStatus: status }))).toEqual([])
  })

  test('what stands with the dependant counts before what stands with the person', () => {
    const caseFile = family({
      person: { maritalStatus: 'divorced' },
      dependant: { relationship: 'civil_partner', sponsorMaritalStatus: 'married' },
    })
    expect(spansOf('MM27', caseFile)).toEqual([])
  })

  test('for the whole stay', () => {
    expect(spansOf('MM27', child({ relationship: 'spouse', sponsorMaritalStatus: 'divorced' }))).toEqual([
      'E001/D1:s1 high 2025-03-10..- due -',
    ])
  })
})

describe('MM29: not reviewed after the employment', () => {
  const ended = (reviewedOn: string | null | undefined) =>
    family({ employment: { status: 'ended', endDate: '2026-06-30' }, dependant: { reviewedOn } })

  test.each([
    [null, ['E001/D1 high 2026-07-01..- due -']],
    ['2026-06-29', ['E001/D1 high 2026-07-01..- due -']],
    ['2026-06-30', []],
    ['2026-07-01', []],
    ['2026-07-02', ['E001/D1 high 2026-07-01..2026-07-02 due -']],
    [undefined, []],
  ])('reviewed %s, ended 2026-06-30', (reviewedOn, expected) => {
    expect(spansOf('MM29', ended(reviewedOn))).toEqual(expected)
  })

  test('silent while employed; each dependant by itself', () => {
    expect(spansOf('MM29', child({ reviewedOn: null }))).toEqual([])
    const two = ended(null)
    const dependants = [...(two.dependants ?? []), { id: 'D2', reviewedOn: null }]
    expect(spansOf('MM29', { ...two, dependants })).toHaveLength(2)
  })
})
