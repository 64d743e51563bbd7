import { expect, test } from 'vitest'
import { plainDate } from '#app/domain/plain-date.ts'
import { limitsByMonth, limitsRange } from '#app/features/today/limits-view.ts'
import { relativeDay, totalOf, workSections, workTiles } from '#app/features/today/work-view.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { FindingRow, WorkCount } from '#db/queries/findings.server.ts'

const asOf = plainDate('2026-11-23')
const words = translatorFor('en')

function row(overrides: Partial<FindingRow>): FindingRow {
  return {
    id: '1',
    key: 'MM05:E1:s1.c1',
    ruleId: 'MM05',
    state: null,
    lastFourWeeks: false,
    severity: 'high',
    staffNo: 'E1',
    dependantNo: '',
    familyId: 'f',
    personId: 'f',
    from: plainDate('2026-10-01'),
    until: null,
    dueOn: null,
    title: { key: 'today.title' },
    because: { key: 'today.title' },
    ruleset: 'asmtp-2026-03',
    group: 'mismatch',
    person: { familyName: 'LIN', givenNames: 'Jiayi', chineseName: '林嘉怡', relationship: null },
    department: 'Data',
    ...overrides,
  }
}

const counts: WorkCount[] = [
  { group: 'mismatch', severity: 'high', count: 4 },
  { group: 'mismatch', severity: 'medium', count: 1 },
  { group: 'window_open', severity: 'medium', count: 9 },
]

test('tiles add up to the list, and show the worst severity in them', () => {
  const tiles = workTiles(counts)
  expect(tiles).toEqual([
    { group: 'window_open', count: 9, severity: 'medium' },
    { group: 'mismatch', count: 5, severity: 'high' },
  ])
  expect(tiles.reduce((sum, { count }) => sum + count, 0)).toBe(totalOf(counts))
})

test('a section names all of its group, also those on later pages', () => {
  const [section] = workSections([row({})], counts, words, asOf)
  expect(section).toMatchObject({ group: 'mismatch', count: 5 })
  expect(section?.items[0]).toMatchObject({
    name: 'LIN Jiayi',
    chineseName: '林嘉怡',
    about: 'E1 · Data',
    dueOn: null,
    relative: 'since 1 Oct 2026',
  })
})

test('a dependant is named by whose they are', () => {
  const person = { familyName: null, givenNames: null, chineseName: '林一', relationship: 'child' }
  const [section] = workSections([row({ dependantNo: 'D1', person, department: null })], counts, words, asOf)
  expect(section?.items[0]).toMatchObject({ name: '林一', chineseName: null, about: 'child of E1' })
})

test('relative words on both sides of the day', () => {
  expect(relativeDay(words, plainDate('2026-11-22'), asOf)).toBe('1 day ago')
  expect(relativeDay(words, asOf, asOf)).toBe('today')
  expect(relativeDay(words, plainDate('2026-12-02'), asOf)).toBe('in 9 days')
})

test('24 months from this one on, empty ones too', () => {
  const months = limitsByMonth([{ month: '2026-12', kind: 'dependant', count: 2 }], asOf, 'en')
  expect(months).toHaveLength(24)
  expect(months.slice(0, 2)).toEqual([
    { month: '2026-11', label: 'Nov 2026', hires: 0, dependants: 0 },
    { month: '2026-12', label: 'Dec 2026', hires: 0, dependants: 2 },
  ])
  expect(limitsRange(asOf)).toEqual({ from: '2026-11-23', before: '2028-11-01' })
})
