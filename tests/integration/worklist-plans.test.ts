import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { WORK_GROUPS } from '#app/domain/worklist.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { countWork, listWorkGroup, listWorkStart } from '#db/queries/worklist.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { expectNoSort, plansOf } from '#tests/helpers/query-plan.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const asOf = day('2026-06-20')
let store: TestStore
let org: OrgDb

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
  await makeFamily(org, { staffNo: 'HL-0042', dependants: ['NA'] })
  await makeFamily(org, { staffNo: 'HL-0043' })
})
afterEach(() => store.close())

const FILTERS = [{}, { severity: 'high' as const, kind: 'dependant' as const }, { department: 'Engineering' }]

test('a group is read in the order of its index, from the start and from a cursor on', async () => {
  for (const group of WORK_GROUPS) {
    for (const filter of FILTERS) {
      const cursor = '2026-06-20~1~id~HL-0042'
      const plans = await plansOf(store, () => listWorkGroup(org, { asOf, group, filter, cursor }))
      expectNoSort(plans)
    }
  }
})

test('the first of every group come by one statement without a sort', async () => {
  const plans = await plansOf(store, () => listWorkStart(org, { asOf, groups: WORK_GROUPS, limit: 8 }))
  expect(plans).toHaveLength(1)
  expectNoSort(plans)
})

test('counting reads nothing but an index', async () => {
  const plans = await plansOf(store, () => countWork(org, { asOf }))
  expect(plans.flat().join('\n')).toMatch(/SEARCH findings USING COVERING INDEX/)
})
