import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { changeRules } from '#app/features/settings/change-rules.server.ts'
import { RulesForm, rulesOf } from '#app/features/settings/rules-form.ts'
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

test('what the page sends about days off moves the submit-by day, and nothing else of the window', async () => {
  const sent = {
    ruleSet: 'auto',
    anniversaryRule: 'same_day',
    buffer: 'on',
    payRisePercent: '20',
    daysAbroadLimit: '60',
  }
  const dueAfter = async (days: object) => {
    await changeRules(data, ours, rulesOf(RulesForm.parse({ ...sent, ...days })))
    await recomputeBehind(data)
    for await (const { ruleId, state, dueOn } of eachFindingOn(ours, { asOf: DAY, info: true }))
      if (ruleId === 'EXT') return `${state} ${dueOn}`
    return undefined
  }
  // 42 days before 14 July 2027 is Wednesday, 2 June.
  expect(await dueAfter({})).toBe('open 2027-06-02')
  expect(await dueAfter({ ownHolidays: '2027-06-02\n2027-06-01' })).toBe('open 2027-05-31')
  expect(await dueAfter({ addedHolidays: '2027-06-02' })).toBe('open 2027-06-01')
  expect(await dueAfter({ addedHolidays: '2027-06-02', removedHolidays: '2027-06-02' })).toBe(
    'open 2027-06-02',
  )
})
