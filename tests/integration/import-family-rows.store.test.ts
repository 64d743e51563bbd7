import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrgDb } from '#db/org-db.server.ts'
import { familiesOfStaff } from '#db/queries/families.server.ts'
import { importCounts, reportText } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb
beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterEach(() => store.close())

/** As an office keeps it: the family's rows repeat the number of the employee, and stand above or below. */
const HEADER = '員工編號,姓名,關係,出生日期,入職日期,抵港日期,逗留期限'
const DAYS = '2024-03-01,2024-03-02,2027-03-11'
const ROWS = [
  `E001,陳一,子女,2016-02-29,${DAYS}`,
  `E001,陳小明,本人,1988-04-03,${DAYS}`,
  `E001,王麗,配偶,1990-05-02,${DAYS}`,
]
const sheetOf = (...rows: string[]) => [HEADER, ...rows].join('\r\n')
const none = { created: 0, updated: 0, unchanged: 0, skipped: 0 }

test('family rows that repeat the employee’s number: imported, unchanged again in any order, and exported to the same people', async () => {
  expect(await importCounts(org, sheetOf(...ROWS))).toEqual({ ...none, created: 3 })
  expect(await importCounts(org, sheetOf(...ROWS))).toEqual({ ...none, unchanged: 3 })
  expect(await importCounts(org, sheetOf(...ROWS.toReversed()))).toEqual({ ...none, unchanged: 3 })
  const family = (await familiesOfStaff(org, ['E001'])).get('E001')
  expect(family?.dependants.map(({ person }) => [person.relationship, person.chineseName])).toEqual([
    ['child', '陳一'],
    ['spouse', '王麗'],
  ])

  const exported = await reportText(org, 'people')
  const there = await openTestOrg(store, 'there')
  expect(await importCounts(there, exported)).toEqual({ ...none, created: 3 })
  expect(await reportText(there, 'people')).toBe(exported)
  expect(await importCounts(there, sheetOf(...ROWS))).toEqual({ ...none, unchanged: 3 })
})

test('a later sheet of the family alone finds the employee on file', async () => {
  const [child = '', employee = '', spouse = ''] = ROWS
  await importCounts(org, sheetOf(employee))
  expect(await importCounts(org, sheetOf(child, spouse))).toEqual({ ...none, created: 2 })
  expect(await importCounts(org, sheetOf(...ROWS))).toEqual({ ...none, unchanged: 3 })
})
