import {
  type Application,
  type CaseFile,
  type Condition,
  type Contract,
  DEFAULT_SCHEME,
  type Dependant,
  type Employment,
  type Scheme,
  type Stay,
  type StayKind,
  type Stream,
  type TravelDocument,
} from '#app/domain/case-file.ts'
import { isMasked, travelDocumentTypeOf } from '#app/domain/identifiers.ts'
import type { SheetRecord, SheetValues } from './people-sheet.ts'
import type { SheetFamily } from './people-sheet-families.ts'

/** What the sheet tells of a principal beside the case file; the rules do not read it. */
export type SheetExtras = {
  email: string | null
  department: string | null
  manager: string | null
  entityName: string | null
}

/**
 * The family as the rules read it. An empty cell is `null`, but for `hkid` and `endorsement_d_expiry`, where it is unknown
 * (contracts.md, 5). A masked number stays as it was written: drop it with `withoutMaskedIdentifiers` before rules judge.
 */
export function caseFileFromRows({ principal, dependants }: SheetFamily): CaseFile {
  const { values } = principal
  return {
    person: {
      staffNo: principal.staffNo,
      ...namesFrom(values),
      maritalStatus: values.marital_status ?? null,
      degreeRelevant: values.degree_relevant ?? null,
      hkDegree: values.hk_degree ?? null,
    },
    employment: employmentFrom(values),
    contracts: contractsFrom(values),
    stays: staysFrom(principal),
    applications: applicationsFrom(principal),
    travelDocuments: travelDocumentsFrom(values),
    dependants: dependants.map((dependant, index) => dependantFromRow(dependant, `D${index + 1}`, principal)),
    topTier: { assessableIncomePreviousYear: values.assessable_income ?? null },
  }
}

export function extrasFromRow({ values }: SheetRecord): SheetExtras {
  return {
    email: values.email ?? null,
    department: values.department ?? null,
    manager: values.manager ?? null,
    entityName: values.entity_name ?? null,
  }
}

/** Not admitted yet. A dependant may say so; else the principal's offer counts for those without a stay. */
export function isOffer(record: SheetRecord, principal: SheetRecord | undefined): boolean {
  const own = record.values.employment_status
  if (record.kind === 'principal' || own !== undefined) return own === 'offer'
  return principal?.values.employment_status === 'offer' && !tellsStay(record.values)
}

/** Whether the row tells of a permission to stay. */
export function tellsStay(values: SheetValues): boolean {
  return Boolean(values.limit_of_stay ?? values.arrival_date ?? values.activated_on)
}

function namesFrom(values: SheetValues) {
  return {
    familyName: values.family_name ?? null,
    givenNames: values.given_names ?? null,
    chineseName: values.chinese_name ?? null,
    dateOfBirth: values.date_of_birth ?? null,
    ...(values.hkid === undefined ? {} : { hkid: values.hkid }),
  }
}

function employmentFrom(values: SheetValues): Employment {
  return {
    status: values.employment_status ?? 'active',
    entityBrn: values.entity_brn ?? null,
    jobTitle: values.job_title ?? null,
    startDate: values.employment_start ?? null,
    endDate: values.employment_end ?? null,
    endReason: values.end_reason ?? null,
    terminationNoticeOn: values.termination_notice_on ?? null,
    monthlyPay: values.monthly_pay ?? null,
    annualPackage: values.annual_package ?? null,
    marketPackage: values.market_package ?? null,
    workLocation: values.work_location ?? null,
    daysAbroadRollingYear: values.days_abroad ?? null,
    name: values.hr_name ?? null,
    travelDocumentNumber: values.hr_document_number ?? null,
  }
}

function contractsFrom(values: SheetValues): Contract[] {
  const contract: Contract = {
    startDate: values.contract_start ?? null,
    endDate: values.contract_end ?? null,
    months: values.contract_months ?? null,
    renewedUntil: values.contract_renewed_until ?? null,
  }
  return isBlank(contract) ? [] : [contract]
}

