import { expect, test } from 'vitest'
import { plainDate } from '#app/domain/plain-date.ts'
import { limitsByMonth, limitsRange } from '#app/features/today/limits-view.ts'
import { nextStepOf } from '#app/features/today/next-step.ts'
import { relativeDay, totalOf, workSections, workTiles } from '#app/features/today/work-view.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { WorkCount, WorkRow } from '#db/queries/worklist.server.ts'

const asOf = plainDate('2026-11-23')
const words = translatorFor('en')

function row(overrides: Partial<WorkRow>): WorkRow {
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
    openCaseId: null,
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
    { group: 'mismatch', count: 5, severity: 'high' },
    { group: 'window_open', count: 9, severity: 'medium' },
  ])
  expect(tiles.reduce((sum, { count }) => sum + count, 0)).toBe(totalOf(counts))
})

test('a section names all of its group, also those on later pages', () => {
  const [section] = workSections([row({})], counts, words, asOf)
  expect(section).toMatchObject({ group: 'mismatch', count: 5, shown: 1 })
  expect(section?.families[0]?.lead).toMatchObject({
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
  const line = section?.families[0]?.lead
  expect(line).toMatchObject({ name: '林一', chineseName: null, about: 'child of E1', relationship: 'child' })
})

test('one family stands in one place of a group: the earliest day leads, then the worst, then the principal', () => {
  const later = plainDate('2027-01-10')
  const rows = [
    row({ key: 'a', group: 'window_open', dueOn: later, dependantNo: 'D1', severity: 'medium' }),
    row({ key: 'b', group: 'window_open', dueOn: later, familyId: 'g', staffNo: 'E2' }),
    row({ key: 'c', group: 'window_open', dueOn: later, severity: 'medium' }),
    row({ key: 'd', group: 'window_open', dueOn: plainDate('2027-02-01'), dependantNo: 'D2' }),
    row({ key: 'e', group: 'mismatch' }),
  ]
  const sections = workSections(rows, counts, words, asOf)
  expect(sections.map(({ group }) => group)).toEqual(['mismatch', 'window_open'])
  const families = sections[1]?.families.map(({ lead, others }) => [lead, ...others].map(({ key }) => key))
  expect(families).toEqual([['c', 'a', 'd'], ['b']])
})

test('an extension is offered while it can be filed and nobody has begun', () => {
  const step = (state: WorkRow['state'], openCaseId: string | null, ruleId = 'EXT') =>
    nextStepOf({ ruleId, state, openCaseId }).kind
  expect(['open', 'late', 'expired', 'filed'].map((state) => step(state as WorkRow['state'], null))).toEqual([
    'start_extension',
    'start_extension',
    'review',
    'review',
  ])
  expect(step('open', 'c1')).toBe('open_case')
  expect(step(null, null, 'MM07')).toBe('start_extension')
  expect(step(null, 'c1', 'MM07')).toBe('open_case')
  expect(step(null, 'c1', 'MM20')).toBe('open_case')
  expect(step(null, 'c1', 'MM10')).toBe('review')
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
