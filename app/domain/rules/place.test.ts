import { describe, expect, test } from 'vitest'
import { isInHongKong } from '#app/domain/rules/work-places.ts'
import { family, spansOf } from '#tests/helpers/rule-cases.ts'

test.each([
  ['HK', true],
  ['Hong Kong', true],
  ['HKSAR', true],
  ['12/F, One Island Place, North Point', true],
  ['Central', true],
  ['Quarry Bay', true],
  ['香港中環', true],
  ['觀塘', true],
  ['观塘', true],
  ['Tsim  Sha  Tsui', true],
  ['Shenzhen', false],
  ['深圳', false],
  ['Singapore', false],
  ['Central Park, New York', false],
  ['Bangkok', false],
  ['Macao', false],
  ['London', false],
])('%s in Hong Kong: %s', (place, expected) => {
  expect(isInHongKong(place)).toBe(expected)
})

describe('MM14: work outside Hong Kong', () => {
  test('as recorded: from the day on which the terms hold', () => {
    expect(spansOf('MM14', family({ employment: { workLocation: 'Shenzhen' } }))).toEqual([
      'E001:place medium 2025-03-12..- due -',
    ])
    const terms = [
      { effectiveOn: '2026-02-28', workLocation: 'Shenzhen' },
      { effectiveOn: '2026-05-31', workLocation: 'HK' },
    ]
    expect(spansOf('MM14', family({ employment: { terms } }))).toEqual([
      'E001:place medium 2026-02-28..2026-05-31 due -',
    ])
  })

  test('without a start on file since the first stay', () => {
    const employment = { startDate: null, workLocation: 'Shenzhen', daysAbroadRollingYear: 61 }
    expect(spansOf('MM14', family({ employment }))).toEqual([
      'E001:abroad medium 2025-03-10..- due -',
      'E001:place medium 2025-03-10..- due -',
    ])
    expect(spansOf('MM14', family({ employment, stays: [] }))).toEqual([])
  })

  test.each([
    [59, 60, 0],
    [60, 60, 0],
    [61, 60, 1],
    [61, 61, 0],
    [null, 60, 0],
    [undefined, 60, 0],
  ])('%s days abroad, threshold %i: %i', (daysAbroadRollingYear, daysAbroadLimit, count) => {
    const caseFile = family({ employment: { daysAbroadRollingYear } })
    expect(spansOf('MM14', caseFile, { daysAbroadLimit })).toHaveLength(count)
  })

  test('silent for an offer and after the employment', () => {
    const workLocation = 'Shenzhen'
    expect(spansOf('MM14', family({ employment: { status: 'offer', workLocation } }))).toEqual([])
    expect(spansOf('MM14', family({ employment: { endDate: '2026-06-30', workLocation } }))).toEqual([
      'E001:place medium 2025-03-12..2026-07-01 due -',
    ])
    expect(spansOf('MM14', family({ employment: { workLocation: null } }))).toEqual([])
  })
})
