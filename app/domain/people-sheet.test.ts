import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  APPLICATION_OUTCOMES,
  type CaseFile,
  CONDITIONS,
  EMPLOYMENT_STATUSES,
  MARITAL_STATUSES,
  RELATIONSHIPS,
  SCHEMES,
  STAY_KINDS,
  STREAMS,
  TRAVEL_DOCUMENT_TYPES,
} from '#app/domain/case-file.ts'
import { plainDate } from '#app/domain/plain-date.ts'
import { type SheetRecord, type SheetValues, sheetCells, sheetColumns, sheetText } from './people-sheet.ts'
import { familiesFromRecords, isSamePerson, nameOf } from './people-sheet-families.ts'
import { rowsFromCaseFile } from './people-sheet-from-case-file.ts'
import { caseFileFromRows, extrasFromRow, isOffer } from './people-sheet-to-case-file.ts'

const day = plainDate
const noExtras = { email: null, department: null, manager: null, entityName: null }

function principal(values: SheetValues, row = 2): SheetRecord {
  return { row, kind: 'principal', staffNo: values.staff_no ?? 'E001', values }
}

function dependant(values: SheetValues, row = 3): SheetRecord {
  return { row, kind: 'dependant', staffNo: values.principal_staff_no ?? 'E001', values }
}

function caseFile(values: SheetValues, ...dependants: SheetValues[]): CaseFile {
  return caseFileFromRows({
    principal: principal(values),
    dependants: dependants.map((one) => dependant(one)),
  })
}

describe('a row becomes a case file', () => {
  test('what is not given takes its default', () => {
    const { employment, stays, contracts, applications, travelDocuments, topTier } = caseFile({
      staff_no: 'E001',
      family_name: 'CHEN',
      arrival_date: day('2025-03-10'),
      contract_start: day('2025-03-12'),
      td_number: 'C12345678',
    })
    expect(employment?.status).toBe('active')
    expect(stays).toMatchObject([
      {
        kind: 'entry',
        scheme: 'ASMTP',
        stream: 'general',
        condition: 'employment',
        arrivedOn: '2025-03-10',
        activatedOn: '2025-03-10',
        limitOfStay: null,
      },
    ])
    expect(contracts).toEqual([{ startDate: '2025-03-12', endDate: null, months: null, renewedUntil: null }])
    expect(applications).toEqual([])
    expect(travelDocuments).toEqual([{ type: 'eep', number: 'C12345678', expiresOn: null }])
    expect(topTier).toEqual({ assessableIncomePreviousYear: null })
  })

  test.each([
    [{ scheme: 'TTPS' }, 'time_only'],
    [{ scheme: 'GEP' }, 'employment'],
    [{ stream: 'top_tier', stay_kind: 'extension' }, 'time_only'],
    [{ stream: 'top_tier' }, 'employment'],
    [{ scheme: 'TTPS', condition: 'visitor' }, 'visitor'],
  ] as const)('%j is on condition %s', (values, condition) => {
    expect(caseFile({ limit_of_stay: day('2027-03-11'), ...values }).stays?.[0]?.condition).toBe(condition)
  })

  test('whoever follows a hire is here as a dependant, unless the sheet says otherwise', () => {
    const limit = { limit_of_stay: day('2027-03-11') }
    const schemeOf = (values: Parameters<typeof caseFile>[1]) =>
      caseFile(limit, values).dependants?.[0]?.stays?.[0]?.scheme
    expect([schemeOf(limit), schemeOf({ ...limit, scheme: 'TTPS' })]).toEqual(['DEPENDANT', 'TTPS'])
  })

  test('an extension is not activated by arriving', () => {
    const stay = caseFile({ stay_kind: 'extension', arrival_date: day('2025-03-10') }).stays?.[0]
    expect(stay).toMatchObject({ kind: 'extension', arrivedOn: '2025-03-10', activatedOn: null })
  })

  test('empty is null, but an empty identity card or endorsement is unknown until the cell says none', () => {
    const silent = caseFile({ limit_of_stay: day('2027-03-11'), td_expiry: day('2030-01-01') })
    expect('hkid' in silent.person).toBe(false)
    expect(silent.person.maritalStatus).toBeNull()
    expect(silent.employment?.terminationNoticeOn).toBeNull()
    expect(silent.travelDocuments).toEqual([{ type: null, number: null, expiresOn: '2030-01-01' }])
    const outspoken = caseFile(
      { hkid: null, endorsement_d_expiry: null },
      { hkid: null, endorsement_d_expiry: day('2027-01-01') },
    )
    expect(outspoken.person.hkid).toBeNull()
    expect(outspoken.travelDocuments?.[0]?.endorsementDExpiresOn).toBeNull()
    expect(outspoken.dependants?.[0]).toMatchObject({
      hkid: null,
      reviewedOn: null,
      travelDocuments: [{ endorsementDExpiresOn: '2027-01-01' }],
    })
  })

  test('an offer is an entry application, for the family, too', () => {
    const offer = caseFile(
      { employment_status: 'offer', application_filed_on: day('2026-01-20'), stream: 'general' },
      { relationship: 'spouse', application_filed_on: day('2026-01-21') },
      { relationship: 'child' },
    )
    const steps = { documentsCompleteOn: null, decidedOn: null, outcome: null }
    expect(offer.stays).toEqual([])
    expect(offer.applications).toEqual([
      { kind: 'entry', stream: 'general', filedOn: '2026-01-20', ...steps },
    ])
    expect(offer.dependants?.map(({ id, stays, applications }) => [id, stays, applications])).toEqual([
      ['D1', [], [{ kind: 'entry', stream: 'general', filedOn: '2026-01-21', ...steps }]],
      ['D2', [], []],
    ])
  })

  test('the extension columns are one extension', () => {
    const { applications } = caseFile({
      limit_of_stay: day('2027-03-11'),
      extension_filed_on: day('2027-01-05'),
      extension_stream: 'top_tier',
      extension_outcome: 'granted',
    })
    expect(applications).toEqual([
      {
        kind: 'extension',
        stream: 'top_tier',
        filedOn: '2027-01-05',
        documentsCompleteOn: null,
        decidedOn: null,
        outcome: 'granted',
      },
    ])
  })

  test('a masked number is kept as written and says nothing of its type', () => {
    expect(caseFile({ td_number: '••••5678' }).travelDocuments).toEqual([
      { type: null, number: '••••5678', expiresOn: null },
    ])
  })
})

