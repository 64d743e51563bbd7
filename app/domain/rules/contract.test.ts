import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

test('contract and limit on the same day: nothing to say', () => {
  for (const rule of ['MM05', 'MM06', 'MM07', 'MM32']) expect(spansOf(rule, family())).toEqual([])
})

describe('MM05 and MM06: the contract ends first, or the limit does', () => {
  test.each([
    ['2027-03-10', ['E001:s1.c1 high 2025-03-12..- due 2027-03-10'], []],
    ['2027-03-11', [], []],
    ['2027-03-12', [], ['E001:s1.c1 medium 2025-03-12..- due 2027-03-11']],
  ])('contract to %s', (endDate, first, last) => {
    const caseFile = family({ contract: { startDate: '2025-03-12', endDate } })
    expect(spansOf('MM05', caseFile)).toEqual(first)
    expect(spansOf('MM06', caseFile)).toEqual(last)
  })

  test('W02: contract and limit tie', () => {
    const caseFile = family({
      stay: { arrivedOn: '2025-04-01', activatedOn: '2025-04-01', limitOfStay: null },
      contract: { startDate: '2025-04-01', endDate: '2027-03-31' },
    })
    expect([...spansOf('MM05', caseFile), ...spansOf('MM06', caseFile)]).toEqual([])
  })

  test.each([
    ['open-ended', { startDate: '2025-03-12', endDate: null, months: null }],
    ['end unknown', { startDate: '2025-03-12' }],
  ])('a contract without an end is silent: %s', (_, contract) => {
    const caseFile = family({ contract })
    expect([...spansOf('MM05', caseFile), ...spansOf('MM06', caseFile)]).toEqual([])
  })

  test('months stand for an end', () => {
    expect(spansOf('MM05', family({ contract: { startDate: '2025-03-12', months: 23 } }))).toEqual([
      'E001:s1.c1 high 2025-03-12..- due 2027-02-12',
    ])
  })

  test('several stays and contracts: each pair while both run', () => {
    const caseFile = family({
      extension: {},
      contracts: [
        { startDate: '2025-03-12', endDate: '2027-03-11' },
        { startDate: '2027-06-01', endDate: '2029-03-12' },
      ],
    })
    expect(spansOf('MM05', caseFile)).toEqual(['E001:s2.c1 high 2027-02-01..2027-06-01 due 2027-03-11'])
    expect(spansOf('MM06', caseFile)).toEqual(['E001:s2.c2 medium 2027-06-01..- due 2029-03-11'])
  })

  test('a stay by time only has no contract to match; the employment ends both', () => {
    const contract = { startDate: '2025-03-12', endDate: '2026-12-31' }
    expect(spansOf('MM05', family({ contract, stay: { condition: 'time_only' } }))).toEqual([])
    expect(spansOf('MM05', family({ contract, employment: { endDate: '2026-08-31' } }))).toEqual([
      'E001:s1.c1 high 2025-03-12..2026-09-01 due 2026-12-31',
    ])
  })

  test('one day is one day', () => {
    const [found] = judged('MM06', family({ contract: { startDate: '2025-03-12', endDate: '2027-03-12' } }))
    expect(inEnglish(found?.because)).toBe(
      'The contract ends on 12 Mar 2027, 1 day after the limit of stay 11 Mar 2027. Its full term cannot be served without an extension.',
    )
  })
})

describe('MM07: renewed, window open, nothing filed', () => {
  const contract = { startDate: '2025-03-12', endDate: '2027-03-11', renewedUntil: '2029-03-11' }
  const extension = (filedOn: string, outcome: 'refused' | null = null, decidedOn: string | null = null) => ({
    kind: 'extension' as const,
    filedOn,
    outcome,
    decidedOn,
  })

  test('from the opening day to the limit', () => {
    expect(spansOf('MM07', family({ contract }))).toEqual([
      'E001:s1.c1 high 2026-12-11..2027-03-12 due 2027-01-28',
    ])
  })

  test('silent from the filing on, and again from a refusal', () => {
    expect(spansOf('MM07', family({ contract, applications: [extension('2026-12-11')] }))).toEqual([])
    expect(spansOf('MM07', family({ contract, applications: [extension('2026-12-20')] }))).toEqual([
      'E001:s1.c1 high 2026-12-11..2026-12-20 due 2027-01-28',
    ])
    const applications = [extension('2026-12-20', 'refused', '2027-01-15')]
    expect(spansOf('MM07', family({ contract, applications }))).toEqual([
      'E001:s1.c1 high 2026-12-11..2026-12-20 due 2027-01-28',
      'E001:s1.c1 high 2027-01-15..2027-03-12 due 2027-01-28',
    ])
  })

  test.each([
    ['2027-03-11', 0],
    ['2027-03-12', 1],
  ])('renewed until %s, limit 2027-03-11: %i', (renewedUntil, count) => {
    const renewed = { startDate: '2025-03-12', endDate: '2026-03-11', renewedUntil }
    expect(spansOf('MM07', family({ contract: renewed }))).toHaveLength(count)
  })

  test('silent without a renewal, and for a stay by time only', () => {
    expect(spansOf('MM07', family({ contract: { ...contract, renewedUntil: null } }))).toEqual([])
    expect(spansOf('MM07', family({ contract, stay: { condition: 'time_only' } }))).toEqual([])
  })

  test('an older version opens its window later', () => {
    expect(spansOf('MM07', family({ contract }), { ruleSet: 'asmtp-2022-12' })).toEqual([
      'E001:s1.c1 high 2027-02-11..2027-03-12 due 2027-02-18',
    ])
  })
})

