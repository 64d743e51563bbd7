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
import type { PlainDate } from '#app/domain/plain-date.ts'
import {
  type CaseRow,
  type ContractRow,
  currentEmployment,
  type FamilyRows,
  type PersonRow,
  type PersonRows,
  type StayRow,
  type TermsRow,
  type TravelDocumentRow,
} from './family-rows.server.ts'
import type { OrgReader } from './org-db.server.ts'

/**
 * The family as the rules read it. Numbers are opened: what is made of it leaves this process masked or sealed only.
 * A number of which only the last four are known is "unknown" to the rules.
 */
export function familyCaseFile(org: OrgReader, family: FamilyRows): CaseFile {
  const { person } = family
  return {
    person: {
      staffNo: person.staffNo,
      ...namesOf(person),
      maritalStatus: stored<MaritalStatus>(person.maritalStatus),
      ...hkidOf(org, person),
      degreeRelevant: person.degreeRelevant,
      experienceRoute: person.experienceRoute,
      hkDegree: person.hkDegree,
    },
    ...employmentOf(org, family),
    contracts: family.contracts.map((row) => contractOf(row, family)),
    ...personFile(org, family),
    dependants: family.dependants.map((rows) => dependantOf(org, rows)),
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

function dependantOf(org: OrgReader, rows: PersonRows): Dependant {
  const { person } = rows
  return {
    id: person.dependantNo,
    relationship: stored<Relationship>(person.relationship),
    ...namesOf(person),
    ...hkidOf(org, person),
    sponsorMaritalStatus: stored<MaritalStatus>(person.sponsorMaritalStatus),
    reviewedOn: person.reviewedOn as PlainDate | null,
    ...personFile(org, rows),
  }
}

function personFile(org: OrgReader, { person, stays, cases, travelDocuments, documents }: PersonRows) {
  return {
    stays: stays.map((row) => stayOf(org, row)),
    applications: cases.map(applicationOf),
    travelDocuments: travelDocuments.map((row) => travelDocumentOf(org, row)),
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

function hkidOf(org: OrgReader, person: PersonRow): { hkid?: string | null } {
  if (person.hkidKnown === 'none') return { hkid: null }
  if (person.hkidSealed) return { hkid: org.open('people.hkid', person.hkidSealed) }
  return {}
}

/** The first terms are the plain fields; later ones follow with their day. */
function employmentOf(org: OrgReader, family: FamilyRows): { employment?: Employment } {
  const row = currentEmployment(family)
  if (!row) return {}
  const [first, ...later] = family.terms.filter(({ employmentId }) => employmentId === row.id)
  return {
    employment: {
      status: stored<EmploymentStatus>(row.status),
      startDate: row.startDate as PlainDate | null,
      endDate: row.endDate as PlainDate | null,
      endReason: row.endReason,
      terminationNoticeOn: row.terminationNoticeOn as PlainDate | null,
      daysAbroadRollingYear: row.daysAbroadRollingYear,
      name: row.recordedName,
      travelDocumentNumber: row.recordedNumberSealed
        ? org.open('employments.recorded_number', row.recordedNumberSealed)
        : null,
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

function stayOf(org: OrgReader, row: StayRow): Stay {
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
    travelDocumentNumber: row.documentNumberSealed
      ? org.open('stays.document_number', row.documentNumberSealed)
      : null,
    feesPaid: row.feesPaid,
  }
}

function applicationOf(row: CaseRow): Application {
  return {
    kind: stored<StayKind>(row.kind),
    stream: stored<Stream>(row.stream),
    filedOn: row.filedOn as PlainDate | null,
    documentsCompleteOn: row.documentsCompleteOn as PlainDate | null,
    decidedOn: row.decidedOn as PlainDate | null,
    outcome: stored<ApplicationOutcome>(row.outcome),
  }
}

function travelDocumentOf(org: OrgReader, row: TravelDocumentRow): TravelDocument {
  return {
    type: stored<TravelDocumentType>(row.type),
    number: row.numberSealed ? org.open('travel_documents.number', row.numberSealed) : null,
    expiresOn: row.expiresOn as PlainDate | null,
    ...(row.endorsementDExpiresOn
      ? { endorsementDExpiresOn: day(row.endorsementDExpiresOn) }
      : row.endorsementDNone
        ? { endorsementDExpiresOn: null }
        : {}),
  }
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
