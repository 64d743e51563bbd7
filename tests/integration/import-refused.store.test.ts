import { afterEach, beforeEach, expect, test } from 'vitest'
import { pastState } from '#app/features/import/past-state.ts'
import { keepSheet, readKeptSheet } from '#app/features/import/run-import.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listImports } from '#db/queries/imports.server.ts'
import { TODAY } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb
beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterEach(() => store.close())

const GOOD = 'staff_no,family_name,limit_of_stay\nE001,CHEN,2027-03-11\n'

test.each([
  ['people.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'refused'],
  ['binary.csv', Uint8Array.from([0x61, 0, 0x62, 0x63, 0x64]), 'refused'],
  ['no-header.csv', Buffer.from('a,b,c\n1,2,3\n'), 'refused'],
  ['people.csv', Buffer.from(GOOD), 'staged'],
  ['one-bad-row.csv', Buffer.from(`${GOOD}E002,LI,soon\n`), 'staged'],
] as const)('%s stands in the list as what it is', async (fileName, bytes, state) => {
  const id = (await keepSheet(org, { fileName, bytes })) ?? ''
  await readKeptSheet(org, id, {}, TODAY)
  const [listed] = await listImports(org, 1)
  expect(listed && [listed.id, pastState(listed)]).toEqual([id, state])
})
