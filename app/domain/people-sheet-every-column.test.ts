import { describe, expect, test } from 'vitest'
import type { Application, CaseFile } from '#app/domain/case-file.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { foremostTravelDocument } from '#app/domain/stay-limit.ts'
import { type SheetRecord, type SheetValues, sheetColumns } from './people-sheet.ts'
import {
  contractInForce,
  latestApplication,
  rowsFromCaseFile,
  stayInForce,
} from './people-sheet-from-case-file.ts'
import { caseFileFromRows, defaultCondition, extrasFromRow } from './people-sheet-to-case-file.ts'

const PERSON = {
  record_type: 'principal',
  staff_no: 'E001',
  family_name: 'CHEN',
  given_names: 'XIAOMING',
  chinese_name: '陳小明',
  date_of_birth: day('1990-05-02'),
  marital_status: 'married',
  email: 'chen@example.hk',
  department: 'Engineering',
  manager: 'WONG Mei',
  hkid: 'A123456(3)',
  degree_relevant: true,
  hk_degree: false,
} satisfies SheetValues
const EMPLOYMENT = {
  employment_status: 'active',
  entity_name: 'Example Limited',
  entity_brn: '11111111',
  job_title: 'Engineer',
  monthly_pay: 45_000,
  annual_package: 600_000,
  market_package: 590_000,
  work_location: 'HK',
  days_abroad: 12,
  employment_start: day('2025-03-12'),
  employment_end: day('2027-06-30'),
  end_reason: 'resigned',
  termination_notice_on: day('2027-07-02'),
  hr_name: 'CHEN Xiaoming',
  hr_document_number: 'C12345678',
  assessable_income: 2_100_000,
  contract_start: day('2025-03-12'),
  contract_end: day('2027-03-11'),
  contract_months: 24,
  contract_renewed_until: day('2028-03-11'),
} satisfies SheetValues
const STAY = {
  scheme: 'GEP',
  stream: 'technical_professional',
  condition: 'employment',
  stay_kind: 'change_of_employment',
  application_filed_on: day('2025-01-20'),
  activated_on: day('2025-03-11'),
  arrival_date: day('2025-03-10'),
  limit_of_stay: day('2027-03-11'),
  sponsor_brn: '11111112',
  approved_job_title: 'Lift technician',
  approved_monthly_pay: 44_000,
  approved_document_number: 'C12345679',
  recruitment_waiver: 'talent_list',
  extension_filed_on: day('2026-12-14'),
  documents_complete_on: day('2026-12-21'),
  extension_stream: 'top_tier',
  extension_decided_on: day('2027-02-01'),
  extension_outcome: 'granted',
  td_type: 'other',
  td_number: 'C12345670',
  td_expiry: day('2034-01-01'),
  endorsement_d_expiry: day('2029-03-11'),
} satisfies SheetValues
const DEPENDANT = {
  record_type: 'dependant',
  principal_staff_no: 'E001',
  relationship: 'spouse',
  family_name: 'LI',
  given_names: 'NA',
  chinese_name: '李娜',
  date_of_birth: day('1991-01-01'),
  hkid: null,
  ...STAY,
  dependency_reviewed_on: day('2027-07-05'),
} satisfies SheetValues

