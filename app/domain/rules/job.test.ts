import { describe, expect, test } from 'vitest'
import { family, spansOf } from '#tests/helpers/rule-cases.ts'

describe('MM09: another job', () => {
  test.each([
    ['Engineer', 0],
    ['ENGINEER ', 0],
    ['Ｅｎｇｉｎｅｅｒ', 0],
    ['Engi-neer', 0],
    ['Senior Engineer', 1],
    ['工程師', 1],
    [null, 0],
    [undefined, 0],
  ])('approved Engineer, on file %s: %i', (jobTitle, count) => {
    expect(spansOf('MM09', family({ employment: { jobTitle } }))).toHaveLength(count)
  })

  test('the next stay may approve it', () => {
    const terms = [{ effectiveOn: '2026-11-01', jobTitle: 'Manager' }]
    expect(spansOf('MM09', family({ employment: { terms }, extension: { jobTitle: 'Manager' } }))).toEqual([
      'E001:s1 high 2026-11-01..2027-02-01 due -',
    ])
  })

  test('W29: silent after a top-tier grant', () => {
    const extension = { stream: 'top_tier' as const, condition: undefined, jobTitle: 'Engineer' }
    expect(spansOf('MM09', family({ employment: { jobTitle: 'Manager' }, extension }))).toEqual([
      'E001:s1 high 2025-03-12..2027-02-01 due -',
    ])
  })

  test('silent for an offer', () => {
    expect(spansOf('MM09', family({ employment: { status: 'offer', jobTitle: 'Manager' } }))).toEqual([])
  })
})

describe('MM34: another trade in the technical stream', () => {
  const technical = (trade: string | null, held: string | null | undefined, stream = true) =>
    family({
      stay: { stream: stream ? 'technical_professional' : 'general', trade },
      employment: { trade: held },
    })

  test.each([
    ['Lift technician', 'lift-technician', 0],
    ['Lift technician', 'Welder', 1],
    ['Lift technician', null, 0],
    ['Lift technician', undefined, 0],
    [null, 'Welder', 0],
  ])('approved %s, on file %s: %i', (trade, held, count) => {
    expect(spansOf('MM34', technical(trade, held))).toHaveLength(count)
    expect(spansOf('MM34', technical(trade, held, false))).toHaveLength(0)
  })

  test('from the change of trade', () => {
    const terms = [{ effectiveOn: '2026-02-28', trade: 'Welder' }]
    const caseFile = family({
      stay: { stream: 'technical_professional', trade: 'Lift technician' },
      employment: { trade: 'Lift technician', terms },
    })
    expect(spansOf('MM34', caseFile)).toEqual(['E001:s1 medium 2026-02-28..- due -'])
  })
})

describe('MM15: degree not relevant, no experience route', () => {
  test.each([
    [false, false, 1],
    [false, true, 0],
    [true, false, 0],
    [null, false, 0],
    [undefined, false, 0],
    [false, undefined, 0],
    [false, null, 0],
  ])('relevant %s, experience %s: %i', (degreeRelevant, experienceRoute, count) => {
    expect(spansOf('MM15', family({ person: { degreeRelevant, experienceRoute } }))).toHaveLength(count)
  })

  test('for the stay, while tied to the job', () => {
    const person = { degreeRelevant: false, experienceRoute: false }
    expect(spansOf('MM15', family({ person }))).toEqual(['E001:s1 medium 2025-03-10..- due -'])
    expect(spansOf('MM15', family({ person, extension: { condition: 'time_only' } }))).toEqual([
      'E001:s1 medium 2025-03-10..2027-02-01 due -',
    ])
  })
})

describe('MM30: a Hong Kong degree under ASMTP', () => {
  test.each([
    [true, 'ASMTP', 1],
    [true, undefined, 1],
    [true, 'IANG', 0],
    [true, 'GEP', 0],
    [false, 'ASMTP', 0],
    [null, 'ASMTP', 0],
    [undefined, 'ASMTP', 0],
  ] as const)('degree %s, scheme %s: %i', (hkDegree, scheme, count) => {
    expect(spansOf('MM30', family({ person: { hkDegree }, stay: { scheme } }))).toHaveLength(count)
  })

  test('each stay', () => {
    expect(spansOf('MM30', family({ person: { hkDegree: true }, extension: { scheme: 'IANG' } }))).toEqual([
      'E001:s1 medium 2025-03-10..2027-02-01 due -',
    ])
  })
})
