import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Report } from '#app/features/reports/report-columns.ts'
import type { ReportOptions } from '#app/features/reports/report-stream.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { employments, people, stays, travelDocuments } from '#db/schema/index.server.ts'
import { importText, reportText } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const SHEET = `record_type,principal_staff_no,relationship,staff_no,family_name,given_names,date_of_birth,hkid,entity_name,entity_brn,employment_start,contract_start,contract_end,hr_document_number,application_filed_on,arrival_date,limit_of_stay,approved_document_number,extension_filed_on,td_number,td_expiry
principal,,,E1,CHEN,XIAOMING,1990-01-01,A123456(3),Harbour Co,11111111,2025-01-01,2025-01-01,2027-01-20,C12345678,2024-12-01,2025-01-01,2027-01-20,C12345678,2026-11-20,C12345678,2030-01-01
dependant,E1,spouse,,LI,HUA,1990-01-01,Z683365(5),,,,,,,2024-12-01,2025-01-01,2027-01-20,C12345679,,C12345679,2030-01-01
`

let store: TestStore
let org: OrgDb

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
  await importText(org, SHEET)
})
afterEach(() => store.close())

/** Of each kind one column: whatever opens it fails. */
async function breakSeals(): Promise<void> {
  const sealed = Buffer.from('cannot be opened')
  await org.write(async (tx) => {
    await tx.update(people, undefined, { hkidSealed: sealed })
    await tx.update(employments, undefined, { recordedNumberSealed: sealed })
    await tx.update(stays, undefined, { documentNumberSealed: sealed })
    await tx.update(travelDocuments, undefined, { numberSealed: sealed })
  })
}

test.each<[Report, Partial<ReportOptions>, string]>([
  ['expiries', {}, '2027-01-20'],
  ['expiries', { ruleSet: 'asmtp-2022-12' }, '2027-01-20'],
  ['contracts', {}, 'Harbour Co'],
  ['applications', {}, '2026-11-20'],
  ['findings', { info: true }, 'EXT:E1'],
  ['dependants', { identifiers: 'none' }, 'spouse'],
])('%s %j opens no number', async (report, options, told) => {
  const before = await reportText(org, report, options)
  expect(before).toContain(told)
  await breakSeals()
  expect(await reportText(org, report, options)).toBe(before)
})

test('a report that prints numbers opens them', async () => {
  expect(await reportText(org, 'people', { identifiers: 'full' })).toContain('A123456(3)')
  await breakSeals()
  for (const report of ['people', 'dependants'] as const)
    await expect(reportText(org, report)).rejects.toThrow()
})

test('as known at an instant the state of a family is opened once, however many of it have a limit', async () => {
  const opened = vi.spyOn(org, 'open')
  const known = await reportText(org, 'expiries', { knownAt: org.now() })
  expect(known.match(/2027-01-20,printed/g)).toHaveLength(2)
  expect(opened.mock.calls.map(([place]) => place)).toEqual(['case_files'])
})

test('findings as known open each family once, though they come a slice at a time', async () => {
  const row = (n: number) =>
    `principal,,,F${n},WU,JING,1990-01-01,,Harbour Co,11111111,2025-01-01,2025-01-01,2027-01-20,,2024-12-01,2025-01-01,2027-01-20,C12345678,,C12345678,2030-01-01`
  await importText(org, [SHEET.split('\n')[0], ...Array.from({ length: 80 }, (_, n) => row(n))].join('\n'))
  const now = await reportText(org, 'findings', { info: true })
  expect(now.split('\r\n').length).toBeGreaterThan(3 * 80)
  const opened = vi.spyOn(org, 'open')
  // The rule set is that of the stored findings: its settings are read without opening a state.
  const known = { info: true, knownAt: org.now(), ruleSet: 'auto' } as const
  expect(await reportText(org, 'findings', known)).toBe(now)
  expect(opened.mock.calls.map(([place]) => place)).toEqual(Array(81).fill('case_files'))
})
