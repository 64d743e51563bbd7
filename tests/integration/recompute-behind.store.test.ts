import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { COMPUTED_BY } from '#app/domain/engine-version.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { type RecomputeProgress, recomputeBehind } from '#db/recompute-behind.server.ts'
import { findings, nameTokens, OPEN_INSTANT, people } from '#db/schema/index.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

/** As another engine left it: other findings, and its own version. */
async function madeByAnotherEngine(org: OrgDb, familyId: string, version: string): Promise<void> {
  await org.write(async (tx) => {
    await tx.update(findings, eq(findings.familyId, familyId), { ruleset: 'asmtp-older' })
    await tx.derive(people, familyId, { engineVersion: version })
  })
}

const open = (org: OrgDb) => org.select().from(findings).where(eq(findings.supersededAt, OPEN_INSTANT))
const versions = async (org: OrgDb) =>
  new Set((await org.select().from(people)).map(({ engineVersion }) => engineVersion))

test('what an older or a newer engine computed is computed again, of every employer, once', async () => {
  const orgs = [await openTestOrg(store, 'harbour'), await openTestOrg(store, 'kite')]
  for (const org of orgs) {
    await makeFamily(org, { staffNo: 'E1', dependants: ['NA'] })
    for (const version of ['engine-0/rules-0', 'engine-999/rules-1']) {
      const id = await makeFamily(org, { staffNo: version, dependants: ['NA'] })
      await madeByAnotherEngine(org, id, version)
    }
  }
  const seen: RecomputeProgress[] = []
  const report = (progress: RecomputeProgress) => seen.push(progress)
  const done = await Promise.all([recomputeBehind(store, report), recomputeBehind(store, report)])
  expect(done.toSorted()).toEqual([0, 4])
  expect(seen.at(-1)).toEqual({ done: 4, total: 4 })
  for (const org of orgs) {
    expect(await versions(org)).toEqual(new Set([COMPUTED_BY, null]))
    const rows = await open(org)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ ruleset }) => ruleset === 'asmtp-older')).toEqual([])
  }
  expect(await recomputeBehind(store)).toBe(0)
})

test('names are found by the words of this version afterwards; settings alone change no words', async () => {
  const org = await openTestOrg(store, 'harbour')
  const tokens = async () => (await org.select().from(nameTokens)).map(({ token }) => token).toSorted()
  const id = await makeFamily(org, { staffNo: 'E1', person: { chineseName: '陳小明' } })
  const expected = await tokens()
  expect(expected).toContain('陈小')
  for (const [version, words] of [
    ['~settings-changed', ['陳小']],
    ['engine-7/rules-1', expected],
  ] as const) {
    await org.write(async (tx) => {
      await tx.delete(nameTokens, eq(nameTokens.personId, id))
      await tx.insert(nameTokens, { token: '陳小', personId: id })
    })
    await madeByAnotherEngine(org, id, version)
    expect(await recomputeBehind(store)).toBe(1)
    expect(await tokens()).toEqual(words)
  }
})
