import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

/** Born long enough ago, no card on file. */
const arrived = (arrivedOn: string, limitOfStay = '2028-01-01', hkid: string | null | undefined = null) =>
  family({ person: { hkid }, stay: { arrivedOn, activatedOn: arrivedOn, limitOfStay } })

describe('HKID and MM22: 30 days from the arrival', () => {
  test.each([
    ['2026-03-09', '2026-04-08'],
    ['2026-01-31', '2026-03-02'],
    ['2026-02-06', '2026-03-09'],
    ['2024-01-30', '2024-02-29'],
    ['2026-01-19', '2026-02-20'],
  ])('arrived %s: until %s (W43 over Lunar New Year, a Sunday, 29 February)', (day, lastDay) => {
    const [hkid] = judged('HKID', arrived(day))
    const [missing] = judged('MM22', arrived(day))
    expect(hkid).toMatchObject({ severity: 'low', from: day, dueOn: lastDay, until: missing?.from })
    expect(missing).toMatchObject({ severity: 'medium', until: null })
    expect((missing?.from ?? '') > lastDay).toBe(true)
  })

  test.each([
    ['2025-09-06', 0],
    ['2025-09-07', 1],
  ])('a stay from 2025-03-10 to %s: %i', (limitOfStay, count) => {
    expect(spansOf('MM22', arrived('2025-03-10', limitOfStay))).toHaveLength(count)
  })

  test('a card on file, or unknown: silent', () => {
    expect(spansOf('MM22', arrived('2025-03-10', '2028-01-01', 'A123456(3)'))).toEqual([])
    expect(spansOf('MM22', family({ person: { hkid: undefined } }))).toEqual([])
  })

  test.each([
    ['2026-11-20', '20 Dec 2026, a Sunday', '21 Dec 2026'],
    ['2026-01-19', '18 Feb 2026, a general holiday', '20 Feb 2026'],
  ])(
    'arrived %s: the 30 days end on %s, and the sentences say why the last day is %s',
    (day, end, lastDay) => {
      for (const rule of ['HKID', 'MM22'] as const) {
        const [found] = judged(rule, arrived(day))
        expect(found && inEnglish(found.because)).toContain(end)
        expect(found && inEnglish(found.because)).toContain(lastDay)
        const stepped = `${end.replace(', ', ' is ')}: the last day is ${lastDay}`
        expect(found?.explanation.steps.map(inEnglish)).toContain(stepped)
      }
    },
  )

  test('the 30th day is a working day: nothing is said of days off', () => {
    const [found] = judged('HKID', arrived('2026-03-09'))
    expect(found && inEnglish(found.because)).toMatch(/within 30 days of 9 Mar 2026: by 8 Apr 2026\.$/)
  })

  test('in a year without a list the explanation says so', () => {
    const [found] = judged('HKID', arrived('2029-03-09', '2032-01-01'))
    expect(found?.explanation.steps.map(inEnglish)).toContain(
      'No list of general holidays for 2029 is on file: only Sundays were looked at',
    )
  })

  test('an extension changes nothing; a new entry begins again', () => {
    const person = { hkid: null }
    expect(spansOf('MM22', family({ person, extension: {} }))).toEqual([
      'E001:s1 medium 2025-04-10..- due 2025-04-09',
    ])
    const again = { kind: 'entry' as const, arrivedOn: '2027-02-01' }
    expect(spansOf('MM22', family({ person, extension: again }))).toEqual([
      'E001:s1 medium 2025-04-10..2027-02-01 due 2025-04-09',
      'E001:s2 medium 2027-03-04..- due 2027-03-03',
    ])
  })

  test('ends with the employment, within the 30 days, too', () => {
    const caseFile = family({ person: { hkid: null }, employment: { endDate: '2025-03-31' } })
    expect(spansOf('HKID', caseFile)).toEqual(['E001:s1 low 2025-03-10..2025-04-01 due 2025-04-09'])
    expect(spansOf('MM22', caseFile)).toEqual([])
  })
})

describe('children', () => {
  const child = (dateOfBirth: string | null) => family({ dependant: { hkid: null, dateOfBirth } })

  test.each([
    ['2014-03-10', '2025-03-10', '2025-04-09'],
    ['2014-03-11', '2025-03-11', '2025-04-10'],
    ['2016-02-29', '2027-03-01', '2027-03-31'],
  ])('born %s: from %s until %s (W39)', (born, from, lastDay) => {
    const caseFile = child(born)
    expect(judged('HKID', caseFile)).toMatchObject([{ from, dueOn: lastDay }])
  })

  test('eleven only after the stay: silent', () => {
    expect(spansOf('HKID', child('2016-03-12'))).toEqual([])
    expect(spansOf('HKID', child('2016-03-11'))).toHaveLength(1)
  })

  test('without a day of birth nobody knows; a spouse is of age', () => {
    expect(spansOf('HKID', child(null))).toEqual([])
    expect(
      spansOf('HKID', family({ dependant: { relationship: 'spouse', hkid: null, dateOfBirth: null } })),
    ).toHaveLength(1)
  })
})

describe('who has to register at all', () => {
  const hkid = (patch: Parameters<typeof family>[0]) => spansOf('HKID', family(patch))
  const without = { person: { hkid: null } }

  test('a partner whose day of birth nobody knows; not a person of whom a card is not asked about', () => {
    const partner = { relationship: 'civil_partner', dateOfBirth: null, hkid: null } as const
    expect(hkid({ dependant: partner })).toEqual(['E001/D1:s1 low 2025-03-10..2025-04-10 due 2025-04-09'])
    expect(hkid({ dependant: { ...partner, hkid: undefined } })).toEqual([])
  })

  test.each(['visitor', 'none'] as const)('not on condition %s', (condition) => {
    expect(hkid({ ...without, stay: { condition } })).toEqual([])
  })

  test('an extension that stands first on file tells by its arrival only', () => {
    const extension = { kind: 'extension', activatedOn: '2025-03-10' } as const
    expect(hkid({ ...without, stay: { ...extension, arrivedOn: null } })).toEqual([])
    expect(hkid({ ...without, stay: { ...extension, arrivedOn: '2025-03-03' } })).toHaveLength(1)
  })

  test('who arrived before the permission took effect has 30 days from the arrival', () => {
    const stay = { activatedOn: '2025-03-10', arrivedOn: '2025-03-05' }
    expect(hkid({ ...without, stay })).toEqual(['E001:s1 low 2025-03-05..2025-04-06 due 2025-04-05'])
    expect(spansOf('MM22', family({ ...without, stay }))).toEqual([
      'E001:s1 medium 2025-04-06..- due 2025-04-05',
    ])
  })

  test.each([
    ['2025-04-09', ['E001:s1 low 2025-03-10..2025-04-09 due 2025-04-09'], []],
    ['2025-04-10', ['E001:s1 low 2025-03-10..2025-04-10 due 2025-04-09'], []],
    [
      '2025-04-11',
      ['E001:s1 low 2025-03-10..2025-04-10 due 2025-04-09'],
      ['E001:s1 medium 2025-04-10..2025-04-11 due 2025-04-09'],
    ],
  ])('a new entry on %s begins again', (arrivedOn, low, medium) => {
    const entry = { kind: 'entry', activatedOn: arrivedOn, arrivedOn } as const
    const of = (rule: string) =>
      spansOf(rule, family({ ...without, extension: entry })).filter((line) => line.includes(':s1 '))
    expect([of('HKID'), of('MM22')]).toEqual([low, medium])
  })
})