const CASE_FILE: CaseFile = {
  person: {
    staffNo: 'E001',
    familyName: 'CHEN',
    givenNames: 'XIAOMING',
    chineseName: '陳小明',
    dateOfBirth: day('1990-05-02'),
    hkid: 'A123456(3)',
    maritalStatus: 'married',
    degreeRelevant: true,
    hkDegree: false,
  },
  employment: {
    status: 'active',
    entityBrn: '11111111',
    jobTitle: 'Engineer',
    startDate: day('2025-03-12'),
    endDate: day('2027-06-30'),
    endReason: 'resigned',
    terminationNoticeOn: day('2027-07-02'),
    monthlyPay: 45_000,
    annualPackage: 600_000,
    marketPackage: 590_000,
    workLocation: 'HK',
    daysAbroadRollingYear: 12,
    name: 'CHEN Xiaoming',
    travelDocumentNumber: 'C12345678',
  },
  contracts: [
    { startDate: day('2025-03-12'), endDate: day('2027-03-11'), months: 24, renewedUntil: day('2028-03-11') },
  ],
  stays: [
    {
      kind: 'change_of_employment',
      scheme: 'GEP',
      stream: 'technical_professional',
      condition: 'employment',
      filedOn: day('2025-01-20'),
      activatedOn: day('2025-03-11'),
      arrivedOn: day('2025-03-10'),
      limitOfStay: day('2027-03-11'),
      sponsorBrn: '11111112',
      jobTitle: 'Lift technician',
      monthlyPay: 44_000,
      recruitmentWaiver: 'talent_list',
      travelDocumentNumber: 'C12345679',
    },
  ],
  applications: [
    {
      kind: 'extension',
      stream: 'top_tier',
      filedOn: day('2026-12-14'),
      documentsCompleteOn: day('2026-12-21'),
      decidedOn: day('2027-02-01'),
      outcome: 'granted',
    },
  ],
  travelDocuments: [
    {
      type: 'other',
      number: 'C12345670',
      expiresOn: day('2034-01-01'),
      endorsementDExpiresOn: day('2029-03-11'),
    },
  ],
  topTier: { assessableIncomePreviousYear: 2_100_000 },
}

const row: SheetRecord = {
  row: 2,
  kind: 'principal',
  staffNo: 'E001',
  values: { ...PERSON, ...EMPLOYMENT, ...STAY },
}
const dependantRow: SheetRecord = { row: 3, kind: 'dependant', staffNo: 'E001', values: DEPENDANT }

describe('every column of the sheet', () => {
  test('has a place in one of the two rows', () => {
    expect(sheetColumns.filter((column) => !(column in row.values || column in DEPENDANT))).toEqual([])
  })

  test('is read into the case file', () => {
    const { dependants, ...read } = caseFileFromRows({ principal: row, dependants: [dependantRow] })
    expect(read).toEqual(CASE_FILE)
    expect(dependants).toEqual([
      {
        id: 'D1',
        relationship: 'spouse',
        familyName: 'LI',
        givenNames: 'NA',
        chineseName: '李娜',
        dateOfBirth: day('1991-01-01'),
        hkid: null,
        reviewedOn: day('2027-07-05'),
        stays: CASE_FILE.stays,
        applications: CASE_FILE.applications,
        travelDocuments: CASE_FILE.travelDocuments,
      },
    ])
    expect(extrasFromRow(row)).toEqual({
      email: 'chen@example.hk',
      department: 'Engineering',
      manager: 'WONG Mei',
      entityName: 'Example Limited',
    })
  })

  test('is written back as it was', () => {
    const read = caseFileFromRows({ principal: row, dependants: [dependantRow] })
    expect(rowsFromCaseFile(read, extrasFromRow(row), day('2026-01-01'))).toEqual([row.values, DEPENDANT])
  })

  test('an offer is written as its entry application, with the steps of an extension beside it', () => {
    const applications: Application[] = [
      {
        kind: 'entry',
        stream: 'top_tier',
        filedOn: day('2026-01-20'),
        documentsCompleteOn: day('2026-02-02'),
      },
    ]
    const offer: CaseFile = { person: { staffNo: 'E001' }, employment: { status: 'offer' }, applications }
    const extras = { email: null, department: null, manager: null, entityName: null }
    const written = (more: Application[]) =>
      rowsFromCaseFile({ ...offer, applications: [...applications, ...more] }, extras, day('2026-03-01'))[0]
    const named = {
      record_type: 'principal',
      staff_no: 'E001',
      employment_status: 'offer',
      stream: 'top_tier',
      application_filed_on: '2026-01-20',
    }
    expect(written([])).toEqual({ ...named, documents_complete_on: '2026-02-02' })
    expect(written([{ kind: 'extension', filedOn: day('2026-02-10'), stream: 'general' }])).toEqual({
      ...named,
      extension_filed_on: '2026-02-10',
      extension_stream: 'general',
    })
    expect(rowsFromCaseFile({ ...offer, applications: [] }, extras, day('2026-03-01'))[0]).toEqual({
      record_type: 'principal',
      staff_no: 'E001',
      employment_status: 'offer',
      stream: 'general',
    })
  })
})