test('MM05 and MM06 are silent where nothing tells of a limit', () => {
  const caseFile = family({
    stay: { filedOn: null, activatedOn: '2014-05-05', arrivedOn: '2014-05-05', limitOfStay: null },
    contract: { startDate: '2013-05-06', endDate: '2014-05-04' },
    travelDocuments: [],
  })
  expect([...spansOf('MM05', caseFile), ...spansOf('MM06', caseFile)]).toEqual([])
})

describe('MM08: no current contract', () => {
  test('from the day after the end, while employed', () => {
    expect(spansOf('MM08', family())).toEqual(['E001:c1 high 2027-03-12..- due -'])
    expect(spansOf('MM08', family({ employment: { endDate: '2027-06-30' } }))).toEqual([
      'E001:c1 high 2027-03-12..2027-07-01 due -',
    ])
    expect(spansOf('MM08', family({ employment: { endDate: '2027-03-11' } }))).toEqual([])
    const left = { status: 'ended', endDate: '2027-03-12' } as const
    expect(spansOf('MM08', family({ employment: left }))).toEqual([
      'E001:c1 high 2027-03-12..2027-03-13 due -',
    ])
  })

  test('until another one starts; without a gap they are one', () => {
    const contracts = (startDate: string) => [
      { startDate: '2025-03-12', endDate: '2027-03-11' },
      { startDate, endDate: null, months: null },
    ]
    expect(spansOf('MM08', family({ contracts: contracts('2027-03-12') }))).toEqual([])
    expect(spansOf('MM08', family({ contracts: contracts('2027-03-13') }))).toEqual([
      'E001:c1 high 2027-03-12..2027-03-13 due -',
    ])
  })

  test('another entity that takes over without a gap leaves none', () => {
    const contracts = [
      { startDate: '2025-03-12', endDate: '2027-03-11', entityBrn: '11111111' },
      { startDate: '2027-03-12', endDate: null, months: null, entityBrn: '22222222' },
    ]
    expect(spansOf('MM08', family({ contracts }))).toEqual([])
  })

  test('not while an older one still runs: the one that ends last speaks', () => {
    const contracts = (inner: string) => [
      { startDate: '2025-03-12', endDate: '2028-03-10', entityBrn: '11111111' },
      { startDate: '2025-06-01', endDate: inner, entityBrn: '22222222' },
    ]
    expect(spansOf('MM08', family({ contracts: contracts('2026-05-31') }))).toEqual([
      'E001:c1 high 2028-03-11..- due -',
    ])
    expect(spansOf('MM08', family({ contracts: contracts('2028-03-10') }))).toEqual([
      'E001:c2 high 2028-03-11..- due -',
    ])
    expect(spansOf('MM08', family({ contracts: contracts('2028-03-11') }))).toEqual([
      'E001:c2 high 2028-03-12..- due -',
    ])
  })

  test('silent for an offer, an unknown status and without contracts', () => {
    expect(spansOf('MM08', family({ employment: { status: 'offer' } }))).toEqual([])
    expect(spansOf('MM08', family({ employment: { status: undefined } }))).toEqual([])
    expect(spansOf('MM08', family({ contracts: [] }))).toEqual([])
  })
})

describe('MM32: the full first stay although the contract is shorter', () => {
  const entry = (limitOfStay: string | null, condition: 'employment' | 'time_only' = 'employment') => ({
    limitOfStay,
    condition,
  })
  const contract = { startDate: '2025-03-10', endDate: '2027-03-09' }

  test('W10: with MM05', () => {
    const caseFile = family({ contract, stay: entry('2028-03-10') })
    expect(spansOf('MM32', caseFile)).toEqual(['E001:s1 medium 2025-03-10..- due -'])
    expect(spansOf('MM05', caseFile)).toEqual(['E001:s1.c1 high 2025-03-10..- due 2027-03-09'])
  })

  test.each([
    ['2028-03-09', 0],
    ['2028-03-10', 1],
    ['2028-03-11', 0],
  ])('limit %s: %i', (limit, count) => {
    expect(spansOf('MM32', family({ contract, stay: entry(limit) }))).toHaveLength(count)
  })

  test.each([
    ['2028-03-09', 1],
    ['2028-03-10', 0],
  ])('contract to %s, limit 2028-03-10: %i', (endDate, count) => {
    expect(
      spansOf('MM32', family({ contract: { ...contract, endDate }, stay: entry('2028-03-10') })),
    ).toHaveLength(count)
  })

  test('the day before where the employer counts so', () => {
    const dayBefore = { anniversaryRule: 'day_before' } as const
    expect(spansOf('MM32', family({ contract, stay: entry('2028-03-09') }), dayBefore)).toHaveLength(1)
    expect(spansOf('MM32', family({ contract, stay: entry('2028-03-10') }), dayBefore)).toHaveLength(0)
  })

  test('silent for an estimate, a stay by time only and an extension', () => {
    expect(spansOf('MM32', family({ contract, stay: entry(null) }))).toEqual([])
    expect(spansOf('MM32', family({ contract, stay: entry('2028-03-10', 'time_only') }))).toEqual([])
    const firstOnFile = family({ contract, stay: { ...entry('2028-03-10'), kind: 'extension' } })
    expect(spansOf('MM32', firstOnFile)).toEqual([])
    const extended = family({ stay: { limitOfStay: '2027-03-11' }, extension: { limitOfStay: '2030-03-11' } })
    expect(spansOf('MM32', extended)).toEqual([])
  })
})
