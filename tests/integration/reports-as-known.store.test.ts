import { eq, ne } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { exportReport } from '#app/features/reports/export-report.server.ts'
import { REPORTS, type Report } from '#app/features/reports/report-columns.ts'
import type { ReportOptions } from '#app/features/reports/report-stream.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { entityNamed } from '#db/queries/entities.server.ts'
import { amendContract } from '#db/queries/facts/contract.server.ts'
import { caseFiles, contracts, entities, OPEN_INSTANT, people } from '#db/schema/index.server.ts'
import { changeEmployerRules } from '#db/system/employer-settings.server.ts'
import { importText, reportText } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const FIRST_AT = '2026-11-24T01:00:00.000Z'
const THEN = '2026-11-24T01:30:00.000Z'
const SECOND_AT = '2026-11-24T02:00:00.000Z'
const NOW = '2026-11-24T02:30:00.000Z'
const THIRD_AT = '2026-11-24T03:00:00.000Z'
const LATER = '2026-11-24T03:30:00.000Z'

const HEADER =
  'record_type,principal_staff_no,relationship,staff_no,family_name,given_names,date_of_birth,email,department,manager,hkid,employment_status,entity_name,entity_brn,employment_start,contract_start,contract_end,application_filed_on,arrival_date,limit_of_stay,extension_filed_on,extension_decided_on,extension_outcome,td_number,td_expiry'
