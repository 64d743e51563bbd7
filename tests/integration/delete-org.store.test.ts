import { getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { findUser } from '#db/accounts/users.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { ORG_TABLES } from '#db/org-tables.server.ts'
import { subscribe } from '#db/queries/subscriptions.server.ts'
import { deleteOrg, findOrg } from '#db/system/employers.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

async function rowCounts(org: OrgDb) {
  const counts = ORG_TABLES.map(async (table) => [getTableName(table), await org.count(table)] as const)
  return Object.fromEntries((await Promise.all(counts)).filter(([, count]) => count > 0))
}

test('an employer goes with all its rows; its people and other employers stay', async () => {
  const [ours, theirs] = [await openTestOrg(store, 'harbour'), await openTestOrg(store, 'kite')]
  const userId = ours.actor.kind === 'user' ? ours.actor.userId : ''
  for (const org of [ours, theirs]) await makeFamily(org, { staffNo: 'E1', dependants: ['NA', 'MEI'] })
  await ours.write((tx) => subscribe(tx, userId, { cadence: 'daily', sinceOn: day('2026-11-27') }))
  const before = await rowCounts(theirs)
  expect(await rowCounts(ours)).toMatchObject({ people: 3, subscriptions: 1, memberships: 1 })

  await deleteOrg(store, ours.id)

  expect(await findOrg(store, 'harbour')).toBeUndefined()
  expect(await rowCounts(ours)).toEqual({})
  expect(await rowCounts(theirs)).toEqual(before)
  expect(await findUser(store, userId)).toMatchObject({ name: 'Owner of harbour' })
})