describe('what is in force on a day', () => {
  const stays = [
    { activatedOn: day('2027-02-01'), limitOfStay: day('2029-03-11') },
    { arrivedOn: day('2025-03-10'), limitOfStay: null },
    { filedOn: day('2028-01-01') },
  ]
  test.each([
    ['2025-03-09', 1],
    ['2025-03-10', 1],
    ['2027-01-31', 1],
    ['2027-02-01', 0],
  ])('of the stays on %s', (on, index) => {
    expect(stayInForce(stays, day(on))).toBe(stays[index])
  })

  const contracts = [{ startDate: day('2027-03-12') }, { startDate: day('2025-03-12') }, { months: 12 }]
  test.each([
    ['2025-03-11', 2],
    ['2025-03-12', 1],
    ['2027-03-11', 1],
    ['2027-03-12', 0],
  ])('of the contracts on %s', (on, index) => {
    expect(contractInForce(contracts, day(on))).toBe(contracts[index])
  })

  test('of the applications of a kind what is not filed yet, else the latest', () => {
    const filed = (filedOn: string | null, kind: Application['kind'] = 'extension') => ({
      kind,
      filedOn: filedOn === null ? null : day(filedOn),
    })
    const [late, early, other, open] = [
      filed('2027-01-11'),
      filed('2026-12-14'),
      filed('2027-02-01', 'entry'),
      filed(null),
    ] as const
    expect(latestApplication([late, early, other], 'extension')).toBe(late)
    expect(latestApplication([early, late, other], 'extension')).toBe(late)
    expect(latestApplication([open, late, early], 'extension')).toBe(open)
    expect(latestApplication([late, early], 'entry')).toBeUndefined()
  })

  test('of the documents a permit, and the one that runs longest', () => {
    const passport = { type: 'prc_passport' as const, expiresOn: day('2034-01-01') }
    const undatedPassport = { type: 'prc_passport' as const }
    const [short, long, undated] = [
      { type: 'eep' as const, expiresOn: day('2027-01-01') },
      { type: 'eep' as const, expiresOn: day('2030-01-01') },
      { type: 'eep' as const },
    ]
    expect(foremostTravelDocument([passport, undated, short, long])).toBe(long)
    // As the rules do: one without an expiry tells them nothing.
    expect(foremostTravelDocument([passport, undated])).toBe(passport)
    expect(foremostTravelDocument([undatedPassport, undated])).toBe(undated)
    expect(foremostTravelDocument([])).toBeUndefined()
  })
})

test.each([
  ['principal', 'ASMTP', 'general', 'entry', 'employment'],
  ['principal', 'GEP', 'general', 'extension', 'employment'],
  ['principal', 'TechTAS', 'general', 'entry', 'employment'],
  ['principal', 'QMAS', 'general', 'entry', 'time_only'],
  ['principal', 'ASMTP', 'top_tier', 'extension', 'time_only'],
  ['principal', 'ASMTP', 'top_tier', 'entry', 'employment'],
  ['dependant', 'ASMTP', 'general', 'entry', 'time_only'],
] as const)('%s, %s, %s, %s: %s', (subject, scheme, stream, kind, expected) => {
  expect(defaultCondition(subject, scheme, stream, kind)).toBe(expected)
})