describe('rows become families', () => {
  test('dependants stand before or after their principal; orphans and repeats are told', () => {
    const records = [
      dependant({ principal_staff_no: 'E002', given_names: 'YI' }, 2),
      principal({ staff_no: 'E001' }, 3),
      principal({ staff_no: 'E002' }, 4),
      dependant({ principal_staff_no: 'E002', given_names: 'ER' }, 5),
      principal({ staff_no: 'E001' }, 6),
      dependant({ principal_staff_no: 'E009', given_names: 'SAN' }, 7),
      dependant({ principal_staff_no: 'E002', given_names: 'Yi' }, 8),
    ]
    const { families, orphans, repeats } = familiesFromRecords(records)
    expect(families.map((one) => [one.principal.row, ...one.dependants.map((d) => d.row)])).toEqual([
      [3],
      [4, 2, 5],
    ])
    expect(orphans.map((one) => one.row)).toEqual([7])
    expect(repeats.map(({ record, first }) => [record.row, first.row])).toEqual([
      [6, 3],
      [8, 2],
    ])
  })

  test('rows of one family repeat exactly where they mean the same person', () => {
    const anyRow = fc.record({
      family_name: fc.constantFrom('CHEN', 'Chen', undefined),
      given_names: fc.constantFrom('YI', undefined),
      chinese_name: fc.constantFrom('陳一', '陳二', undefined),
      date_of_birth: fc.constantFrom(day('2016-02-29'), day('2018-01-01'), undefined),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        const records = rows.map((values, index) => dependant(values, index + 2))
        const { orphans, repeats } = familiesFromRecords(records)
        const kept: SheetRecord[] = []
        for (const record of records) {
          if (!kept.some((one) => isSamePerson(nameOf(one), nameOf(record)))) kept.push(record)
        }
        expect(orphans).toEqual(kept)
        expect(repeats.length).toBe(records.length - kept.length)
      }),
    )
  })

  test.each([
    ['CHEN Yi', 'chen, YI', '2016-02-29', '2016-02-29', true],
    ['CHEN Yi', 'CHEN Yi', '2016-02-29', '2018-01-01', false],
    ['CHEN Yi', 'CHEN Yi', '2016-02-29', null, true],
    ['CHEN Yi', 'CHEN Er', '2016-02-29', '2016-02-29', false],
    ['', '', '2016-02-29', '2016-02-29', false],
  ])('%s and %s, born %s and %s: same %s', (one, other, born, otherBorn, same) => {
    const person = (name: string, birthday: string | null) => ({
      familyName: name,
      givenNames: null,
      chineseName: null,
      dateOfBirth: birthday === null ? null : day(birthday),
    })
    expect(isSamePerson(person(one, born), person(other, otherBorn))).toBe(same)
  })

  test('a dependant takes part in the offer unless the row says otherwise', () => {
    const offer = principal({ employment_status: 'offer' })
    expect(isOffer(dependant({}), offer)).toBe(true)
    expect(isOffer(dependant({ employment_status: 'active' }), offer)).toBe(false)
    expect(isOffer(dependant({ employment_status: 'offer' }), principal({}))).toBe(true)
    expect(isOffer(dependant({}), undefined)).toBe(false)
  })
})

