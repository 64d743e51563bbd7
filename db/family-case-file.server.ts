import type {
  Application,
  ApplicationOutcome,
  CaseFile,
  Condition,
  Contract,
  Dependant,
  Employment,
  EmploymentStatus,
  EmploymentTerms,
  MaritalStatus,
  RecruitmentWaiver,
  Relationship,
  Scheme,
  Stay,
  StayKind,
  Stream,
  TravelDocument,
  TravelDocumentType,
} from '#app/domain/case-file.ts'
import { MASK } from '#app/domain/identifiers.ts'
import { currentEmployment, termsInForce } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type {
  CaseRow,
  ContractRow,
  FamilyRows,
  PersonRow,
  PersonRows,
  StayRow,
  TermsRow,
  TravelDocumentRow,
} from './family-rows.server.ts'
import type { OrgReader } from './org-db.server.ts'
import type { SealedPlace } from './sealed-columns.server.ts'

/**
 * The family as the rules read it. Numbers are opened: what is made of it leaves this process masked or sealed only.
 * A number of which only the last four are known is "unknown" to the rules.
 */
export function familyCaseFile(org: OrgReader, family: FamilyRows): CaseFile {
  return caseFileWith({ open: opening(org), partly: () => null }, family)
}

/** The same for the people sheet, where a partly known number is written as it is known: `••••456A`. */
export function familySheetFile(org: OrgReader, family: FamilyRows): CaseFile {
  const partly = (lastFour: string | null) => lastFour && `${MASK}${lastFour}`
  return caseFileWith({ open: opening(org), partly }, family)
}

/** The same with every number unknown, for what tells none: none is opened. */
export function unopenedCaseFile(family: FamilyRows): CaseFile {
  return caseFileWith({ open: () => null, partly: () => null }, family)
}

/** How numbers are read: a sealed one by `open`, one of which only the last four are on file by `partly`. */
type Reading = {
  open: (place: SealedPlace, sealed: Uint8Array) => string | null
  partly: (lastFour: string | null) => string | null
}

function opening(org: OrgReader): Reading['open'] {
  return (place, sealed) => org.open(place, sealed)
}

function caseFileWith(reading: Reading, family: FamilyRows): CaseFile {
  const { person } = family
  return {
    person: {
      staffNo: person.staffNo,
      ...namesOf(person),
      maritalStatus: stored<MaritalStatus>(person.maritalStatus),
      ...hkidOf(reading, person),
      degreeRelevant: person.degreeRelevant,
      experienceRoute: person.experienceRoute,
      hkDegree: person.hkDegree,
    },
    ...employmentOf(reading, family),
    contracts: family.contracts.map((row) => contractOf(row, family)),
    ...personFile(reading, family),
    dependants: family.dependants.map((rows) => dependantOf(reading, rows)),
    ...(family.absences.length > 0 && {
      absences: family.absences.map(({ fromOn, toOn, status }) => ({
        from: day(fromOn),
        to: day(toOn),
        status: status === 'visitor' ? 'visitor' : 'away',
      })),
    }),
    topTier: { assessableIncomePreviousYear: person.assessableIncome },
  }
}

function dependantOf(reading: Reading, rows: PersonRows): Dependant {
  const { person } = rows
  return {
    id: person.dependantNo,
    relationship: stored<Relationship>(person.relationship),
    ...namesOf(person),
    ...hkidOf(reading, person),
    sponsorMaritalStatus: stored<MaritalStatus>(person.sponsorMaritalStatus),
    reviewedOn: person.reviewedOn as PlainDate | null,
    ...personFile(reading, rows),
  }
}

function personFile(reading: Reading, { person, stays, cases, travelDocuments, documents }: PersonRows) {
  return {
    stays: stays.map((row) => stayOf(reading, row)),
    applications: cases.map(applicationOf),
    travelDocuments: travelDocuments.map((row) => travelDocumentOf(reading, row)),
    ...(person.documentsGiven && {
      documents: documents.map(({ code, receivedOn }) => ({
        code,
        receivedOn: receivedOn as PlainDate | null,
      })),
    }),
  }
}

function namesOf(person: PersonRow) {
  return {
    familyName: person.familyName,
    givenNames: person.givenNames,
    chineseName: person.chineseName,
    dateOfBirth: person.dateOfBirth as PlainDate | null,
  }
}

function hkidOf(reading: Reading, person: PersonRow): { hkid?: string | null } {
  if (person.hkidKnown === 'none') return { hkid: null }
  const hkid = numberOf(reading, 'people.hkid', person.hkidSealed, person.hkidLastFour)
  return hkid === null ? {} : { hkid }
}

