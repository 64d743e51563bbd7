import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, known, spansOf } from '#tests/helpers/rule-cases.ts'

const absent = (...absences: [string, string, 'away' | 'visitor'][]) =>
  family({ absences: absences.map(([from, to, status]) => ({ from, to, status })) })

describe('ROA', () => {
  test('info from the first day, until the seven years and after them', () => {
    expect(spansOf('ROA', family())).toEqual([
      'E001 info 2025-03-10..2032-03-10 due -',
      'E001 info 2032-03-10..- due -',
    ])
  })

  test.each([
    ['2019-08-31', '2026-08-31'],
    ['2020-02-29', '2027-03-01'],
  ])('W49: seven years from %s on %s', (arrivedOn, expected) => {
    const stay = { arrivedOn, activatedOn: arrivedOn, limitOfStay: '2028-01-01' }
    expect(judged('ROA', family({ stay }))[1]?.from).toBe(expected)
  })

  test.each([
    ['2025-07-01', '2025-12-27', 180, []],
    [
      '2025-07-01',
      '2025-12-28',
      181,
      ['E001 medium 2025-12-29..2032-03-10 due -', 'E001 medium 2032-03-10..- due -'],
    ],
  ])('away from %s to %s, %i days', (from, to, _, medium) => {
    const spans = spansOf('ROA', absent([from, to, 'away']))
    expect(spans.filter((line) => line.includes('medium'))).toEqual(medium)
  })

  test('time as a visitor restarts the clock on the day after it', () => {
    expect(spansOf('ROA', absent(['2026-01-17', '2026-02-28', 'visitor']))).toEqual([
      'E001 info 2025-03-10..2026-03-01 due -',
      'E001 medium 2026-03-01..2033-03-01 due -',
      'E001 medium 2033-03-01..- due -',
    ])
  })

  test('several gaps: each changes what is said; they never overlap', () => {
    const spans = judged(
      'ROA',
      absent(['2028-01-01', '2028-12-31', 'away'], ['2026-01-17', '2026-02-28', 'visitor']),
    )
    expect(spans.map(({ from, until, title }) => [from, until, title.key])).toEqual([
      ['2025-03-10', '2026-03-01', 'ROA.title'],
      ['2026-03-01', '2029-01-01', 'ROA.restart.title'],
      ['2029-01-01', '2033-03-01', 'ROA.absence.title'],
      ['2033-03-01', null, 'ROA.reachedWithGap.title'],
    ])
  })

  test('two gaps that end on one day are told from the same day on', () => {
    const spans = judged(
      'ROA',
      absent(['2025-06-01', '2026-02-28', 'away'], ['2026-01-17', '2026-02-28', 'visitor']),
    )
    expect(spans.map(({ from, until, title }) => [from, until, title.key])).toEqual([
      ['2025-03-10', '2026-03-01', 'ROA.title'],
      ['2026-03-01', '2033-03-01', 'ROA.restart.title'],
      ['2033-03-01', null, 'ROA.reached.title'],
    ])
  })

  test('an absence around time as a visitor is told after it, when it has ended', () => {
    const spans = judged(
      'ROA',
      absent(['2026-01-01', '2026-12-31', 'away'], ['2026-03-01', '2026-03-31', 'visitor']),
    )
    expect(spans.map(({ from, until, title }) => [from, until, title.key])).toEqual([
      ['2025-03-10', '2026-04-01', 'ROA.title'],
      ['2026-04-01', '2027-01-01', 'ROA.restart.title'],
      ['2027-01-01', '2033-04-01', 'ROA.absence.title'],
      ['2033-04-01', null, 'ROA.reachedWithGap.title'],
    ])
  })

  test.each([
    ['on the day before them', '2026-02-28', 'ROA.reached.title'],
    ['on their first day', '2026-03-01', 'ROA.reachedWithGap.title'],
  ])('an absence that ends %s', (_, to, expected) => {
    const found = judged('ROA', absent(['2025-06-01', to, 'away'], ['2026-01-17', '2026-02-28', 'visitor']))
    expect(found.at(-1)?.title.key).toBe(expected)
  })

  /** The seven years run from 10 March 2025 to 10 March 2032. */
  test.each<[string, string, string, 'away' | 'visitor', string[]]>([
    ['ends on their last day', '2031-06-01', '2032-03-09', 'away', ['2032-03-10 ROA.reachedWithGap']],
    [
      'ends on the day after them',
      '2031-06-01',
      '2032-03-10',
      'away',
      ['2032-03-10 ROA.reached', '2032-03-11 ROA.reachedWithGap'],
    ],
    [
      'begins on their last day',
      '2032-03-09',
      '2032-12-31',
      'away',
      ['2032-03-10 ROA.reached', '2033-01-01 ROA.reachedWithGap'],
    ],
    [
      'begins on the day after them',
      '2032-03-10',
      '2032-12-31',
      'away',
      ['2032-03-10 ROA.reached', '2033-01-01 ROA.reached'],
    ],
    ['as a visitor, before the day', '2032-03-01', '2032-03-08', 'visitor', ['2039-03-09 ROA.reached']],
  ])('a gap that %s', (_, from, to, status, expected) => {
    const reached = judged('ROA', absent([from, to, status])).filter(({ title }) => /reached/.test(title.key))
    expect(reached.map(({ from, title }) => `${from} ${title.key.replace('.title', '')}`)).toEqual(expected)
  })

  test('each gap is read where it stands, of two that share a day, too', () => {
    const found = judged(
      'ROA',
      absent(
        ['2026-01-01', '2026-01-31', 'away'],
        ['2026-01-01', '2026-09-30', 'away'],
        ['2026-09-01', '2026-09-30', 'visitor'],
      ),
    ).at(-1)
    expect(found?.explanation.inputs.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'stays[0].arrivedOn 2025-03-10',
      'absences[1].from 2026-01-01',
      'absences[1].to 2026-09-30',
      'absences[2].from 2026-09-01',
      'absences[2].to 2026-09-30',
    ])
  })

  test('a stay as a visitor restarts the clock with the next permission, and is read where it stands', () => {
    const found = judged(
      'ROA',
      known({
        person: { staffNo: 'E001' },
        stays: [
          { arrivedOn: '2020-01-01', limitOfStay: '2022-01-01' },
          { arrivedOn: '2022-01-02', limitOfStay: '2022-06-30', condition: 'visitor' },
          { arrivedOn: '2022-07-15', limitOfStay: '2025-07-14' },
        ],
      }),
    )
    expect(found.map(({ from, until, title }) => `${from}..${until} ${title.key}`)).toEqual([
      '2020-01-01..2022-07-01 ROA.title',
      '2022-07-01..2029-07-15 ROA.restart.title',
      '2029-07-15..null ROA.reached.title',
    ])
    expect(found[1]?.explanation.inputs.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'stays[0].arrivedOn 2020-01-01',
      'stays[1].arrivedOn 2022-01-02',
      'stays[1].limitOfStay 2022-06-30',
      'stays[2].arrivedOn 2022-07-15',
    ])
    expect(inEnglish(found[1]?.because)).toContain('15 Jul 2022')
  })

  test('a gap before the arrival, or one that ends before it begins, is none', () => {
    expect(spansOf('ROA', absent(['2024-01-01', '2025-03-09', 'visitor']))).toHaveLength(2)
    expect(spansOf('ROA', absent(['2026-05-01', '2026-04-01', 'visitor']))).toHaveLength(2)
    expect(spansOf('ROA', absent(['2024-01-01', '2025-03-10', 'visitor']))[1]).toMatch(/medium 2025-03-11/)
  })

  test('never more than potential, in every language', () => {
    for (const found of judged('ROA', absent(['2026-01-17', '2026-02-28', 'visitor']))) {
      expect(inEnglish(found.because) + inEnglish(found.title)).toMatch(/potential/)
    }
  })

  test('silent without a stay, and as a visitor', () => {
    expect(spansOf('ROA', family({ stays: [] }))).toEqual([])
    expect(spansOf('ROA', family({ stay: { condition: 'visitor' } }))).toEqual([])
    expect(spansOf('ROA', family({ stay: { arrivedOn: null, activatedOn: null } }))).toEqual([])
  })
})
