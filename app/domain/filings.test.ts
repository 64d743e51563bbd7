import { describe, expect, test } from 'vitest'
import type { Application, Stay, StayKind } from '#app/domain/case-file.ts'
import { filingEndedOn, filingsOf } from '#app/domain/filings.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'

const filed = (filedOn: string, more: Partial<Application> = {}): Application => ({
  kind: 'extension',
  filedOn: day(filedOn),
  ...more,
})
const next = (stay: Stay = {}, kind: StayKind = 'extension') => ({
  from: day('2027-02-01'),
  kind,
  stay,
  path: 'stays[1]',
})
const briefly = (applications: Application[], following?: ReturnType<typeof next>) =>
  filingsOf(day('2025-03-10'), following, applications, '').map(
    ({ filedOn, decidedOn, outcome, stream, field }) =>
      `${filedOn} ${outcome ?? 'undecided'} ${decidedOn ?? '-'} ${stream} (${field})`,
  )

describe('which filings a stay has', () => {
  test.each([
    ['2025-03-09', 0],
    ['2025-03-10', 0],
    ['2025-03-11', 1],
    ['2027-02-01', 1],
    ['2027-02-02', 0],
  ])('from 2025-03-10, the next one from 2027-02-01, filed on %s: %i', (filedOn, count) => {
    expect(briefly([filed(filedOn)], next())).toHaveLength(count)
  })

  test('of the last stay every later one; no other kind, none without a day', () => {
    expect(briefly([])).toEqual([])
    expect(briefly([filed('2031-01-06')])).toEqual([
      '2031-01-06 undecided - general (applications[0].filedOn)',
    ])
    expect(briefly([filed('2026-12-15', { kind: 'entry' }), { kind: 'extension', filedOn: null }])).toEqual(
      [],
    )
  })

  test('by the day of filing, those of one day in the order of the file', () => {
    const applications = [
      filed('2027-01-11', { stream: 'top_tier' }),
      filed('2026-12-15', { outcome: 'refused', decidedOn: day('2027-01-05') }),
      filed('2027-01-11', { outcome: 'withdrawn' }),
    ]
    expect(briefly(applications)).toEqual([
      '2026-12-15 refused 2027-01-05 general (applications[1].filedOn)',
      '2027-01-11 undecided - top_tier (applications[0].filedOn)',
      '2027-01-11 withdrawn - general (applications[2].filedOn)',
    ])
  })
})

describe('the filing that the next stay names itself', () => {
  const named = (filedOn: string, more: Stay = {}) => next({ filedOn: day(filedOn), ...more })

  test.each([
    ['2025-03-10', 0],
    ['2025-03-11', 1],
    ['2027-02-01', 1],
    ['2027-02-02', 0],
  ])('filed on %s: %i', (filedOn, count) => {
    expect(briefly([], named(filedOn))).toHaveLength(count)
  })

  test('was granted on the day on which that stay begins', () => {
    expect(briefly([], named('2026-12-15'))).toEqual([
      '2026-12-15 granted 2027-02-01 general (stays[1].filedOn)',
    ])
    expect(briefly([], named('2026-12-15', { stream: 'top_tier' }))[0]).toMatch(/ top_tier /)
  })

  test('counts once where a case tells of it, and beside one that was filed on another day', () => {
    expect(briefly([filed('2026-12-15')], named('2026-12-15'))).toEqual([
      '2026-12-15 undecided - general (applications[0].filedOn)',
    ])
    expect(briefly([filed('2027-01-11')], named('2026-12-15'))).toEqual([
      '2026-12-15 granted 2027-02-01 general (stays[1].filedOn)',
      '2027-01-11 undecided - general (applications[0].filedOn)',
    ])
  })

  test('is none where the next stay is an entry or a change of employment', () => {
    expect(briefly([], next({ filedOn: day('2026-12-15') }, 'entry'))).toEqual([])
    expect(briefly([], next({ filedOn: day('2026-12-15') }, 'change_of_employment'))).toEqual([])
  })
})

test.each([
  [null, '2027-01-05', null],
  ['granted', '2027-01-05', null],
  ['refused', '2027-01-05', '2027-01-05'],
  ['withdrawn', '2027-01-05', '2027-01-05'],
  ['lapsed', '2027-01-05', '2027-01-05'],
  ['lapsed', null, '2026-12-15'],
] as const)('%s, decided on %s: counts as nothing filed from %s on', (outcome, decidedOn, expected) => {
  const decided = decidedOn === null ? null : day(decidedOn)
  const [filing] = filingsOf(
    day('2025-03-10'),
    undefined,
    [filed('2026-12-15', { outcome, decidedOn: decided })],
    '',
  )
  expect(filing && filingEndedOn(filing)).toBe(expected)
})
