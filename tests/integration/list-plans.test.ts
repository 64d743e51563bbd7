import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { exportReport } from '#app/features/reports/export-report.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { eachAuditEntry, listAuditEntries } from '#db/queries/audit-trail.server.ts'
import { countCases, listCasesByStage, listCasesOfStage } from '#db/queries/cases.server.ts'
import { eachFamilyToTell, listQueuedMails, listSubscribers } from '#db/queries/digest.server.ts'
import { eachFindingOn } from '#db/queries/findings.server.ts'
import { pageLeftFacts } from '#db/queries/import-left.server.ts'
import { listImports } from '#db/queries/imports.server.ts'
import { eachKeptFamily, findBareUntil, findSettingsAt } from '#db/queries/kept-families.server.ts'
import { listFamilyHistory } from '#db/queries/person.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { expectNoSort, plansOf } from '#tests/helpers/query-plan.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const asOf = day('2026-06-20')
const THEN = '2026-06-20T00:00:00.000Z'
let store: TestStore
let org: OrgDb
let familyId: string

beforeEach(async () => {
  store = await openTestStore({ now: () => THEN })
  org = await openTestOrg(store)
  familyId = await makeFamily(org, { staffNo: 'HL-0042', dependants: ['NA'] })
})
afterEach(() => store.close())

async function all(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _item of items);
}

const CURSOR = '2026-01-05~x'
const LISTS: [string, () => Promise<unknown>][] = [
  ['cases of a stage', () => listCasesOfStage(org, { stage: 'submitted', cursor: CURSOR })],
  [
    'closed cases of a stage',
    () => listCasesOfStage(org, { stage: 'withdrawn', closed: true, cursor: CURSOR }),
  ],
  ['closed cases by stage', () => listCasesByStage(org, { stages: ['withdrawn', 'refused'], closed: true })],
  ['counts of cases', () => countCases(org)],
  ['counts of closed cases', () => countCases(org, { closed: true })],
  ['the audit log', () => listAuditEntries(org, {}, { beforeSeq: 9 })],
  ['the audit log of a family', () => listAuditEntries(org, { familyId }, { beforeSeq: 9 })],
  ['the audit log of an action', () => listAuditEntries(org, { action: 'add_person', fromAt: THEN })],
  ['the audit log as a report', () => all(eachAuditEntry(org))],
  ['the history of a family', () => listFamilyHistory(org, familyId)],
  ['imports', () => listImports(org, 50)],
  ['what an undo left', () => pageLeftFacts(org, familyId, { after: 200, limit: 200 })],
  ['the outbox', () => listQueuedMails(org)],
  ['who receives the digest', () => listSubscribers(org)],
  ['what the digest tells', () => all(eachFamilyToTell(org, asOf, 90))],
  ['findings as a report', () => all(eachFindingOn(org, { asOf, info: true }))],
  ['findings of a group as a report', () => all(eachFindingOn(org, { asOf, filter: { group: 'waiting' } }))],
  ['findings as known', () => all(eachFindingOn(org, { asOf, info: true, knownAt: THEN }))],
  ['families as known', () => all(eachKeptFamily(org, THEN))],
  ['settings as known', () => findSettingsAt(org, THEN)],
  ['whether all was kept', () => findBareUntil(org, THEN)],
]

test.each(LISTS)('%s: in the order of an index, read from no end to the other', async (_what, ask) => {
  expectNoSort(await plansOf(store, ask))
})

test('an export as known finds its place in an index', async () => {
  const plans = await plansOf(store, () => all(eachFindingOn(org, { asOf, info: true, knownAt: THEN })))
  expect(plans.flat().join('\n')).toMatch(/findings_recorded/)
  expect((await exportReport(org, 'findings', { asOf, identifiers: 'masked', knownAt: THEN })).ok).toBe(true)
})
