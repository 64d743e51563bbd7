import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { csvRecords } from '#app/domain/csv.ts'
import { type SheetColumn, sheetColumns } from '#app/domain/people-sheet.ts'
import { plainDate } from '#app/domain/plain-date.ts'
import { loadFamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { familiesOfStaff } from '#db/queries/families.server.ts'
import { importCounts, reportText } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb
beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterEach(() => store.close())

/** A sheet of these rows under canonical headers. */
function sheet(...rows: Partial<Record<SheetColumn, string>>[]): string {
  const columns = sheetColumns.filter((column) => rows.some((row) => column in row))
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\r\n')
}

/** The exported row of each person. */
async function people(): Promise<Record<string, string>[]> {
  const [header, ...records] = [...csvRecords(await reportText(org, 'people'), ',')]
  return records.map(({ cells }) =>
    Object.fromEntries(cells.flatMap((cell, at) => (cell === '' ? [] : [[header?.cells[at] ?? '', cell]]))),
  )
}

async function family(staffNo = 'E001') {
  const found = (await familiesOfStaff(org, [staffNo])).get(staffNo)
  if (!found) throw new Error(`no family of ${staffNo}`)
  return found
}

const HIRE = {
  staff_no: 'E001',
  family_name: 'CHEN',
  given_names: 'XIAOMING',
  date_of_birth: '1990-05-02',
  hkid: 'A123456(3)',
  employment_start: '2024-07-16',
  monthly_pay: '45000',
  contract_start: '2024-07-16',
  contract_end: '2026-07-15',
  application_filed_on: '2024-05-01',
  arrival_date: '2024-07-15',
  limit_of_stay: '2026-07-14',
  td_number: 'C12345678',
  td_expiry: '2030-01-01',
} as const
const DAUGHTER = {
  principal_staff_no: 'E001',
  relationship: 'child',
  family_name: 'CHEN',
  given_names: 'YI',
  date_of_birth: '2016-02-29',
  arrival_date: '2024-07-15',
  limit_of_stay: '2026-07-14',
} as const

const none = { created: 0, updated: 0, unchanged: 0, skipped: 0 }

describe('a person who is on file', () => {
  beforeEach(async () => {
    await importCounts(org, sheet(HIRE, DAUGHTER))
  })

  test('is known by the staff number, a dependant by name and birthday; the rest is left', async () => {
    const again = sheet(
      { staff_no: 'E001', monthly_pay: '48000' },
      { principal_staff_no: 'E001', family_name: 'CHEN', given_names: 'YI', date_of_birth: '2016-02-29' },
    )
    expect(await importCounts(org, again)).toEqual({ ...none, updated: 1, unchanged: 1 })
    const [hire] = await people()
    expect(hire).toMatchObject({ ...HIRE, monthly_pay: '48000' })
  })

  test('another birthday is another child', async () => {
    const twin = { ...DAUGHTER, date_of_birth: '2018-01-01' }
    expect(await importCounts(org, sheet(HIRE, twin))).toEqual({ ...none, created: 1, unchanged: 1 })
    expect((await family()).dependants.map(({ person }) => person.dependantNo)).toEqual(['D1', 'D2'])
  })

  test('every column changes its fact, and an empty cell leaves it', async () => {
    const values: Partial<Record<SheetColumn, string>> = {
      chinese_name: '陳小明',
      date_of_birth: '1991-01-01',
      marital_status: 'married',
      email: 'x@stays.test',
      department: 'R&D',
      manager: 'Wing',
      hkid: 'G123456(A)',
      degree_relevant: 'true',
      hk_degree: 'false',
      employment_status: 'ended',
      entity_name: 'Made Limited',
      job_title: 'Engineer',
      monthly_pay: '46000',
      annual_package: '600000',
      market_package: '650000',
      work_location: 'HK',
      days_abroad: '12',
      employment_start: '2024-07-17',
      employment_end: '2026-06-30',
      end_reason: 'resigned',
      termination_notice_on: '2026-07-01',
      hr_name: 'CHEN Xiaoming',
      hr_document_number: 'C12345678',
      assessable_income: '540000',
      contract_start: '2024-07-17',
      contract_end: '2026-07-16',
      contract_months: '24',
      contract_renewed_until: '2027-07-16',
      scheme: 'GEP',
      stream: 'top_tier',
      condition: 'time_only',
      stay_kind: 'change_of_employment',
      application_filed_on: '2024-04-30',
      activated_on: '2024-07-16',
      arrival_date: '2024-07-14',
      limit_of_stay: '2027-07-14',
      sponsor_brn: '22222222',
      approved_job_title: 'Engineer',
      approved_monthly_pay: '45000',
      approved_document_number: 'C12345678',
      recruitment_waiver: 'other',
      extension_filed_on: '2026-05-01',
      documents_complete_on: '2026-05-10',
      extension_stream: 'top_tier',
      extension_decided_on: '2026-06-20',
      extension_outcome: 'refused',
      td_number: 'C87654321',
      td_expiry: '2029-01-01',
      endorsement_d_expiry: '2026-07-14',
    }
    const entity = { entity_name: 'Made Limited', entity_brn: '11111111' }
    const all = sheet({ staff_no: 'E001', ...values, ...entity })
    expect(await importCounts(org, all)).toEqual({ ...none, updated: 1 })
    expect((await people())[0]).toMatchObject({ ...values, ...entity })
    expect(await importCounts(org, all)).toEqual({ ...none, unchanged: 1 })

    const one = { td_type: 'other' }
    expect(await importCounts(org, sheet({ staff_no: 'E001', ...one }))).toEqual({ ...none, updated: 1 })
    expect((await people())[0]).toMatchObject({ ...values, ...entity, ...one })

    const untold = sheetColumns.filter((column) => !(column in { ...values, ...entity, ...one, ...HIRE }))
    const ofDependants = ['principal_staff_no', 'relationship', 'dependency_reviewed_on']
    expect(untold).toEqual(['record_type', ...ofDependants])
  })

  test('a masked number replaces nothing; a full one replaces a masked one', async () => {
    const masked = { ...HIRE, hkid: '••••4563', td_number: '****5678' }
    expect(await importCounts(org, sheet(masked))).toEqual({ ...none, unchanged: 1 })
    expect((await people())[0]).toMatchObject({ hkid: 'A123456(3)', td_number: 'C12345678' })

    const partly = { ...HIRE, staff_no: 'E002', hkid: '••••456A', td_number: '••••1111' }
    await importCounts(org, sheet(partly))
    expect((await people())[2]).toMatchObject({ hkid: '••••456A', td_number: '••••1111' })
    const full = { ...partly, hkid: 'G123456(A)', td_number: 'C11111111' }
    expect(await importCounts(org, sheet(full))).toEqual({ ...none, updated: 1 })
    expect((await people())[2]).toMatchObject({ hkid: 'G123456(A)', td_number: 'C11111111' })
  })

  test('a number written in another way is the same number', async () => {
    const again = sheet({ ...HIRE, hkid: 'a1234563', td_number: 'C 1234 5678' })
    expect(await importCounts(org, again)).toEqual({ ...none, unchanged: 1 })
  })
})

describe('a changed limit of stay', () => {
  beforeEach(async () => {
    await importCounts(org, sheet(HIRE, DAUGHTER))
  })

  const stays = async () =>
    (await family()).stays.map(({ kind, limitOfStay, filedOn, arrivedOn, version }) => ({
      kind,
      limitOfStay,
      filedOn,
      arrivedOn,
      version,
    }))
  const first = {
    kind: 'entry',
    limitOfStay: '2026-07-14',
    filedOn: '2024-05-01',
    arrivedOn: '2024-07-15',
    version: 1,
  }

  test('corrects the stay when nothing was filed or entered later', async () => {
    expect(await importCounts(org, sheet({ ...HIRE, limit_of_stay: '2026-07-15' }))).toMatchObject({
      updated: 1,
    })
    expect(await stays()).toEqual([{ ...first, limitOfStay: '2026-07-15', version: 2 }])
  })

  test('with a later application appends a stay: an extension, and the old one stays as it was', async () => {
    const renewed = { ...HIRE, application_filed_on: '2026-05-04', limit_of_stay: '2029-07-14' }
    expect(await importCounts(org, sheet(renewed, DAUGHTER))).toEqual({ ...none, updated: 1, unchanged: 1 })
    expect(await stays()).toEqual([
      first,
      { kind: 'extension', limitOfStay: '2029-07-14', filedOn: '2026-05-04', arrivedOn: null, version: 1 },
    ])
    expect(await importCounts(org, sheet(renewed, DAUGHTER))).toEqual({ ...none, unchanged: 2 })
    expect(await importCounts(org, sheet(HIRE, DAUGHTER))).toEqual({ ...none, unchanged: 2 })
  })

  test('with a later arrival appends an entry, and says what the row says of it', async () => {
    const back = {
      ...HIRE,
      arrival_date: '2026-10-01',
      limit_of_stay: '2029-09-30',
      sponsor_brn: '22222222',
      approved_monthly_pay: '50000',
    }
    expect(await importCounts(org, sheet(back))).toEqual({ ...none, updated: 1 })
    const [, second] = (await family()).stays
    expect(second).toMatchObject({
      kind: 'entry',
      arrivedOn: '2026-10-01',
      activatedOn: '2026-10-01',
      sponsorBrn: '22222222',
      monthlyPay: 50000,
    })
    expect(await importCounts(org, sheet(back))).toEqual({ ...none, unchanged: 1 })
  })

  test('settles the extension that was filed for it', async () => {
    await importCounts(org, sheet({ ...HIRE, extension_filed_on: '2026-05-04' }))
    const renewed = {
      ...HIRE,
      stay_kind: 'extension',
      application_filed_on: '2026-05-04',
      activated_on: '2026-06-20',
      limit_of_stay: '2029-07-14',
    }
    expect(await importCounts(org, sheet(renewed))).toEqual({ ...none, updated: 1 })
    const { cases } = await family()
    expect(cases).toMatchObject([{ outcome: 'granted', decidedOn: '2026-06-20', stage: 'evisa_issued' }])
    expect(await importCounts(org, sheet(renewed))).toEqual({ ...none, unchanged: 1 })
  })
})

describe('facts that follow each other', () => {
  beforeEach(async () => {
    await importCounts(org, sheet(HIRE))
  })

  test('a contract that begins after the last one is another contract', async () => {
    const next = { ...HIRE, contract_start: '2026-07-16', contract_end: '2028-07-15' }
    expect(await importCounts(org, sheet(next))).toEqual({ ...none, updated: 1 })
    expect((await family()).contracts.map(({ endDate }) => endDate)).toEqual(['2026-07-15', '2028-07-15'])
    expect(await importCounts(org, sheet(next))).toEqual({ ...none, unchanged: 1 })
  })

  test('a permit with another number that lasts longer is another permit', async () => {
    const renewed = { ...HIRE, td_number: 'C99999999', td_expiry: '2036-01-01' }
    await importCounts(org, sheet(renewed))
    expect((await family()).travelDocuments.map(({ expiresOn }) => expiresOn)).toEqual([
      '2030-01-01',
      '2036-01-01',
    ])
    expect(await importCounts(org, sheet(renewed))).toEqual({ ...none, unchanged: 1 })
  })

  test('who left and starts again has another employment', async () => {
    await importCounts(
      org,
      sheet({ ...HIRE, employment_status: 'ended', employment_end: '2025-06-30', end_reason: 'resigned' }),
    )
    const again = {
      ...HIRE,
      employment_status: 'active',
      employment_start: '2026-01-05',
      monthly_pay: '60000',
    }
    expect(await importCounts(org, sheet(again))).toEqual({ ...none, updated: 1 })
    const { employments, terms } = await family()
    expect(employments.map(({ status, startDate }) => [status, startDate])).toEqual([
      ['ended', '2024-07-16'],
      ['active', '2026-01-05'],
    ])
    expect(terms.map(({ monthlyPay }) => monthlyPay)).toEqual([45000, 60000])
    expect(await importCounts(org, sheet(again))).toEqual({ ...none, unchanged: 1 })
  })

  test('an offer that is taken up: the entry application, then the stay', async () => {
    const offer = {
      staff_no: 'E009',
      family_name: 'LI',
      employment_status: 'offer',
      application_filed_on: '2026-10-01',
    }
    await importCounts(org, sheet(offer))
    expect((await family('E009')).cases).toMatchObject([{ kind: 'entry', stage: 'submitted' }])
    expect(await importCounts(org, sheet({ ...offer, documents_complete_on: '2026-10-20' }))).toEqual({
      ...none,
      updated: 1,
    })
    expect((await family('E009')).cases).toMatchObject([{ stage: 'under_review', version: 2 }])
    const hired = {
      ...offer,
      employment_status: 'active',
      arrival_date: '2026-11-20',
      limit_of_stay: '2029-11-19',
    }
    expect(await importCounts(org, sheet(hired))).toEqual({ ...none, updated: 1 })
    expect(await importCounts(org, sheet(hired))).toEqual({ ...none, unchanged: 1 })
    expect((await family('E009')).stays).toMatchObject([{ kind: 'entry', filedOn: '2026-10-01' }])
  })

  test('every row that an import wrote carries its id, and the principal need not stand in the sheet', async () => {
    await importCounts(org, sheet(DAUGHTER))
    const { dependants, ...hire } = await family()
    const ids = new Set([
      hire.person.importId,
      ...[...hire.stays, ...hire.contracts, ...hire.terms].map(({ importId }) => importId),
    ])
    expect([...ids]).toEqual([expect.any(String)])
    expect(dependants[0]?.person.importId).toEqual(expect.any(String))
    expect(dependants[0]?.person.importId).not.toBe(hire.person.importId)
    expect((await loadFamilyRows(org, [hire.person.id])).size).toBe(1)
  })
})

test('an entity that had a name only gets its number, and everybody who works for it is judged by it', async () => {
  const named = { ...HIRE, entity_name: 'Made Limited', sponsor_brn: '22222222' }
  await importCounts(org, sheet(named, { ...named, staff_no: 'E002', hkid: '', td_number: 'C87654321' }))
  expect(await reportText(org, 'findings')).not.toContain('MM03')
  const numbered = { staff_no: 'E001', entity_name: 'Made Limited', entity_brn: '11111111' }
  expect(await importCounts(org, sheet(numbered))).toEqual({ ...none, updated: 1 })
  const persons = await people()
  expect(persons.map(({ entity_brn }) => entity_brn)).toEqual(['11111111', '11111111'])
  const findings = await reportText(org, 'findings', { asOf: plainDate('2026-01-01') })
  expect(findings).toContain('MM03:E001')
  expect(findings).toContain('MM03:E002')
})
