import {
  type Application,
  type CaseFile,
  type Contract,
  DEFAULT_SCHEME,
  type Dependant,
  type Employment,
  type Stay,
  type TravelDocument,
} from '#app/domain/case-file.ts'
import { defaultCondition, type SheetExtras } from '#app/domain/people-sheet-to-case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { CaseFacts } from '#db/queries/facts/case.server.ts'
import type { ContractFacts } from '#db/queries/facts/contract.server.ts'
import type { EmploymentFacts } from '#db/queries/facts/employment.server.ts'
import type { PersonFacts } from '#db/queries/facts/person.server.ts'
import type { StayFacts } from '#db/queries/facts/stay.server.ts'
import type { TermsFacts } from '#db/queries/facts/terms.server.ts'
import type { TravelDocumentFacts } from '#db/queries/facts/travel-document.server.ts'

/* Facts of a case file as the store takes them. What a case file leaves open takes the default of the sheet. */

export function principalFacts(caseFile: CaseFile, extras: SheetExtras): Partial<PersonFacts> {
  const { person, topTier } = caseFile
  return {
    ...nameFacts(person),
    maritalStatus: person.maritalStatus ?? null,
    email: extras.email,
    department: extras.department,
    manager: extras.manager,
    degreeRelevant: person.degreeRelevant ?? null,
    experienceRoute: person.experienceRoute ?? null,
    hkDegree: person.hkDegree ?? null,
    assessableIncome: topTier?.assessableIncomePreviousYear ?? null,
  }
}

export function dependantFacts(dependant: Dependant): Partial<PersonFacts> {
  return {
    ...nameFacts(dependant),
    relationship: dependant.relationship ?? null,
    sponsorMaritalStatus: dependant.sponsorMaritalStatus ?? null,
    reviewedOn: dependant.reviewedOn ?? null,
  }
}

function nameFacts(
  person: Pick<Dependant, 'familyName' | 'givenNames' | 'chineseName' | 'dateOfBirth' | 'hkid'>,
) {
  return {
    familyName: person.familyName ?? null,
    givenNames: person.givenNames ?? null,
    chineseName: person.chineseName ?? null,
    dateOfBirth: person.dateOfBirth ?? null,
    hkid: person.hkid,
  }
}

export function employmentFacts(employment: Employment): Partial<EmploymentFacts> {
  return {
    status: employment.status ?? 'active',
    startDate: employment.startDate ?? null,
    endDate: employment.endDate ?? null,
    endReason: employment.endReason ?? null,
    terminationNoticeOn: employment.terminationNoticeOn ?? null,
    daysAbroadRollingYear: employment.daysAbroadRollingYear ?? null,
    recordedName: employment.name ?? null,
    recordedNumber: employment.travelDocumentNumber ?? null,
  }
}

export function termsFacts(terms: Employment, entityId: string | null): Partial<TermsFacts> {
  return {
    entityId,
    jobTitle: terms.jobTitle ?? null,
    trade: terms.trade ?? null,
    monthlyPay: terms.monthlyPay ?? null,
    annualPackage: terms.annualPackage ?? null,
    marketPackage: terms.marketPackage ?? null,
    workLocation: terms.workLocation ?? null,
  }
}

export function contractFacts(contract: Contract): Partial<ContractFacts> {
  return {
    startDate: contract.startDate ?? null,
    endDate: contract.endDate ?? null,
    months: contract.months ?? null,
    renewedUntil: contract.renewedUntil ?? null,
  }
}

export function stayFacts(subject: 'principal' | 'dependant', stay: Stay): Partial<StayFacts> {
  const kind = stay.kind ?? 'entry'
  const scheme = stay.scheme ?? DEFAULT_SCHEME[subject]
  const stream = stay.stream ?? 'general'
  return {
    kind,
    scheme,
    stream,
    condition: stay.condition ?? defaultCondition(subject, scheme, stream, kind),
    filedOn: stay.filedOn ?? null,
    lastEntryOn: stay.lastEntryOn ?? null,
    activatedOn: stay.activatedOn ?? null,
    arrivedOn: stay.arrivedOn ?? null,
    limitOfStay: stay.limitOfStay ?? null,
    sponsorBrn: stay.sponsorBrn ?? null,
    jobTitle: stay.jobTitle ?? null,
    trade: stay.trade ?? null,
    monthlyPay: stay.monthlyPay ?? null,
    recruitmentWaiver: stay.recruitmentWaiver ?? null,
    documentNumber: stay.travelDocumentNumber ?? null,
    feesPaid: stay.feesPaid ?? null,
  }
}

export function travelDocumentFacts(document: TravelDocument): Partial<TravelDocumentFacts> {
  return {
    type: document.type ?? null,
    number: document.number ?? null,
    expiresOn: document.expiresOn ?? null,
    endorsementDExpiresOn: document.endorsementDExpiresOn,
  }
}

/** Without the stage, which is a move of its own: `toldStage`. */
export function caseFacts(
  application: Application,
  recordedOn: PlainDate,
): Omit<Partial<CaseFacts>, 'stage' | 'stageSinceOn'> {
  const { filedOn, documentsCompleteOn, decidedOn, outcome } = application
  return {
    kind: application.kind ?? 'extension',
    stream: application.stream ?? 'general',
    filedOn: filedOn ?? null,
    documentsCompleteOn: documentsCompleteOn ?? null,
    decidedOn: decidedOn ?? null,
    outcome: outcome ?? null,
    openedOn: filedOn ?? documentsCompleteOn ?? decidedOn ?? recordedOn,
    closedOn: closedOn(application, recordedOn),
  }
}

/** A filing that ended without a grant is closed. */
export function closedOn({ outcome, decidedOn }: Application, recordedOn: PlainDate): PlainDate | null {
  return outcome && outcome !== 'granted' ? (decidedOn ?? recordedOn) : null
}