function staysFrom(record: SheetRecord, principal?: SheetRecord): Stay[] {
  const { values } = record
  if (!tellsStay(values) && (isOffer(record, principal) || record.kind === 'dependant')) return []
  const kind = values.stay_kind ?? 'entry'
  const scheme = values.scheme ?? DEFAULT_SCHEME[record.kind]
  const stream = values.stream ?? 'general'
  const arrivedOn = values.arrival_date ?? null
  return [
    {
      kind,
      scheme,
      stream,
      condition: values.condition ?? defaultCondition(record.kind, scheme, stream, kind),
      filedOn: values.application_filed_on ?? null,
      activatedOn: values.activated_on ?? (kind === 'entry' ? arrivedOn : null),
      arrivedOn,
      limitOfStay: values.limit_of_stay ?? null,
      sponsorBrn: values.sponsor_brn ?? null,
      jobTitle: values.approved_job_title ?? null,
      monthlyPay: values.approved_monthly_pay ?? null,
      recruitmentWaiver: values.recruitment_waiver ?? null,
      travelDocumentNumber: values.approved_document_number ?? null,
    },
  ]
}

/** The condition of stay where the sheet does not say (domain sheet, 2.3 and 10): a top-tier extension is on time only. */
export function defaultCondition(
  subject: 'principal' | 'dependant',
  scheme: Scheme,
  stream: Stream,
  kind: StayKind,
): Condition {
  if (subject === 'dependant') return 'time_only'
  if (stream === 'top_tier' && kind === 'extension') return 'time_only'
  return scheme === 'ASMTP' || scheme === 'GEP' || scheme === 'TechTAS' ? 'employment' : 'time_only'
}

/** An offer has its entry application; everyone else at most one extension. Progress cells tell of the one that is on its way. */
function applicationsFrom(record: SheetRecord, principal?: SheetRecord): Application[] {
  const { values } = record
  const progress = {
    documentsCompleteOn: values.documents_complete_on ?? null,
    decidedOn: values.extension_decided_on ?? null,
    outcome: values.extension_outcome ?? null,
  }
  const extension: Application = {
    kind: 'extension',
    stream: values.extension_stream ?? null,
    filedOn: values.extension_filed_on ?? null,
    ...progress,
  }
  if (!isOffer(record, principal)) return isBlank({ ...extension, kind: null }) ? [] : [extension]

  const isExtending = extension.filedOn !== null
  const noProgress = { documentsCompleteOn: null, decidedOn: null, outcome: null }
  const steps = { filedOn: values.application_filed_on ?? null, ...(isExtending ? noProgress : progress) }
  const entry: Application = { kind: 'entry', stream: values.stream ?? 'general', ...steps }
  const isNamed = record.kind === 'principal' || !isBlank(steps)
  return [...(isNamed ? [entry] : []), ...(isExtending ? [extension] : [])]
}

function travelDocumentsFrom(values: SheetValues): TravelDocument[] {
  const number = values.td_number ?? null
  const formOf = number === null || isMasked(number) ? null : travelDocumentTypeOf(number)
  const document: TravelDocument = {
    type: values.td_type ?? formOf,
    number,
    expiresOn: values.td_expiry ?? null,
  }
  const endorsement = values.endorsement_d_expiry
  if (endorsement === undefined) return isBlank(document) ? [] : [document]
  return [{ ...document, endorsementDExpiresOn: endorsement }]
}

/** `principal` as in `isOffer`: `undefined` where the sheet has no row of theirs. */
export function dependantFromRow(
  record: SheetRecord,
  id: string,
  principal: SheetRecord | undefined,
): Dependant {
  const { values } = record
  return {
    id,
    relationship: values.relationship ?? null,
    ...namesFrom(values),
    reviewedOn: values.dependency_reviewed_on ?? null,
    stays: staysFrom(record, principal),
    travelDocuments: travelDocumentsFrom(values),
    applications: applicationsFrom(record, principal),
  }
}

function isBlank(facts: Record<string, unknown>): boolean {
  return Object.values(facts).every((value) => value === null)
}