const sheet = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`
const FIRST = sheet(
  'principal,,,E1,CHEN,XIAOMING,1990-01-01,old@harbour.test,Old department,Old boss,••••456A,active,Old Co,11111111,2025-01-01,2025-01-01,2027-01-20,2024-12-01,2025-01-01,2027-01-20,2026-11-20,,,C12345678,2030-01-01',
  'dependant,E1,spouse,,LI,HUA,1990-01-01,,,,,,,,,,,2024-12-01,2025-01-01,2027-01-20,,,,C12345679,2030-01-01',
  'principal,,,E2,HE,FANG,1991-01-01,fang@harbour.test,Old department,,,active,Old Co,11111111,2025-01-01,2025-01-01,2027-03-01,2024-12-01,2025-01-01,2027-03-01,,,,C12345670,2030-01-01',
  // Stays as it is, and is nobody's whom a narrowed report asks for.
  'principal,,,E4,WU,JING,1992-01-01,jing@harbour.test,Other department,,,active,Other Co,33333333,2025-01-01,2025-01-01,2027-03-02,2024-12-01,2025-01-01,2027-03-02,,,,C12345673,2030-01-01',
)
const SECOND = sheet(
  'principal,,,E1,WONG,XIAOHONG,1990-01-01,new@harbour.test,New department,New boss,••••789A,active,New Co,22222222,2025-01-01,2025-01-01,2027-05-20,2024-12-01,2025-01-01,2027-05-20,2026-11-20,2026-11-23,refused,C12345678,2031-01-01',
  'dependant,E1,spouse,,LI,HUA,1990-01-01,,,,,,,,,,,2024-12-01,2025-01-01,2027-02-20,,,,C12345679,2026-12-01',
  'principal,,,E3,NEW,HIRE,1991-01-01,new@harbour.test,New department,,,active,New Co,22222222,2025-01-01,2025-01-01,2027-03-01,2024-12-01,2025-01-01,2027-03-01,2026-11-23,,,C12345671,2030-01-01',
)
/** Nobody wrote down the limit of stay: it is estimated by the settings. */
const ESTIMATED = sheet(
  'principal,,,E5,GU,ESTIMATED,1993-01-01,,Other department,,,active,Other Co,33333333,2025-01-01,2025-01-01,,2024-12-01,2025-01-01,,,,,C12345674,2027-06-01',
  'dependant,E5,spouse,,MA,ESTIMATED,1990-01-01,,,,,,,,,,,2024-12-01,2025-01-01,,,,,C12345675,2027-06-01',
)

const OF_FACTS = REPORTS.filter((report) => report !== 'audit')

let clock = FIRST_AT
let store: TestStore
let org: OrgDb

beforeEach(async () => {
  clock = FIRST_AT
  store = await openTestStore({ now: () => clock })
  org = await openTestOrg(store)
  await importText(org, FIRST)
})
afterEach(() => store.close())

test('every report as known at an instant is what it was then, to the byte', async () => {
  const then = await all()
  clock = SECOND_AT
  await importText(org, SECOND)
  const now = await all()
  for (const report of OF_FACTS) expect(now[report], report).not.toEqual(then[report])
  expect(await all({ knownAt: THEN })).toEqual(then)
  expect(await all({ knownAt: NOW })).toEqual(now)
  expect(then.people).toContain('••••456A')
  expect(then.expiries.split('\r\n')).toHaveLength(6)
})

test('before anything was recorded a report has its header alone', async () => {
  for (const report of OF_FACTS)
    expect(
      (await reportText(org, report, { knownAt: '2020-01-01T00:00:00.000Z' })).split('\r\n').length,
    ).toBe(2)
})

test('the audit log ends at the instant', async () => {
  const then = await reportText(org, 'audit')
  clock = SECOND_AT
  await importText(org, SECOND)
  expect(await reportText(org, 'audit', { knownAt: THEN })).toBe(then)
})

test('findings are narrowed to a department and an entity as they were', async () => {
  const [old] = await org.select().from(entities).where(eq(entities.brn, '11111111'))
  const narrowed = [{ department: 'Old department' }, { entityId: old?.id ?? '' }]
  const then = await Promise.all(
    narrowed.map((filter) => reportText(org, 'findings', { filter, info: true })),
  )
  for (const csv of then) expect(staffIn(csv)).toEqual(['E1', 'E2'])
  clock = SECOND_AT
  await importText(org, SECOND)
  for (const [at, filter] of narrowed.entries()) {
    const asked = { filter, info: true, knownAt: THEN }
    expect(await reportText(org, 'findings', asked)).toBe(then[at])
    // Another rule set goes by the same filter: the rows are of the same people.
    const other = await reportText(org, 'findings', { ...asked, ruleSet: 'asmtp-2022-12' })
    expect(staffIn(other)).toEqual(staffIn(then[at] ?? ''))
  }
})

test('another rule set than the one of the instant is computed, though it is the one of now', async () => {
  const by2022 = await reportText(org, 'findings', { ruleSet: 'asmtp-2022-12', info: true })
  const byOwn = await reportText(org, 'findings', { info: true })
  expect(by2022).not.toBe(byOwn)
  await changeEmployerRules(store, org, { ruleSet: 'asmtp-2022-12' })
  await recomputed(SECOND_AT, await familyIds())
  const asked = { info: true, knownAt: THEN }
  expect(await reportText(org, 'findings', { ...asked, ruleSet: 'asmtp-2022-12' })).toBe(by2022)
  expect(await reportText(org, 'findings', asked)).toBe(byOwn)
})

test.each([
  [{ severity: 'info' }, ',info,'],
  [{ kind: 'dependant' }, ',dependant,'],
  [{ rule: 'EXT' }, ',EXT,'],
  [{ group: 'waiting' }, ',EXT,'],
] as const)('%j narrows another rule set, too', async (filter, mark) => {
  const asked = { ruleSet: 'asmtp-2022-12', info: true } as const
  const [header, ...lines] = (await reportText(org, 'findings', asked)).split('\r\n')
  const expected = lines.filter((line) => line.includes(mark) || line === '')
  expect(expected.length).toBeGreaterThan(1)
  expect(expected.length).toBeLessThan(lines.length)
  const some = await reportText(org, 'findings', { ...asked, filter } as Partial<ReportOptions>)
  expect(some.split('\r\n')).toEqual([header, ...expected])
  const work = await reportText(org, 'findings', { ...asked, info: false })
  expect(work.split('\r\n')).toEqual([header, ...lines.filter((line) => !line.includes(',info,'))])
})

test('what an older version kept alone is refused, not told as it is now', async () => {
  await org.write((tx) => tx.update(caseFiles, undefined, { hasBeside: false }))
  const asked = { asOf: day('2026-11-24'), identifiers: 'masked' as const, knownAt: THEN }
  for (const report of OF_FACTS) {
    const outcome = await exportReport(org, report, asked)
    if (report === 'dependants') expect(outcome.ok).toBe(true)
    else expect(outcome).toEqual({ ok: false, reason: 'not_kept', since: null })
  }
  const [first = '', ...others] = await familyIds()
  await recomputed(SECOND_AT, [first])
  expect(await exportReport(org, 'people', asked)).toMatchObject({ reason: 'not_kept', since: null })
  await recomputed(THIRD_AT, others)
  expect(await exportReport(org, 'people', asked)).toMatchObject({ reason: 'not_kept', since: THIRD_AT })
  expect((await exportReport(org, 'people', { ...asked, knownAt: LATER })).ok).toBe(true)
})

test('a report of an instant is made by the settings of that instant, its rule set, too', async () => {
  const strict = { ruleSet: 'asmtp-2022-12', anniversaryRule: 'day_before' } as const
  await changeEmployerRules(store, org, { ...strict, travelDocumentBuffer: { on: true, months: 6 } })
  await recomputed(FIRST_AT, await familyIds())
  await importText(org, ESTIMATED)
  const then = await all()
  await changeEmployerRules(store, org, DEFAULT_EMPLOYER_RULES)
  await recomputed(SECOND_AT, await familyIds())
  const now = await all()
  for (const report of ['findings', 'expiries', 'dependants', 'contracts'] as const)
    expect(now[report], report).not.toEqual(then[report])
  expect(await all({ knownAt: THEN })).toEqual(then)
})

test('a state that another took the place of is not opened for a later instant', async () => {
  clock = SECOND_AT
  await importText(org, SECOND)
  const now = await all()
  const sealed = Buffer.from('cannot be opened')
  await org.write((tx) => tx.update(caseFiles, ne(caseFiles.supersededAt, OPEN_INSTANT), { sealed }))
  expect(await all({ knownAt: NOW })).toEqual(now)
  await expect(all({ knownAt: THEN })).rejects.toThrow()
})

test('a contract with an entity of its own names that one, as known, too', async () => {
  const former = await org.write((tx) => entityNamed(tx, { name: 'Former Co', brn: '44444444' }))
  const [contract] = await org.select().from(contracts).where(eq(contracts.endDate, '2027-01-20'))
  if (!contract) throw new Error('no contract')
  const { personId, id, version } = contract
  const owner = { personId, familyId: personId }
  await org.write((tx) => amendContract(tx, owner, id, version, { entityId: former ?? null }))
  await recomputed(FIRST_AT, [personId])
  const then = await reportText(org, 'contracts')
  expect(then).toMatch(/\bE1,.*Former Co,44444444,/)
  expect(then).toMatch(/\bE2,.*Old Co,11111111,/)
  expect(await reportText(org, 'contracts', { knownAt: NOW })).toBe(then)
})

async function familyIds(): Promise<string[]> {
  const rows = await org.select({ id: people.id }).from(people).where(eq(people.kind, 'principal'))
  return rows.map(({ id }) => id)
}

async function recomputed(at: string, ids: readonly string[]): Promise<void> {
  clock = at
  await org.write((tx) => recomputeFamilies(tx, ids))
}

async function all(options: Partial<ReportOptions> = {}): Promise<Record<Report, string>> {
  const texts = OF_FACTS.map(async (report) => [
    report,
    await reportText(org, report, { info: true, ...options }),
  ])
  return Object.fromEntries(await Promise.all(texts))
}

function staffIn(csv: string): string[] {
  return [...new Set(csv.match(/\bE\d\b/g) ?? [])].toSorted()
}