/** The first terms are the plain fields; later ones follow with their day. */
function employmentOf(reading: Reading, family: FamilyRows): { employment?: Employment } {
  const row = currentEmployment(family)
  if (!row) return {}
  const [first, ...later] = termsInForce(family)
  return {
    employment: {
      status: stored<EmploymentStatus>(row.status),
      startDate: row.startDate as PlainDate | null,
      endDate: row.endDate as PlainDate | null,
      endReason: row.endReason,
      terminationNoticeOn: row.terminationNoticeOn as PlainDate | null,
      daysAbroadRollingYear: row.daysAbroadRollingYear,
      name: row.recordedName,
      travelDocumentNumber: numberOf(
        reading,
        'employments.recorded_number',
        row.recordedNumberSealed,
        row.recordedNumberLastFour,
      ),
      otherEngagements: family.engagements
        .filter(({ employmentId }) => employmentId === row.id)
        .map(({ name, approvedOn }) => ({ name, approvedOn: approvedOn as PlainDate | null })),
      ...(first && termsOf(first, family)),
      ...(later.length > 0 && {
        terms: later.map(
          (terms): EmploymentTerms => ({
            effectiveOn: day(terms.effectiveOn ?? row.startDate ?? '0001-01-01'),
            ...termsOf(terms, family),
          }),
        ),
      }),
    },
  }
}

function termsOf(row: TermsRow, { entities }: FamilyRows) {
  return {
    entityBrn: (row.entityId && entities.get(row.entityId)?.brn) || null,
    jobTitle: row.jobTitle,
    trade: row.trade,
    monthlyPay: row.monthlyPay,
    annualPackage: row.annualPackage,
    marketPackage: row.marketPackage,
    workLocation: row.workLocation,
  }
}

function contractOf(row: ContractRow, { entities }: FamilyRows): Contract {
  const brn = row.entityId ? entities.get(row.entityId)?.brn : null
  return {
    startDate: row.startDate as PlainDate | null,
    endDate: row.endDate as PlainDate | null,
    months: row.months,
    renewedUntil: row.renewedUntil as PlainDate | null,
    ...(brn && { entityBrn: brn }),
  }
}

function stayOf(reading: Reading, row: StayRow): Stay {
  return {
    kind: stored<StayKind>(row.kind),
    scheme: stored<Scheme>(row.scheme),
    stream: stored<Stream>(row.stream),
    condition: stored<Condition>(row.condition),
    filedOn: row.filedOn as PlainDate | null,
    lastEntryOn: row.lastEntryOn as PlainDate | null,
    activatedOn: row.activatedOn as PlainDate | null,
    arrivedOn: row.arrivedOn as PlainDate | null,
    limitOfStay: row.limitOfStay as PlainDate | null,
    sponsorBrn: row.sponsorBrn,
    jobTitle: row.jobTitle,
    trade: row.trade,
    monthlyPay: row.monthlyPay,
    recruitmentWaiver: stored<RecruitmentWaiver>(row.recruitmentWaiver),
    travelDocumentNumber: numberOf(
      reading,
      'stays.document_number',
      row.documentNumberSealed,
      row.documentNumberLastFour,
    ),
    feesPaid: row.feesPaid,
  }
}

function applicationOf(row: CaseRow): Application {
  return {
    kind: stored<StayKind>(row.kind),
    stream: stored<Stream>(row.stream),
    openedOn: row.openedOn as PlainDate,
    filedOn: row.filedOn as PlainDate | null,
    documentsCompleteOn: row.documentsCompleteOn as PlainDate | null,
    decidedOn: row.decidedOn as PlainDate | null,
    outcome: stored<ApplicationOutcome>(row.outcome),
  }
}

function travelDocumentOf(reading: Reading, row: TravelDocumentRow): TravelDocument {
  return {
    type: stored<TravelDocumentType>(row.type),
    number: numberOf(reading, 'travel_documents.number', row.numberSealed, row.numberLastFour),
    expiresOn: row.expiresOn as PlainDate | null,
    ...(row.endorsementDExpiresOn
      ? { endorsementDExpiresOn: day(row.endorsementDExpiresOn) }
      : row.endorsementDNone
        ? { endorsementDExpiresOn: null }
        : {}),
  }
}

function numberOf(
  { open, partly }: Reading,
  place: SealedPlace,
  sealed: Uint8Array | null,
  lastFour: string | null,
) {
  return sealed ? open(place, sealed) : partly(lastFour)
}

/**
 * The one place where text of the store gets the type that the writers (`db/queries/facts`) checked when it went in.
 */
function stored<Choice extends string>(text: string | null): Choice | null {
  return text as Choice | null
}

function day(text: string): PlainDate {
  return text as PlainDate
}
