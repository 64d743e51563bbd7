import type { PlainDate } from '#app/domain/plain-date.ts'

/**
 * One family, everything that the rules read. The shape is public (contracts.md, 5).
 * A missing key is "unknown" (rules stay silent). `null` is "none on file" where the contract says so, else unknown.
 */
export type CaseFile = {
  person: Person
  employment?: Employment
  contracts?: Contract[]
  stays?: Stay[]
  applications?: Application[]
  travelDocuments?: TravelDocument[]
  documents?: DocumentOnFile[]
  dependants?: Dependant[]
  absences?: Absence[]
  topTier?: { assessableIncomePreviousYear?: number | null }
}

type Maybe<T> = T | null | undefined

export type Person = {
  staffNo: string
  familyName?: Maybe<string>
  givenNames?: Maybe<string>
  chineseName?: Maybe<string>
  dateOfBirth?: Maybe<PlainDate>
  maritalStatus?: Maybe<MaritalStatus>
  hkid?: Maybe<string>
  degreeRelevant?: Maybe<boolean>
  experienceRoute?: Maybe<boolean>
  hkDegree?: Maybe<boolean>
}

export const MARITAL_STATUSES = [
  'single',
  'married',
  'civil_partnership',
  'separated',
  'divorced',
  'widowed',
  'deceased',
] as const
export type MaritalStatus = (typeof MARITAL_STATUSES)[number]

export const EMPLOYMENT_STATUSES = ['offer', 'active', 'ended'] as const
export type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number]

/** Terms hold from `effectiveOn`; the plain fields of `Employment` are the terms in force from its start unless `terms` is given. */
export type EmploymentTerms = {
  effectiveOn: PlainDate
  entityBrn?: Maybe<string>
  jobTitle?: Maybe<string>
  trade?: Maybe<string>
  monthlyPay?: Maybe<number>
  annualPackage?: Maybe<number>
  marketPackage?: Maybe<number>
  workLocation?: Maybe<string>
}

export type Employment = {
  status?: Maybe<EmploymentStatus>
  entityBrn?: Maybe<string>
  jobTitle?: Maybe<string>
  trade?: Maybe<string>
  startDate?: Maybe<PlainDate>
  endDate?: Maybe<PlainDate>
  endReason?: Maybe<string>
  /** `null`: none on file (MM28). */
  terminationNoticeOn?: Maybe<PlainDate>
  monthlyPay?: Maybe<number>
  annualPackage?: Maybe<number>
  marketPackage?: Maybe<number>
  workLocation?: Maybe<string>
  daysAbroadRollingYear?: Maybe<number>
  otherEngagements?: Maybe<Engagement[]>
  /** The name as HR wrote it down from the identity document (MM16). */
  name?: Maybe<string>
  /** The document number as HR wrote it down (MM17). */
  travelDocumentNumber?: Maybe<string>
  /** Dated terms, oldest first. Each replaces the plain fields above from its day on. */
  terms?: EmploymentTerms[]
}

/** `approvedOn` `null`: none on file (MM04). */
export type Engagement = { name: string; approvedOn?: Maybe<PlainDate> }

/** `endDate` and `months` both `null`: open-ended. */
export type Contract = {
  startDate?: Maybe<PlainDate>
  endDate?: Maybe<PlainDate>
  months?: Maybe<number>
  renewedUntil?: Maybe<PlainDate>
  /** Contracts of the same entity that follow each other without a gap are one. Absent: the employment's entity. */
  entityBrn?: Maybe<string>
}

export const SCHEMES = ['ASMTP', 'GEP', 'TechTAS', 'QMAS', 'TTPS', 'IANG', 'ASSG', 'DEPENDANT'] as const
export type Scheme = (typeof SCHEMES)[number]
/** Under what somebody is here where nothing says so: who follows a hire is here as a dependant. */
export const DEFAULT_SCHEME = { principal: 'ASMTP', dependant: 'DEPENDANT' } as const satisfies Record<
  string,
  Scheme
>
export const STREAMS = ['general', 'top_tier', 'technical_professional'] as const
export type Stream = (typeof STREAMS)[number]
export const CONDITIONS = ['employment', 'time_only', 'visitor', 'none'] as const
export type Condition = (typeof CONDITIONS)[number]
export const STAY_KINDS = ['entry', 'extension', 'change_of_employment'] as const
export type StayKind = (typeof STAY_KINDS)[number]
export const RECRUITMENT_WAIVERS = ['talent_list', 'pay_2m', 'other'] as const
export type RecruitmentWaiver = (typeof RECRUITMENT_WAIVERS)[number]

/** One permission. `limitOfStay` is the last lawful day, inclusive; `null`: not printed yet, it is estimated. */
export type Stay = {
  kind?: Maybe<StayKind>
  scheme?: Maybe<Scheme>
  stream?: Maybe<Stream>
  condition?: Maybe<Condition>
  filedOn?: Maybe<PlainDate>
  lastEntryOn?: Maybe<PlainDate>
  activatedOn?: Maybe<PlainDate>
  arrivedOn?: Maybe<PlainDate>
  limitOfStay?: Maybe<PlainDate>
  sponsorBrn?: Maybe<string>
  jobTitle?: Maybe<string>
  trade?: Maybe<string>
  monthlyPay?: Maybe<number>
  recruitmentWaiver?: Maybe<RecruitmentWaiver>
  travelDocumentNumber?: Maybe<string>
  feesPaid?: Maybe<number>
}

export const APPLICATION_OUTCOMES = ['granted', 'refused', 'withdrawn', 'lapsed'] as const
export type ApplicationOutcome = (typeof APPLICATION_OUTCOMES)[number]

export type Application = {
  kind?: Maybe<StayKind>
  /** The day on which preparing it began: from then on its documents are looked at. */
  openedOn?: Maybe<PlainDate>
  stream?: Maybe<Stream>
  filedOn?: Maybe<PlainDate>
  documentsCompleteOn?: Maybe<PlainDate>
  decidedOn?: Maybe<PlainDate>
  outcome?: Maybe<ApplicationOutcome>
}

export const TRAVEL_DOCUMENT_TYPES = ['eep', 'prc_passport', 'other'] as const
export type TravelDocumentType = (typeof TRAVEL_DOCUMENT_TYPES)[number]

export type TravelDocument = {
  type?: Maybe<TravelDocumentType>
  number?: Maybe<string>
  expiresOn?: Maybe<PlainDate>
  /** `null` after an extension: none on file (MM20). */
  endorsementDExpiresOn?: Maybe<PlainDate>
}

export type DocumentOnFile = { code: string; receivedOn?: Maybe<PlainDate> }

export const RELATIONSHIPS = ['spouse', 'civil_partner', 'child'] as const
export type Relationship = (typeof RELATIONSHIPS)[number]

export type Dependant = {
  /** `D1`, `D2` … within the family. */
  id: string
  relationship?: Maybe<Relationship>
  familyName?: Maybe<string>
  givenNames?: Maybe<string>
  chineseName?: Maybe<string>
  dateOfBirth?: Maybe<PlainDate>
  hkid?: Maybe<string>
  sponsorMaritalStatus?: Maybe<MaritalStatus>
  /** `null`: not reviewed (MM29). */
  reviewedOn?: Maybe<PlainDate>
  stays?: Stay[]
  travelDocuments?: TravelDocument[]
  applications?: Application[]
  documents?: DocumentOnFile[]
}

/** Days are inclusive. `visitor`: without a residence permission. */
export type Absence = { from: PlainDate; to: PlainDate; status: 'away' | 'visitor' }
