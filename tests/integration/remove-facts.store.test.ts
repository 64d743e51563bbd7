import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { correctContract, correctStay } from '#app/features/people/correct-facts.server.ts'
import { historyEvents } from '#app/features/people/history-view.ts'
import { type Grant, recordGrants } from '#app/features/people/record-grant.server.ts'
import { removeContract, removeStay } from '#app/features/people/remove-facts.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { verifyTrail } from '#db/queries/audit-trail.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { addContract } from '#db/queries/facts/contract.server.ts'
import { listFamilyFindings } from '#db/queries/findings.server.ts'
import { listFamilyHistory } from '#db/queries/person.server.ts'
import { placeLegalHold } from '#db/queries/retention.server.ts'
import { cases, contracts, stays } from '#db/schema/index.server.ts'
import { familyOf, rowCounts } from '#tests/helpers/family-facts.ts'
import { reportText } from '#tests/helpers/import-text.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const WHY = 'Recorded for the wrong person'
let clock: number
let store: TestStore
let org: OrgDb
let id: string
let spouseId: string

beforeEach(async () => {
  clock = Date.parse('2026-06-20T01:00:00.000Z')
  store = await openTestStore({ now: () => new Date(clock).toISOString() })
  org = await openTestOrg(store)
  id = await makeFamily(org, { staffNo: 'HL-0042', dependants: ['NA', 'YI'] })
  spouseId = (await familyOf(org, id)).dependants[0]?.person.id ?? ''
  clock += 60_000
})
afterEach(() => store.close())

/** Each removal of what the family has, from the version that was seen. */
async function removals(by: OrgDb, seenVersion = 1) {
  const { contracts: signed, stays: given } = await familyOf(org, id)
  const of = (rows: { id: string }[]) => ({ personId: id, id: rows.at(-1)?.id ?? '', seenVersion })
  return {
    contract: () => removeContract(by, of(signed), WHY),
    stay: () => removeStay(by, of(given), WHY),
  }
}

async function latestHistory() {
  const { entries } = await listFamilyHistory(org, id)
  const [latest] = historyEvents(entries, await familyOf(org, id), translatorFor('en'))
  const lines = latest?.parts.flatMap(({ changes }) =>
    changes.map(({ field, was, is }) => `${field}: ${was} → ${is}`),
  )
  return { title: latest?.title, lines }
}

const rulesOf = async () =>
  (await listFamilyFindings(org, id, day('2026-06-20'))).map(({ ruleId, dependantNo }) =>
    `${ruleId} ${dependantNo}`.trim(),
  )

test('a contract is removed once, with its reason in the history, and the findings follow', async () => {
  const wrong = await org.write(async (tx) => {
    return addContract(
      tx,
      { personId: id, familyId: id },
      { startDate: day('2026-07-15'), endDate: day('2026-07-10') },
    )
  })
  const seen = { personId: id, id: wrong, seenVersion: 1 }
  await correctContract(org, seen, { months: null, endDate: day('2026-07-12') })
  expect(await rulesOf()).toContain('DATA')
  clock += 60_000
  expect(await removeContract(org, { ...seen, seenVersion: 2 }, WHY)).toEqual({ ok: true })
  expect((await familyOf(org, id)).contracts).toHaveLength(1)
  expect(await rulesOf()).not.toContain('DATA')
  expect(await latestHistory()).toEqual({
    title: 'Removed a contract',
    lines: expect.arrayContaining([`Reason: null → ${WHY}`, 'Contract ends: 12 Jul 2026 → null']),
  })
  expect(await removeContract(org, { ...seen, seenVersion: 2 }, WHY)).toEqual({
    ok: false,
    reason: 'missing',
  })
  expect(await verifyTrail(org)).toMatchObject({ ok: true })
})

test('what somebody changed meanwhile is not removed; the second tab gets it as it is now', async () => {
  const { contracts: signed, stays: given } = await familyOf(org, id)
  const of = (rows: { id: string }[]) => ({ personId: id, id: rows.at(-1)?.id ?? '', seenVersion: 1 })
  await correctContract(org, of(signed), { months: 12 })
  await correctStay(org, of(given), { jobTitle: 'Engineer' })
  const before = await rowCounts(org)
  for (const [name, remove] of Object.entries(await removals(org))) {
    expect([name, await remove()]).toMatchObject([
      name,
      { reason: 'conflict', current: { id: expect.any(String) } },
    ])
  }
  expect(await rowCounts(org)).toEqual(before)
})

