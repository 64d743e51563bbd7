import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listPeople, PEOPLE_SORTS } from '#db/queries/people.server.ts'
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

const FILTERS = [
  {},
  { search: '小明' },
  { search: '4567' },
  { kind: ['principal'], department: ['Engineering'], scheme: ['ASMTP'], status: ['active'] },
  { standing: ['high' as const], rule: ['EXT'] },
]

test.each(PEOPLE_SORTS)('people by %s are read in the order of an index, whatever the filter', async (by) => {
  for (const descending of [false, true]) {
    for (const filter of FILTERS) {
      const question = { asOf, filter, sort: { by, descending }, limit: 1 }
      const first = await listPeople(org, question)
      const plans = await plansOf(store, () =>
        listPeople(org, { ...question, cursor: first.nextCursor ?? undefined }),
      )
      expectNoSort(plans)
    }
  }
})

test('the last four of each kind of number are read from an index of their own', async () => {
  const plans = await plansOf(store, () => listPeople(org, { asOf, filter: { search: '4567' }, limit: 1 }))
  const steps = plans.flat().join('\n')
  for (const index of ['travel_documents_last_four', 'employments_last_four']) expect(steps).toContain(index)
})
