import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

const expiring = (expiresOn: string | null | undefined, more = {}) =>
  family({ document: { expiresOn }, ...more })

describe('MM18 and MM19: the document against the limit 2027-03-11', () => {
  test.each([
    ['2027-03-10', ['E001:s1.t1 high 2025-03-10..- due 2027-03-10'], []],
    ['2027-03-11', [], ['E001:s1.t1 medium 2025-03-10..- due 2027-03-11']],
    ['2027-06-10', [], ['E001:s1.t1 medium 2025-03-10..- due 2027-06-10']],
    ['2027-06-11', [], ['E001:s1.t1 medium 2025-03-10..- due 2027-06-11']],
    ['2027-06-12', [], []],
    [null, [], []],
    [undefined, [], []],
  ])('expires on %s', (expiresOn, before, soonAfter) => {
    expect(spansOf('MM18', expiring(expiresOn))).toEqual(before)
    expect(spansOf('MM19', expiring(expiresOn))).toEqual(soonAfter)
  })

  test.each([
    ['2027-11-30', '2028-02-29', 1],
    ['2027-11-30', '2028-03-01', 0],
    ['2026-11-30', '2027-02-28', 1],
    ['2026-11-30', '2027-03-01', 0],
  ])('month end: limit %s, expiry %s: %i', (limitOfStay, expiresOn, count) => {
    expect(spansOf('MM19', expiring(expiresOn, { stay: { limitOfStay } }))).toHaveLength(count)
  })

  test('the permit counts before a passport, and of two the one that runs longer', () => {
    const documents = (...expiries: ['eep' | 'prc_passport', string][]) =>
      family({ travelDocuments: expiries.map(([type, expiresOn]) => ({ type, expiresOn })) })
    expect(spansOf('MM18', documents(['eep', '2026-01-01'], ['prc_passport', '2034-01-01']))).toHaveLength(1)
    expect(spansOf('MM18', documents(['eep', '2026-01-01'], ['eep', '2034-01-01']))).toHaveLength(0)
  })

  test('a dependant’s own document; each stay', () => {
    const travelDocuments = [{ type: 'eep' as const, expiresOn: '2027-03-10' }]
    expect(spansOf('MM18', family({ dependant: { travelDocuments } }))).toEqual([
      'E001/D1:s1.t1 high 2025-03-10..- due 2027-03-10',
    ])
    expect(spansOf('MM18', expiring('2028-01-01', { extension: {} }))).toEqual([
      'E001:s2.t1 high 2027-02-01..- due 2028-01-01',
    ])
  })
})

describe('MM20: endorsement D', () => {
  const endorsed = (endorsementDExpiresOn: string | null | undefined, more = {}) =>
    family({ document: { endorsementDExpiresOn }, ...more })

  test.each([
    ['2027-03-10', ['E001:s1 high 2025-03-10..- due 2027-03-10']],
    ['2027-03-11', []],
    ['2027-03-12', []],
    [null, []],
    [undefined, []],
  ])('expires on %s, limit 2027-03-11', (day, expected) => {
    expect(spansOf('MM20', endorsed(day))).toEqual(expected)
  })

  test('W64: not renewed after the extension', () => {
    const extension = { activatedOn: '2026-06-01', limitOfStay: '2029-07-14' }
    const caseFile = endorsed('2026-07-14', { stay: { limitOfStay: '2026-07-14' }, extension })
    expect(spansOf('MM20', caseFile)).toEqual(['E001:s2 high 2026-06-01..- due 2026-07-14'])
  })

  test('none on file after an extension is missing; unknown is not', () => {
    const [found, ...more] = judged('MM20', endorsed(null, { extension: {} }))
    expect(more).toEqual([])
    expect(found).toMatchObject({ key: 'MM20:E001:s2', from: '2027-02-01', dueOn: null })
    expect(inEnglish(found?.title)).toBe('No endorsement D on file after the extension')
    expect(spansOf('MM20', endorsed(undefined, { extension: {} }))).toEqual([])
  })

  test('a passport carries none', () => {
    const document = { type: 'prc_passport' as const, endorsementDExpiresOn: '2026-01-01' }
    expect(spansOf('MM20', family({ document }))).toEqual([])
  })
})

describe('MM21: passport instead of permit', () => {
  test.each([
    [['prc_passport'], 'ASMTP', ['E001:s1.t1 high 2025-03-10..- due -']],
    [['prc_passport', 'eep'], 'ASMTP', []],
    [['eep'], 'ASMTP', []],
    [['other'], 'ASMTP', []],
    [[null], 'ASMTP', []],
    [['prc_passport'], 'GEP', []],
    [[], 'ASMTP', []],
  ] as const)('%s under %s', (types, scheme, expected) => {
    const travelDocuments = types.map((type) => ({ type, expiresOn: '2034-01-01' }))
    expect(spansOf('MM21', family({ travelDocuments, stay: { scheme } }))).toEqual(expected)
  })
})