describe('a case file becomes rows', () => {
  const family: CaseFile = {
    person: { staffNo: 'E001', familyName: 'CHEN', chineseName: '陳小明', hkid: 'A123456(3)' },
    employment: {
      status: 'active',
      monthlyPay: 45000,
      terms: [
        { effectiveOn: day('2025-03-12'), monthlyPay: 45000, jobTitle: 'Engineer' },
        { effectiveOn: day('2026-04-01'), monthlyPay: 52000, jobTitle: 'Senior Engineer' },
      ],
    },
    stays: [
      { kind: 'extension', activatedOn: day('2027-03-01'), limitOfStay: day('2030-03-11') },
      { kind: 'entry', arrivedOn: day('2025-03-10'), limitOfStay: day('2027-03-11') },
    ],
    travelDocuments: [
      { type: 'prc_passport', number: 'E12345678', expiresOn: day('2034-01-01') },
      { type: 'eep', number: 'C12345678', expiresOn: day('2030-01-01'), endorsementDExpiresOn: null },
    ],
    dependants: [
      { id: 'D10', givenNames: 'SHI' },
      { id: 'D2', givenNames: 'ER', stays: [{ limitOfStay: day('2027-03-11') }] },
    ],
  }

  test('with what is in force on the day', () => {
    const [before] = rowsFromCaseFile(family, noExtras, day('2026-03-31'))
    expect(before).toMatchObject({
      job_title: 'Engineer',
      monthly_pay: 45000,
      stay_kind: 'entry',
      activated_on: '2025-03-10',
      limit_of_stay: '2027-03-11',
      td_number: 'C12345678',
      endorsement_d_expiry: null,
    })
    const [after] = rowsFromCaseFile(family, noExtras, day('2027-03-01'))
    expect(after).toMatchObject({ job_title: 'Senior Engineer', stay_kind: 'extension' })
  })

  test('dependants follow in their order; one without a stay needs no limit of stay', () => {
    const [, first, second] = rowsFromCaseFile(family, noExtras, day('2026-03-31'))
    expect(first).toMatchObject({ given_names: 'ER', condition: 'time_only' })
    expect(first).not.toHaveProperty('employment_status')
    expect(second).toMatchObject({ given_names: 'SHI', employment_status: 'offer' })
  })

  test('identifiers are shown, masked or left out', () => {
    const [row = {}] = rowsFromCaseFile(family, noExtras, day('2026-03-31'))
    const at = (column: 'hkid' | 'td_number' | 'endorsement_d_expiry', form: 'full' | 'masked' | 'none') =>
      sheetCells(row, form)[sheetColumns.indexOf(column)]
    expect([at('hkid', 'full'), at('hkid', 'masked'), at('hkid', 'none')]).toEqual([
      'A123456(3)',
      '••••4563',
      '',
    ])
    expect(at('td_number', 'masked')).toBe('••••5678')
    expect(at('endorsement_d_expiry', 'none')).toBe('none')
  })

  test('reading the rows and writing them again changes nothing', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, (any, asOf) => {
        const extras = { email: 'x@stays.test', department: ' R&D ', manager: '-', entityName: null }
        const rows = rowsFromCaseFile(any, extras, asOf)
        const [first = {}, ...rest] = rows
        const readPrincipal: SheetRecord = {
          row: 2,
          kind: 'principal',
          staffNo: any.person.staffNo,
          values: first,
        }
        const read = caseFileFromRows({
          principal: readPrincipal,
          dependants: rest.map((one) => dependant(one)),
        })
        expect(rowsFromCaseFile(read, extrasFromRow(readPrincipal), asOf)).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })
})

