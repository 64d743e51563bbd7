import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { changeRules } from '#app/features/settings/change-rules.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { countFamiliesBehind, employerRules } from '#db/queries/employer.server.ts'
import { eachFindingOn } from '#db/queries/findings.server.ts'
import { recomputeBehind } from '#db/recompute-behind.server.ts'
import { auditEntries } from '#db/schema/index.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let data: TestStore
let ours: OrgDb
let theirs: OrgDb

beforeEach(async () => {
  data = await openTestStore()
  ours = await openTestOrg(data, 'ours')
  theirs = await openTestOrg(data, 'theirs')
  for (const org of [ours, theirs]) await makeFamily(org, { staffNo: 'E1', limitOfStay: '2027-07-14' })
})
afterEach(() => data.close())

/** Three months before the limit the window of 2026 is open; that of four weeks is not. */
const DAY = day('2027-05-01')

async function windowState(org: OrgDb): Promise<string | null | undefined> {
  for await (const { ruleId, state } of eachFindingOn(org, { asOf: DAY, info: true }))
    if (ruleId === 'EXT') return state
  return undefined
}

test('a pinned rule set counts once the families are computed again; until then the old findings stay', async () => {
  expect(await windowState(ours)).toBe('open')
  expect(await changeRules(data, ours, { ruleSet: 'asmtp-2022-12' })).toBe(true)
  expect(await countFamiliesBehind(ours)).toBe(1)
  expect(await windowState(ours)).toBe('open')

  const seen: number[] = []
  expect(await recomputeBehind(data, ({ done }) => seen.push(done))).toBe(1)
  expect(seen).toEqual([1])
  expect(await countFamiliesBehind(ours)).toBe(0)
  expect(await windowState(ours)).toBe('not_open')
})

test('only the employer who decided is computed again, and the decision is in the audit', async () => {
  await changeRules(data, ours, { ruleSet: 'asmtp-2022-12' })
  await recomputeBehind(data)
  expect(await windowState(theirs)).toBe('open')
  expect((await employerRules(theirs)).ruleSet).toBe('auto')
  const entries = await ours.select().from(auditEntries).where(eq(auditEntries.action, 'change_rules'))
  expect(entries).toHaveLength(1)
})
