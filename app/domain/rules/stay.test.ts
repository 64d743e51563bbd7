import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

describe('MM01: employed after the limit', () => {
  test('from the day after the limit, without an end', () => {
    const [found] = judged('MM01', family())
    expect(spansOf('MM01', family())).toEqual(['E001:s1 critical 2027-03-12..- due 2027-03-11'])
    expect(inEnglish(found?.explanation.nextAction)).toMatch(/^Stop work at once/)
  })

  test.each([
    ['2027-03-11', []],
    ['2027-03-12', []],
    ['2027-03-13', ['E001:s1 critical 2027-03-12..2027-03-13 due 2027-03-11']],
  ])('the next stay starts on %s', (activatedOn, expected) => {
    expect(spansOf('MM01', family({ extension: { activatedOn } })).slice(0, -1)).toEqual(expected)
  })

  test.each([
    ['2027-03-12', '2027-03-11', []],
    ['2027-03-12', '2027-03-14', ['E001:s1 critical 2027-03-12..2027-03-14 due 2027-03-11']],
  ])(
    'a grant on file ends it, its stay recorded or not: limit + 1 %s, granted %s',
    (_, decidedOn, expected) => {
      const applications = [
        { kind: 'extension' as const, filedOn: '2027-01-20', decidedOn, outcome: 'granted' as const },
      ]
      expect(spansOf('MM01', family({ applications }))).toEqual(expected)
    },
  )

  test('a filing without a decision does not', () => {
    const applications = [
      { kind: 'extension' as const, filedOn: '2027-01-20', decidedOn: null, outcome: null },
    ]
    expect(spansOf('MM01', family({ applications }))).toHaveLength(1)
  })

  test.each([
    ['2027-03-11', []],
    ['2027-03-12', ['E001:s1 critical 2027-03-12..2027-03-13 due 2027-03-11']],
  ])('employment ended on %s', (endDate, expected) => {
    expect(spansOf('MM01', family({ employment: { status: 'ended', endDate } }))).toEqual(expected)
  })

  test('silent for an offer, an unknown status and no employment', () => {
    expect(spansOf('MM01', family({ employment: { status: 'offer' } }))).toEqual([])
    expect(spansOf('MM01', family({ employment: { status: null } }))).toEqual([])
    expect(spansOf('MM01', family({ employment: null }))).toEqual([])
  })

  test('an estimated limit says so', () => {
    const [found] = judged('MM01', family({ stay: { limitOfStay: null } }))
    expect(found?.from).toBe('2027-03-12')
    expect(inEnglish(found?.explanation.inputs[0]?.origin)).toBe('estimated')
  })
})

describe('MM33: a first stay of more than 36 months', () => {
  test.each([
    ['2028-03-09', []],
    ['2028-03-10', []],
    ['2028-03-11', ['E001:s1 high 2025-03-10..- due -']],
  ])('limit %s', (limitOfStay, expected) => {
    expect(spansOf('MM33', family({ stay: { limitOfStay } }))).toEqual(expected)
  })

  test('29 February clamps back', () => {
    const stay = { arrivedOn: '2024-02-29', activatedOn: '2024-02-29' }
    expect(spansOf('MM33', family({ stay: { ...stay, limitOfStay: '2027-02-28' } }))).toHaveLength(0)
    expect(spansOf('MM33', family({ stay: { ...stay, limitOfStay: '2027-03-01' } }))).toHaveLength(1)
  })

  test('silent without an arrival, for an extension, for an estimate and for QMAS', () => {
    const stay = { limitOfStay: '2030-03-11' }
    expect(spansOf('MM33', family({ stay: { ...stay, arrivedOn: null, activatedOn: null } }))).toEqual([])
    expect(spansOf('MM33', family({ stay: { ...stay, kind: 'extension' } }))).toEqual([])
    expect(spansOf('MM33', family({ stay: { limitOfStay: null } }))).toEqual([])
    expect(spansOf('MM33', family({ stay: { ...stay, scheme: 'QMAS' } }))).toEqual([])
  })

  test('ends where the next stay starts', () => {
    expect(spansOf('MM33', family({ stay: { limitOfStay: '2028-03-11' }, extension: {} }))).toEqual([
      'E001:s1 high 2025-03-10..2027-02-01 due -',
    ])
  })
})