const anyDay = fc.constantFrom('2024-02-29', '2025-03-10', '2026-03-01', '2027-03-11').map(day)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(fc.option(value, { nil: null }), { nil: undefined })
const anyText = fc.constantFrom('CHEN', ' Tai Man ', '-', 'N/A', '', '=1+1', '陳小明', 'none')
const anyNumber = fc.constantFrom('C12345678', 'E12345678', '••••5678', 'X', ' C12345678 ')
const anyStay = fc.record({
  kind: maybe(fc.constantFrom(...STAY_KINDS)),
  scheme: maybe(fc.constantFrom(...SCHEMES)),
  stream: maybe(fc.constantFrom(...STREAMS)),
  condition: maybe(fc.constantFrom(...CONDITIONS)),
  filedOn: maybe(anyDay),
  activatedOn: maybe(anyDay),
  arrivedOn: maybe(anyDay),
  limitOfStay: maybe(anyDay),
  jobTitle: maybe(anyText),
  travelDocumentNumber: maybe(anyNumber),
})
const anyApplication = fc.record({
  kind: maybe(fc.constantFrom(...STAY_KINDS)),
  stream: maybe(fc.constantFrom(...STREAMS)),
  filedOn: maybe(anyDay),
  documentsCompleteOn: maybe(anyDay),
  decidedOn: maybe(anyDay),
  outcome: maybe(fc.constantFrom(...APPLICATION_OUTCOMES)),
})
const anyDocument = fc.record({
  type: maybe(fc.constantFrom(...TRAVEL_DOCUMENT_TYPES)),
  number: maybe(anyNumber),
  expiresOn: maybe(anyDay),
  endorsementDExpiresOn: maybe(anyDay),
})
const anyPerson = {
  familyName: maybe(anyText),
  givenNames: maybe(anyText),
  chineseName: maybe(anyText),
  dateOfBirth: maybe(anyDay),
  hkid: maybe(anyNumber),
}
const anyFile = {
  stays: fc.array(anyStay, { maxLength: 3 }),
  applications: fc.array(anyApplication, { maxLength: 3 }),
  travelDocuments: fc.array(anyDocument, { maxLength: 2 }),
}
const anyCaseFile: fc.Arbitrary<CaseFile> = fc.record({
  person: fc.record({
    staffNo: fc.constant('E001'),
    ...anyPerson,
    maritalStatus: maybe(fc.constantFrom(...MARITAL_STATUSES)),
    hkDegree: maybe(fc.boolean()),
  }),
  employment: fc.record({
    status: maybe(fc.constantFrom(...EMPLOYMENT_STATUSES)),
    jobTitle: maybe(anyText),
    monthlyPay: maybe(fc.nat()),
    startDate: maybe(anyDay),
    terms: fc.array(fc.record({ effectiveOn: anyDay, jobTitle: maybe(anyText) }), { maxLength: 2 }),
  }),
  contracts: fc.array(
    fc.record({ startDate: maybe(anyDay), endDate: maybe(anyDay), months: maybe(fc.nat(60)) }),
    { maxLength: 2 },
  ),
  ...anyFile,
  dependants: fc.array(
    fc.record({
      id: fc.nat(99).map((n) => `D${n}`),
      relationship: maybe(fc.constantFrom(...RELATIONSHIPS)),
      ...anyPerson,
      reviewedOn: maybe(anyDay),
      ...anyFile,
    }),
    { maxLength: 3 },
  ),
})

test('what says that there is nothing is an empty cell', () => {
  expect([' x ', '-', '——', '- x', 'n/a', 'NA', 'TBC', '不適用'].map(sheetText)).toEqual([
    'x',
    '',
    '',
    '- x',
    '',
    'NA',
    '',
    '',
  ])
})
