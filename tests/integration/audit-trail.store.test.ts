import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { revealIdentifier } from '#app/features/people/reveal-identifier.server.ts'
import { exportReport } from '#app/features/reports/export-report.server.ts'
import { reportCsv } from '#app/features/reports/report-stream.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { eachAuditEntry, listAuditEntries, verifyTrail } from '#db/queries/audit-trail.server.ts'
import { addPrincipal } from '#db/queries/facts/person.server.ts'
import { auditEntries, auditValues } from '#db/schema/index.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'
import { TODAY } from './isolation/canary-org.ts'

let data: TestStore
let org: OrgDb

beforeEach(async () => {
  data = await openTestStore()
  org = await openTestOrg(data)
})
afterEach(() => data.close())

const addOne = (staffNo: string) =>
  org.write((tx) => addPrincipal(tx, staffNo, { familyName: 'CHEN', hkid: 'A123456(3)' }))

describe('the chain of an employer', () => {
  beforeEach(async () => {
    for (const staffNo of ['E1', 'E2', 'E3']) await addOne(staffNo)
  })

  test('is intact as it was written', async () => {
    const verdict = await verifyTrail(org)
    expect(verdict).toMatchObject({ ok: true, entries: 4, erased: 0 })
  })

  test('an entry that was changed is named', async () => {
    await org.write((tx) => tx.update(auditEntries, eq(auditEntries.seq, 3), { actor: 'Somebody else' }))
    expect(await verifyTrail(org)).toEqual({ ok: false, seq: 3, fault: 'changed' })
  })

  test('an entry that was taken out is named', async () => {
    await org.write((tx) => tx.delete(auditEntries, eq(auditEntries.seq, 2)))
    expect(await verifyTrail(org)).toEqual({ ok: false, seq: 2, fault: 'missing' })
  })

  test('values that were changed are named; erased ones break nothing and are counted', async () => {
    await org.write((tx) => tx.delete(auditValues, eq(auditValues.seq, 2)))
    expect(await verifyTrail(org)).toMatchObject({ ok: true, entries: 4, erased: 1 })
    await org.write((tx) => tx.update(auditValues, eq(auditValues.seq, 4), { after: { familyName: 'WONG' } }))
    expect(await verifyTrail(org)).toEqual({ ok: false, seq: 4, fault: 'values_changed' })
  })

  test('an entry that was written anew with a fitting hash no longer leads to the next', async () => {
    const [second] = await org.select().from(auditEntries).where(eq(auditEntries.seq, 2))
    const [third] = await org.select().from(auditEntries).where(eq(auditEntries.seq, 3))
    await org.write((tx) =>
      tx.update(auditEntries, eq(auditEntries.seq, 3), { previousHash: second?.previousHash ?? '' }),
    )
    expect(await verifyTrail(org)).toMatchObject({ ok: false, seq: 3 })
    expect(third?.previousHash).toBe(second?.hash)
  })

  test('pages are by number, latest first; a filter by family and by action', async () => {
    const first = await listAuditEntries(org, {}, { limit: 3 })
    expect(first.entries.map(({ seq }) => seq)).toEqual([4, 3, 2])
    const rest = await listAuditEntries(org, {}, { limit: 3, beforeSeq: first.nextBefore ?? 0 })
    expect(rest).toMatchObject({ nextBefore: null, entries: [{ seq: 1, action: 'create_employer' }] })
    const familyId = first.entries[0]?.familyId ?? ''
    expect((await listAuditEntries(org, { familyId })).entries.map(({ seq }) => seq)).toEqual([4])
    expect((await listAuditEntries(org, { action: 'add_person' })).entries).toHaveLength(3)
    expect((await listAuditEntries(org, { untilAt: '2020-01-01T00:00:00.000Z' })).entries).toEqual([])
    expect((await listAuditEntries(org, { fromAt: '9998-01-01T00:00:00.000Z' })).entries).toEqual([])
    expect((await listAuditEntries(org, { fromAt: '2020-01-01T00:00:00.000Z' })).entries).toHaveLength(4)
  })
})

test('an entry carries the address and the page; the report has it, the whole number nowhere', async () => {
  const id = await addOne('E1')
  if (org.actor.kind !== 'user') throw new Error('a job has no page')
  const from = { address: '192.0.2.7', page: `/o/harbour/people/${id}/reveal` }
  const visiting = await openOrg(data, org.actor.userId, 'harbour', from)
  if (!visiting) throw new Error('the owner is a member')
  const shown = await revealIdentifier(visiting, id, { kind: 'person', id })
  expect(shown).toEqual({ ok: true, number: 'A123456(3)' })
  const { entries } = await listAuditEntries(org, { action: 'reveal_identifier' })
  expect(entries).toMatchObject([{ ...from, familyId: id, targetId: id }])
  expect(await verifyTrail(org)).toMatchObject({ ok: true })

  const lines: string[] = []
  for await (const line of reportCsv(org, 'audit', { asOf: TODAY, identifiers: 'full' })) lines.push(line)
  expect(lines).toHaveLength(1 + 1 + 3)
  expect(lines.join('')).toContain('192.0.2.7')
  expect(lines.join('')).not.toContain('123456')
})

test('who may not see a number or a report leaves no entry and gets nothing', async () => {
  const id = await addOne('E1')
  const viewer = await openAsMember(data, org, 'viewer')
  const before = await org.count(auditEntries)
  expect(await revealIdentifier(viewer, id, { kind: 'person', id })).toEqual({
    ok: false,
    reason: 'not_allowed',
  })
  for (const [report, identifiers] of [
    ['audit', 'masked'],
    ['people', 'full'],
  ] as const) {
    const refused = await exportReport(viewer, report, { asOf: TODAY, identifiers })
    expect(refused).toEqual({ ok: false, reason: 'not_allowed' })
  }
  expect(await org.count(auditEntries)).toBe(before)
})

test('a number of nobody, of another record, or one that is not on file is missing', async () => {
  const [id, other] = [await addOne('E1'), await addOne('E2')]
  for (const place of [
    { kind: 'person', id: other } as const,
    { kind: 'document', id } as const,
    { kind: 'stay', id: data.newId() } as const,
  ]) {
    expect(await revealIdentifier(org, id, place)).toEqual({ ok: false, reason: 'missing' })
  }
})

test('what is exported is an entry, and the export goes through all of them', async () => {
  await exportReport(org, 'people', { asOf: TODAY, identifiers: 'full' })
  const actions: string[] = []
  for await (const { action } of eachAuditEntry(org)) actions.push(action)
  expect(actions).toEqual(['create_employer', 'export_report'])
})