test('another employer’s is missing, a role that may not is told so, and a hold keeps everything', async () => {
  const other = await openTestOrg(store, 'lantern')
  const viewer = await openAsMember(store, org, 'viewer')
  const editor = await openAsMember(store, org, 'editor')
  await org.write((tx) => placeLegalHold(tx, id, 'dispute'))
  const before = [await familyOf(org, id), await rowCounts(org)]
  for (const [by, reason] of [
    [other, 'missing'],
    [viewer, 'not_allowed'],
    [editor, 'held'],
  ] as const) {
    for (const [name, remove] of Object.entries(await removals(by)))
      expect([name, await remove()]).toEqual([name, { ok: false, reason }])
  }
  expect([await familyOf(org, id), await rowCounts(org)]).toEqual(before)
})

test('only what is of that person', async () => {
  const { contracts: signed, stays: given } = await familyOf(org, id)
  const missing = { ok: false, reason: 'missing' }
  const ofSpouse = (rows: { id: string }[]) => ({ personId: spouseId, id: rows[0]?.id ?? '', seenVersion: 1 })
  expect(await removeContract(org, ofSpouse(signed), WHY)).toEqual(missing)
  expect(await removeStay(org, ofSpouse(given), WHY)).toEqual(missing)
  expect([await org.count(contracts), await org.count(stays)]).toEqual([1, 3])
})

test('a permission that a case extends is in use; without one it goes', async () => {
  const [stay] = (await familyOf(org, id)).stays
  const target = { personId: id, id: stay?.id ?? '', seenVersion: 1 }
  const caseId = await org.write((tx) =>
    openCase(
      tx,
      { personId: id, familyId: id },
      { stage: 'preparing', onDay: day('2026-06-01') },
      { kind: 'extension', stream: 'general', stayId: target.id },
    ),
  )
  expect(await removeStay(org, target, WHY)).toEqual({ ok: false, reason: 'in_use' })
  await org.write((tx) => tx.delete(cases, eq(cases.id, caseId)))
  clock += 60_000
  expect(await removeStay(org, target, WHY)).toEqual({ ok: true })
  const family = await familyOf(org, id)
  expect([family.stays, family.person.limitOfStay]).toEqual([[], '9999-12-31'])
  expect((await latestHistory()).title).toBe('Removed a permission')
})

test('a permission that a case was granted with stays: the case ended with it', async () => {
  const owner = { personId: id, familyId: id }
  const [stay] = (await familyOf(org, id)).stays
  const filed = { kind: 'extension', stream: 'general', stayId: stay?.id ?? '' } as const
  const caseId = await org.write((tx) =>
    openCase(tx, owner, { stage: 'submitted', onDay: day('2026-06-01') }, filed),
  )
  const grant: Grant = {
    personId: id,
    kind: 'extension',
    scheme: 'ASMTP',
    stream: 'general',
    condition: 'employment',
    decidedOn: day('2026-06-18'),
    limitOfStay: day('2029-07-14'),
    seenStayId: filed.stayId,
    caseId,
  }
  expect(await recordGrants(org, id, [grant], day('2026-06-20'))).toMatchObject({ ok: true })
  const granted = (await familyOf(org, id)).stays.at(-1)
  const removed = await removeStay(org, { personId: id, id: granted?.id ?? '', seenVersion: 1 }, WHY)
  expect(removed).toEqual({ ok: false, reason: 'granted' })
  expect((await familyOf(org, id)).stays).toHaveLength(2)
})

test('reports as known before go on telling what was removed since', async () => {
  const reports = ['findings', 'dependants', 'people', 'expiries', 'contracts'] as const
  const told = async (knownAt?: string) => {
    const texts: string[] = []
    for (const report of reports)
      texts.push(
        await reportText(org, report, { info: true, asOf: day('2026-06-20'), ...(knownAt && { knownAt }) }),
      )
    return texts
  }
  const before = await told()
  const then = new Date(clock + 1_000).toISOString()
  clock += 60_000
  for (const remove of Object.values(await removals(org))) expect(await remove()).toEqual({ ok: true })
  const [stay] = (await familyOf(org, id)).dependants[0]?.stays ?? []
  const ofSpouse = { personId: spouseId, id: stay?.id ?? '', seenVersion: 1 }
  expect(await removeStay(org, ofSpouse, WHY)).toEqual({ ok: true })
  const now = await told()
  for (const [at, report] of reports.entries()) expect(now[at], report).not.toBe(before[at])
  expect(await told(then)).toEqual(before)
  expect(await verifyTrail(org)).toMatchObject({ ok: true })
})
