import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

/** The window of the family in order: 2026-12-11 to 2027-03-11. */
const absent = (from: string, to: string, status: 'away' | 'visitor' = 'away') =>
  family({ absences: [{ from, to, status }] })
const reasons = (caseFile: Parameters<typeof judged>[1]) =>
  judged('ONLINE', caseFile).map(({ from, until, because }) => [
    from,
    until,
    inEnglish(because).split(': ')[1]?.split('.')[0],
  ])

describe('ONLINE: reasons against filing online', () => {
  test.each([
    ['2027-06-11', ['E001:s1 medium 2027-03-11..2027-03-12 due 2027-03-11']],
    ['2027-06-12', []],
    ['2027-03-31', ['E001:s1 medium 2026-12-31..2027-03-12 due 2027-03-11']],
    ['2027-05-31', ['E001:s1 medium 2027-03-01..2027-03-12 due 2027-03-11']],
    ['2027-03-10', ['E001:s1 medium 2026-12-11..2027-03-12 due 2027-03-11']],
    [null, []],
  ])('a document until %s has to run longer than three months', (expiresOn, expected) => {
    expect(spansOf('ONLINE', family({ document: { expiresOn } }))).toEqual(expected)
  })

  test.each([
    ['2026-12-01', '2026-12-10', []],
    ['2026-12-01', '2026-12-11', [['2026-12-11', '2026-12-12']]],
    ['2027-01-10', '2027-01-31', [['2027-01-10', '2027-02-01']]],
    ['2027-03-12', '2027-04-30', []],
  ])('away from %s to %s', (from, to, spans) => {
    expect(reasons(absent(from, to)).map(([start, end]) => [start, end])).toEqual(spans)
  })

  test('leaving and not returning before the limit', () => {
    expect(reasons(absent('2027-03-01', '2027-03-11'))).toEqual([
      ['2026-12-11', '2027-03-01', 'leaving and not returning before the limit of stay'],
      ['2027-03-01', '2027-03-12', 'not in Hong Kong on the day of filing'],
    ])
    expect(reasons(absent('2027-03-01', '2027-03-10')).map(([from]) => from)).toEqual(['2027-03-01'])
  })

  test('as a visitor; another employer', () => {
    expect(reasons(absent('2027-01-10', '2027-01-31', 'visitor'))).toEqual([
      ['2027-01-10', '2027-02-01', 'visitor status'],
    ])
    expect(spansOf('ONLINE', family({ stay: { condition: 'visitor' } }))).toHaveLength(1)
    const terms = [{ effectiveOn: '2027-01-15', entityBrn: '22222222' }]
    expect(reasons(family({ employment: { terms } }))).toEqual([
      ['2027-01-15', '2027-03-12', 'another employer than the sponsor that was approved'],
    ])
  })

  test('away from the limit on: not returning until then; a visitor is not away', () => {
    const told = (status: 'away' | 'visitor') =>
      reasons(absent('2027-03-11', '2027-03-20', status)).map(([from, until]) => `${from}..${until}`)
    expect(told('away')).toEqual(['2026-12-11..2027-03-11', '2027-03-11..2027-03-12'])
    expect(told('visitor')).toEqual(['2027-03-11..2027-03-12'])
  })

  test('an absence that ends before it begins, or that begins after the limit, is none', () => {
    expect(reasons(absent('2027-01-20', '2027-01-10'))).toEqual([])
    expect(reasons(absent('2027-03-12', '2027-04-10'))).toEqual([])
    expect(reasons(absent('2026-11-01', '2026-12-10'))).toEqual([])
  })

  test('several reasons at the same time are named together', () => {
    const caseFile = family({
      document: { expiresOn: '2027-03-31' },
      absences: [{ from: '2027-01-10', to: '2027-01-31', status: 'away' }],
    })
    expect(reasons(caseFile).map(([from, until, text]) => [from, until, text?.includes(';')])).toEqual([
      ['2026-12-31', '2027-01-10', false],
      ['2027-01-10', '2027-02-01', true],
      ['2027-02-01', '2027-03-12', false],
    ])
  })

  test('silent once filed, again after a refusal', () => {
    const filing = (more = {}) =>
      family({
        document: { expiresOn: '2027-03-31' },
        applications: [{ kind: 'extension', filedOn: '2027-01-20', ...more }],
      })
    expect(reasons(filing()).map(([from, until]) => [from, until])).toEqual([['2026-12-31', '2027-01-20']])
    expect(reasons(filing({ outcome: 'refused', decidedOn: '2027-02-10' })).map(([from]) => from)).toEqual([
      '2026-12-31',
      '2027-02-10',
    ])
  })

  test('a dependant’s own document; not the principal’s absence', () => {
    const travelDocuments = [{ type: 'eep' as const, expiresOn: '2027-03-31' }]
    expect(spansOf('ONLINE', family({ dependant: { travelDocuments } }))).toEqual([
      'E001/D1:s1 medium 2026-12-31..2027-03-12 due 2027-03-11',
    ])
    const caseFile = family({
      dependant: {},
      absences: [{ from: '2027-01-10', to: '2027-01-31', status: 'away' }],
    })
    expect(judged('ONLINE', caseFile).map(({ subject }) => subject.kind)).toEqual(['principal'])
  })
})
