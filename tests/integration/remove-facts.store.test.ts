import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { addDependant } from '#app/features/people/add-dependant.server.ts'
import { correctContract, correctPerson, correctStay } from '#app/features/people/correct-facts.server.ts'
import { historyEvents } from '#app/features/people/history-view.ts'
import { revisionOf } from '#app/features/people/removal-view.ts'
import { removeContract, removeDependant, removeStay } from '#app/features/people/remove-facts.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { verifyTrail } from '#db/queries/audit-trail.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { addDocumentFile } from '#db/queries/document-files.server.ts'
import { addContract } from '#db/queries/facts/contract.server.ts'
import { addDocument } from '#db/queries/facts/document.server.ts'
import { addTravelDocument } from '#db/queries/facts/travel-document.server.ts'
import { listFamilyFindings } from '#db/queries/findings.server.ts'
import { listFamilyHistory } from '#db/queries/person.server.ts'
import { placeLegalHold } from '#db/queries/retention.server.ts'
import { caseMoves, cases, contracts, nameTokens, people, stays } from '#db/schema/index.server.ts'
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

/** As the form shows a dependant: the revision of all that goes. */
async function seenNow(personId = spouseId) {
  const rows = (await familyOf(org, id)).dependants.find(({ person }) => person.id === personId)
  return { personId, seenVersion: rows ? revisionOf(rows) : 0 }
}

/** Each removal of what the family has, from the version that was seen. */
async function removals(by: OrgDb, seenVersion = 1) {
  const { contracts: signed, stays: given } = await familyOf(org, id)
  const of = (rows: { id: string }[]) => ({ personId: id, id: rows.at(-1)?.id ?? '', seenVersion })
  return {
    contract: () => removeContract(by, of(signed), WHY),
    stay: () => removeStay(by, of(given), WHY),
    // With the stay: of both.
    dependant: () => removeDependant(by, { personId: spouseId, seenVersion: seenVersion + 1 }, WHY),
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
  await correctPerson(org, { personId: spouseId, seenVersion: 1 }, { givenNames: 'NANA' })
  const before = await rowCounts(org)
  for (const [name, remove] of Object.entries(await removals(org))) {
    expect([name, await remove()]).toMatchObject([
      name,
      { reason: 'conflict', current: { id: expect.any(String) } },
    ])
  }
  expect(await rowCounts(org)).toEqual(before)
})

test('a dependant for whom something was recorded meanwhile is not removed with it', async () => {
  const seen = await seenNow()
  const added = {
    type: 'eep',
    number: null,
    expiresOn: day('2030-01-01'),
    endorsementDExpiresOn: null,
  } as const
  await org.write((tx) => addTravelDocument(tx, { personId: spouseId, familyId: id }, added))
  expect(await removeDependant(org, seen, WHY)).toMatchObject({ reason: 'conflict' })
  expect(await removeDependant(org, await seenNow(), WHY)).toEqual({ ok: true })
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

test('only what is of that person, and no principal', async () => {
  const { contracts: signed, stays: given } = await familyOf(org, id)
  const missing = { ok: false, reason: 'missing' }
  const ofSpouse = (rows: { id: string }[]) => ({ personId: spouseId, id: rows[0]?.id ?? '', seenVersion: 1 })
  expect(await removeContract(org, ofSpouse(signed), WHY)).toEqual(missing)
  expect(await removeStay(org, ofSpouse(given), WHY)).toEqual(missing)
  expect(await removeDependant(org, { personId: id, seenVersion: 1 }, WHY)).toEqual(missing)
  expect([await org.count(contracts), await org.count(stays), await org.count(people)]).toEqual([1, 3, 3])
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

test('a dependant goes with all that was recorded of them; as known before, nothing has changed', async () => {
  const owner = { personId: spouseId, familyId: id }
  await org.write(async (tx) => {
    const move = { stage: 'refused', onDay: day('2026-06-01') } as const
    const ended = { outcome: 'refused', decidedOn: day('2026-06-01'), closedOn: day('2026-06-01') } as const
    await openCase(tx, owner, move, { kind: 'entry', stream: 'general', ...ended })
    await addDocument(tx, owner, { code: 'D-REL', receivedOn: null })
  })
  const reports = ['findings', 'dependants', 'people', 'expiries'] as const
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
  expect(await removeDependant(org, await seenNow(), WHY)).toEqual({ ok: true })

  expect((await familyOf(org, id)).dependants.map(({ person }) => person.givenNames)).toEqual(['YI'])
  for (const table of [stays, cases]) expect(await org.count(table, eq(table.personId, spouseId))).toBe(0)
  expect(await org.count(caseMoves)).toBe(0)
  expect(await org.count(nameTokens, eq(nameTokens.personId, spouseId))).toBe(0)
  const now = await told()
  for (const [at, text] of now.entries()) {
    expect(before[at], reports[at]).toContain('NA')
    expect(text, reports[at]).not.toMatch(/\bNA\b|,D1,/)
  }
  expect(await told(then)).toEqual(before)
  const history = await latestHistory()
  expect(history.title).toBe('Removed a dependant: LI NA')
  expect(history.lines).toEqual(
    expect.arrayContaining([
      `Reason: null → ${WHY}`,
      'Limit of stay: 14 Jul 2026 → null',
      'Given names: NA → null',
    ]),
  )
  expect(await verifyTrail(org)).toMatchObject({ ok: true })
})

test('whoever is added after a removal gets a number of their own', async () => {
  const last = (await familyOf(org, id)).dependants.at(-1)?.person
  expect(last?.dependantNo).toBe('D2')
  expect(await removeDependant(org, await seenNow(last?.id), WHY)).toEqual({ ok: true })
  const facts = {
    person: { relationship: 'child', givenNames: 'WEI' } as const,
    stay: null,
    travelDocument: null,
  }
  expect(await addDependant(org, id, facts)).toMatchObject({ ok: true })
  expect((await familyOf(org, id)).dependants.map(({ person }) => person.dependantNo)).toEqual(['D1', 'D3'])
})

test('a dependant with an open case, or with a scan on file, stays', async () => {
  const owner = { personId: spouseId, familyId: id }
  const remove = async () => removeDependant(org, await seenNow(), WHY)
  const caseId = await org.write((tx) =>
    openCase(
      tx,
      owner,
      { stage: 'preparing', onDay: day('2026-06-01') },
      { kind: 'entry', stream: 'general' },
    ),
  )
  expect(await remove()).toEqual({ ok: false, reason: 'open_case' })
  await org.write(async (tx) => {
    await tx.delete(cases, eq(cases.id, caseId))
    const facts = { code: null, receivedOn: day('2026-06-01'), note: null, fileName: 'scan.pdf' }
    const bytes = {
      contentType: 'application/pdf',
      byteCount: 1,
      sha256: '0',
      keySealed: Buffer.from('k'),
    } as const
    await addDocumentFile(tx, owner, tx.newId(), { ...facts, ...bytes })
  })
  expect(await remove()).toEqual({ ok: false, reason: 'has_files' })
  expect((await familyOf(org, id)).dependants).toHaveLength(2)
})
