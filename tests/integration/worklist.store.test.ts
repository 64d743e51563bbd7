import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { WORK_GROUPS, type WorkGroup } from '#app/domain/worklist.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import type { FindingFilter } from '#db/queries/finding-rows.server.ts'
import { eachFindingOn, type FindingsQuestion } from '#db/queries/findings.server.ts'
import { countWork, listWorkFilters, listWorkGroup, listWorkStart } from '#db/queries/worklist.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterEach(() => store.close())

/** Limits from a month ago to half a year ahead, some with contracts that end before or after them, some with families. */
async function makeFamilies(asOf: PlainDate): Promise<void> {
  for (const [number, distance] of [-30, 3, 12, 27, 40, 44, 60, 88, 120, 180].entries()) {
    await makeFamily(org, {
      staffNo: `HL-${String(number).padStart(3, '0')}`,
      arrivedOn: addDays(asOf, -700),
      limitOfStay: addDays(asOf, distance),
      contractEnd: number % 3 === 0 ? addDays(asOf, distance - 20) : null,
      dependants: number % 2 === 0 ? ['NA', 'YI'] : [],
      person: { department: number % 2 === 0 ? 'Engineering' : 'Design' },
      permit: `C1234560${number}`,
    })
  }
}

const FILTERS: FindingFilter[] = [
  {},
  { severity: 'high' },
  { kind: 'dependant' },
  { department: 'Design' },
  { rule: 'EXT', kind: 'principal', department: 'Engineering' },
  { department: 'Nowhere' },
]

async function pagedKeys(
  asOf: PlainDate,
  filter: FindingFilter,
  limit: number,
): Promise<Map<string, string[]>> {
  const keys = new Map<string, string[]>()
  for (const group of WORK_GROUPS) {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await listWorkGroup(org, { asOf, filter, group, limit, cursor })
      found.push(...page.rows.map(({ key }) => key))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    keys.set(group, found)
  }
  return keys
}

async function exportedKeys(asOf: PlainDate, filter: FindingsQuestion['filter']): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of eachFindingOn(org, { asOf, filter })) keys.push(key)
  return keys.sort()
}

test('on any day, whatever the filter, counts, pages and the CSV say the same findings, each once', async () => {
  const asOf = day('2026-11-24')
  await makeFamilies(asOf)
  const days = [addDays(asOf, -60), addDays(asOf, 5), addDays(asOf, 45)]
  const questions = [
    ...days.map((on) => ({ on, filter: {} })),
    ...FILTERS.map((filter) => ({ on: asOf, filter })),
  ]
  for (const { on, filter } of questions) {
    const counts = await countWork(org, { asOf: on, filter })
    const paged = await pagedKeys(on, filter, 7)
    for (const [group, keys] of paged) {
      const counted = counts.filter((one) => one.group === group)
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(keys.length)
    }
    expect(await exportedKeys(on, filter)).toEqual([...paged.values()].flat().sort())
  }
})

test('each group is exported as it is listed, and the page begins with the first of each', async () => {
  const asOf = day('2026-11-24')
  await makeFamilies(asOf)
  const paged = await pagedKeys(asOf, {}, 2)
  for (const [group, keys] of paged) {
    expect(await exportedKeys(asOf, { group: group as WorkGroup })).toEqual(keys.toSorted())
  }
  const groups = WORK_GROUPS.filter((group) => paged.get(group)?.length)
  const start = await listWorkStart(org, { asOf, groups, limit: 2 })
  expect(start.map(({ key }) => key)).toEqual(groups.flatMap((group) => paged.get(group)?.slice(0, 2)))
})

test('what is due within a week stands before groups whose days are weeks away, by its day', async () => {
  const asOf = day('2026-11-24')
  await makeFamilies(asOf)
  const counts = await countWork(org, { asOf })
  const groups = WORK_GROUPS.filter((group) => counts.some((one) => one.group === group))
  const rows = await listWorkStart(org, { asOf, groups, limit: 50 })
  const order = rows.map(({ group }) => WORK_GROUPS.indexOf(group))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const soon = rows.filter(({ group }) => group === 'due_soon')
  expect(soon.map(({ staffNo }) => staffNo)).toContain('HL-001')
  expect(soon.every(({ dueOn }) => dueOn !== null && dueOn <= addDays(asOf, 7))).toBe(true)
  const days = soon.map(({ dueOn }) => dueOn)
  expect(days).toEqual(days.toSorted())
  expect(rows[0]).toMatchObject({ group: 'limit_passed', staffNo: 'HL-000' })
})

test('what the list can be narrowed to; nothing when nobody is on file', async () => {
  expect(await listWorkFilters(org)).toEqual([])
  await makeFamilies(day('2026-11-24'))
  const found = await listWorkFilters(org)
  expect(found.map(({ department }) => department)).toEqual(['Design', 'Engineering'])
})
