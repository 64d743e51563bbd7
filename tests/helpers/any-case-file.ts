import fc from 'fast-check'
import {
  APPLICATION_OUTCOMES,
  type CaseFile,
  CONDITIONS,
  EMPLOYMENT_STATUSES,
  MARITAL_STATUSES,
  RECRUITMENT_WAIVERS,
  RELATIONSHIPS,
  SCHEMES,
  STAY_KINDS,
  STREAMS,
  TRAVEL_DOCUMENT_TYPES,
} from '#app/domain/case-file.ts'
import { DOCUMENT_CODES } from '#app/domain/checklist.ts'
import { plainDate } from '#app/domain/plain-date.ts'
import { anyDay } from '#tests/helpers/any-family.ts'

const EDGES = [
  '0001-01-01',
  '2015-05-04',
  '2024-02-29',
  '2025-02-26',
  '2026-03-01',
  '2028-02-29',
  '9999-12-31',
]

const day = fc.oneof(
  { weight: 8, arbitrary: anyDay('2022-01-01', '2032-12-31') },
  { weight: 1, arbitrary: fc.constantFrom(...EDGES.map(plainDate)) },
  { weight: 1, arbitrary: anyDay('1950-01-01', '2060-12-31') },
)
const text = fc.constantFrom('', 'Engineer', 'engineer', '工程師', 'HK', 'Shenzhen', '陳小明', 'CHEN')
const number = fc.constantFrom('A123456(3)', 'A123456(4)', 'C12345678', 'E12345678', '••••5678', '', '42')
const brn = fc.constantFrom('11111111', '22222222', '11111111-000')
const amount = fc.constantFrom(0, 230, 1200, 1900, 45_000, 54_001, 540_000, 2_000_000, -1)
const count = fc.constantFrom(0, 1, 24, 61, 600)

/** Each key may be missing, `null`, or anything of its kind: contradictory and half-known, as records are. */
function facts<T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) {
  type Told = { [Key in keyof T]?: T[Key] | null }
  const nullable = Object.entries<fc.Arbitrary<unknown>>(fields).map(([key, value]) => [
    key,
    fc.option(value, { nil: null }),
  ])
  return fc.record(Object.fromEntries(nullable), { requiredKeys: [] }) as fc.Arbitrary<Told>
}

const stay = facts({
  kind: fc.constantFrom(...STAY_KINDS),
  scheme: fc.constantFrom(...SCHEMES),
  stream: fc.constantFrom(...STREAMS),
  condition: fc.constantFrom(...CONDITIONS),
  filedOn: day,
  lastEntryOn: day,
  activatedOn: day,
  arrivedOn: day,
  limitOfStay: day,
  sponsorBrn: brn,
  jobTitle: text,
  trade: text,
  monthlyPay: amount,
  recruitmentWaiver: fc.constantFrom(...RECRUITMENT_WAIVERS),
  travelDocumentNumber: number,
  feesPaid: amount,
})
const application = facts({
  kind: fc.constantFrom(...STAY_KINDS),
  stream: fc.constantFrom(...STREAMS),
  openedOn: day,
  filedOn: day,
  documentsCompleteOn: day,
  decidedOn: day,
  outcome: fc.constantFrom(...APPLICATION_OUTCOMES),
})
const travelDocument = facts({
  type: fc.constantFrom(...TRAVEL_DOCUMENT_TYPES),
  number,
  expiresOn: day,
  endorsementDExpiresOn: day,
})
const documents = fc.array(
  fc.record({
    code: fc.constantFrom(...DOCUMENT_CODES, 'X-OTHER'),
    receivedOn: fc.option(day, { nil: null }),
  }),
  { maxLength: 4 },
)
const lists = {
  stays: fc.array(stay, { maxLength: 4 }),
  applications: fc.array(application, { maxLength: 3 }),
  travelDocuments: fc.array(travelDocument, { maxLength: 3 }),
  documents,
}
const dependant = fc.record(
  {
    relationship: fc.option(fc.constantFrom(...RELATIONSHIPS), { nil: null }),
    familyName: fc.option(text, { nil: null }),
    dateOfBirth: fc.option(day, { nil: null }),
    hkid: fc.option(number, { nil: null }),
    sponsorMaritalStatus: fc.option(fc.constantFrom(...MARITAL_STATUSES), { nil: null }),
    reviewedOn: fc.option(day, { nil: null }),
    ...lists,
  },
  { requiredKeys: [] },
)
const terms = {
  entityBrn: brn,
  jobTitle: text,
  trade: text,
  monthlyPay: amount,
  annualPackage: amount,
  marketPackage: amount,
  workLocation: text,
}
const employment = fc
  .tuple(
    facts({
      status: fc.constantFrom(...EMPLOYMENT_STATUSES),
      ...terms,
      startDate: day,
      endDate: day,
      terminationNoticeOn: day,
      daysAbroadRollingYear: count,
      otherEngagements: fc.array(
        fc.record({ name: text, approvedOn: fc.option(day, { nil: null }) }, { requiredKeys: ['name'] }),
        { maxLength: 2 },
      ),
      name: text,
      travelDocumentNumber: number,
    }),
    fc.array(fc.tuple(day, facts(terms)), { maxLength: 3 }),
  )
  .map(([plain, changes]) => ({
    ...plain,
    terms: changes
      .map(([effectiveOn, changed]) => ({ effectiveOn, ...changed }))
      .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0)),
  }))

/** Any case file that can be written down: nothing in it has to agree with anything else. */
export const anyCaseFile: fc.Arbitrary<CaseFile> = fc.record(
  {
    person: facts({
      familyName: text,
      givenNames: text,
      chineseName: text,
      dateOfBirth: day,
      maritalStatus: fc.constantFrom(...MARITAL_STATUSES),
      hkid: number,
      degreeRelevant: fc.boolean(),
      experienceRoute: fc.boolean(),
      hkDegree: fc.boolean(),
    }).map((person) => ({ staffNo: 'E001', ...person })),
    employment,
    contracts: fc.array(
      facts({ startDate: day, endDate: day, months: count, renewedUntil: day, entityBrn: brn }),
      { maxLength: 3 },
    ),
    ...lists,
    dependants: fc
      .array(dependant, { maxLength: 3 })
      .map((all) => all.map((each, index) => ({ id: `D${index + 1}`, ...each }))),
    absences: fc.array(
      fc.record({ from: day, to: day, status: fc.constantFrom('away' as const, 'visitor' as const) }),
      { maxLength: 3 },
    ),
    topTier: fc.record({ assessableIncomePreviousYear: fc.option(amount, { nil: null }) }),
  },
  { requiredKeys: ['person'] },
)
