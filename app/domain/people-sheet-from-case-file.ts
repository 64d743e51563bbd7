import type {
  Application,
  CaseFile,
  Contract,
  Dependant,
  Stay,
  TravelDocument,
} from '#app/domain/case-file.ts'
import { isMasked, travelDocumentTypeOf } from '#app/domain/identifiers.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { foremostTravelDocument } from '#app/domain/stay-limit.ts'
import { compareText } from '#app/domain/text-order.ts'
import { columnSpec, type SheetColumn, type SheetValues, sheetColumns, sheetText } from './people-sheet.ts'
import { defaultCondition, type SheetExtras } from './people-sheet-to-case-file.ts'

/** The cells of a row before the empty ones are left out. */
export type CellDraft = { [Column in SheetColumn]?: SheetValues[Column] | null }

/**
 * The rows of one family: the principal, then D1, D2 … The sheet holds one stay, contract and travel document a person:
 * those in force on `asOf`. Importing the rows and asking again gives the same rows.
 */
export function rowsFromCaseFile(caseFile: CaseFile, extras: SheetExtras, asOf: PlainDate): SheetValues[] {
  const dependants = [...(caseFile.dependants ?? [])].sort((a, b) => numberOf(a) - numberOf(b))
  return [
    principalRow(caseFile, extras, asOf),
    ...dependants.map((dependant) => dependantRow(dependant, caseFile.person.staffNo, asOf)),
  ]
}

function principalRow(caseFile: CaseFile, extras: SheetExtras, asOf: PlainDate): SheetValues {
  const { person, employment = {}, topTier = {} } = caseFile
  const terms = (employment.terms ?? []).filter((term) => term.effectiveOn <= asOf).at(-1)
  const status = employment.status ?? 'active'
  return filledCells({
    record_type: 'principal',
    staff_no: person.staffNo,
    ...namesOf(person),
    marital_status: person.maritalStatus,
    email: extras.email,
    department: extras.department,
    manager: extras.manager,
    degree_relevant: person.degreeRelevant,
    hk_degree: person.hkDegree,
    employment_status: status,
    entity_name: extras.entityName,
    entity_brn: (terms ?? employment).entityBrn,
    job_title: (terms ?? employment).jobTitle,
    monthly_pay: (terms ?? employment).monthlyPay,
    annual_package: (terms ?? employment).annualPackage,
    market_package: (terms ?? employment).marketPackage,
    work_location: (terms ?? employment).workLocation,
    days_abroad: employment.daysAbroadRollingYear,
    employment_start: employment.startDate,
    employment_end: employment.endDate,
    end_reason: employment.endReason,
    termination_notice_on: employment.terminationNoticeOn,
    hr_name: employment.name,
    hr_document_number: employment.travelDocumentNumber,
    assessable_income: topTier.assessableIncomePreviousYear,
    ...contractCells(contractInForce(caseFile.contracts ?? [], asOf)),
    ...admissionOf('principal', caseFile, status === 'offer', asOf),
    ...travelDocumentCells(foremostTravelDocument(caseFile.travelDocuments ?? [])),
  })
}

function dependantRow(dependant: Dependant, staffNo: string, asOf: PlainDate): SheetValues {
  const isAdmitted = (dependant.stays ?? []).some((stay) => stay.limitOfStay ?? startOf(stay))
  return filledCells({
    record_type: 'dependant',
    principal_staff_no: staffNo,
    relationship: dependant.relationship,
    ...namesOf(dependant),
    // A dependant without a stay is written like an offer, which needs no limit of stay to be read again.
    ...(isAdmitted ? {} : { employment_status: 'offer' as const }),
    ...admissionOf('dependant', dependant, !isAdmitted, asOf),
    ...travelDocumentCells(foremostTravelDocument(dependant.travelDocuments ?? [])),
    dependency_reviewed_on: dependant.reviewedOn,
  })
}

function namesOf(
  person: Pick<Dependant, 'familyName' | 'givenNames' | 'chineseName' | 'dateOfBirth' | 'hkid'>,
) {
  return {
    family_name: person.familyName,
    given_names: person.givenNames,
    chinese_name: person.chineseName,
    date_of_birth: person.dateOfBirth,
    hkid: person.hkid,
  }
}

function admissionOf(
  subject: 'principal' | 'dependant',
  { stays = [], applications = [] }: { stays?: Stay[]; applications?: Application[] },
  isOffer: boolean,
  asOf: PlainDate,
): CellDraft {
  const stay = stayInForce(stays, asOf)
  const extension = latestApplication(applications, 'extension')
  return {
    ...(stay ? stayCells(subject, stay) : {}),
    ...(isOffer
      ? offerCells(subject, latestApplication(applications, 'entry'), extension)
      : extensionCells(extension)),
  }
}

/**
 * Cells of somebody without a stay. One set of columns tells how a filing goes: the extension’s if one was filed, else the
 * entry’s.
 */
export function offerCells(
  subject: 'principal' | 'dependant',
  entry: Application | undefined,
  extension: Application | undefined,
): CellDraft {
  const isExtending = Boolean(extension?.filedOn)
  const steps = isExtending ? {} : progressCells(entry)
  const isNamed = subject === 'principal' || entry?.filedOn || Object.values(steps).some(Boolean)
  return {
    ...(isNamed ? { stream: entry?.stream ?? 'general', application_filed_on: entry?.filedOn } : {}),
    ...(isExtending ? extensionCells(extension) : steps),
  }
}

export function extensionCells(extension: Application | undefined): CellDraft {
  return {
    extension_filed_on: extension?.filedOn,
    extension_stream: extension?.stream,
    ...progressCells(extension),
  }
}

function progressCells(application: Application | undefined): CellDraft {
  return {
    documents_complete_on: application?.documentsCompleteOn,
    extension_decided_on: application?.decidedOn,
    extension_outcome: application?.outcome,
  }
}

/** Cells of a stay, with what a reader would assume written out, so that importing them gives the same stay. */
export function stayCells(subject: 'principal' | 'dependant', stay: Stay): CellDraft {
  const kind = stay.kind ?? 'entry'
  const scheme = stay.scheme ?? 'ASMTP'
  const stream = stay.stream ?? 'general'
  return {
    scheme,
    stream,
    condition: stay.condition ?? defaultCondition(subject, scheme, stream, kind),
    stay_kind: kind,
    application_filed_on: stay.filedOn,
    activated_on: stay.activatedOn ?? (kind === 'entry' ? stay.arrivedOn : null),
    arrival_date: stay.arrivedOn,
    limit_of_stay: stay.limitOfStay,
    sponsor_brn: stay.sponsorBrn,
    approved_job_title: stay.jobTitle,
    approved_monthly_pay: stay.monthlyPay,
    approved_document_number: stay.travelDocumentNumber,
    recruitment_waiver: stay.recruitmentWaiver,
  }
}

export function contractCells(contract: Contract | undefined): CellDraft {
  return {
    contract_start: contract?.startDate,
    contract_end: contract?.endDate,
    contract_months: contract?.months,
    contract_renewed_until: contract?.renewedUntil,
  }
}

/** The latest contract that has started by the day; undefined before the first. */
export function contractInForce(contracts: readonly Contract[], asOf: PlainDate): Contract | undefined {
  return latestStarted(contracts, (one) => one.startDate ?? null, asOf)
}

export function travelDocumentCells(document: TravelDocument | undefined): CellDraft {
  return {
    td_type: document?.type ?? typeByNumber(document?.number),
    td_number: document?.number,
    td_expiry: document?.expiresOn,
    endorsement_d_expiry: document?.endorsementDExpiresOn,
  }
}

function typeByNumber(number: string | null | undefined) {
  return !number || isMasked(number) ? null : travelDocumentTypeOf(number)
}

/** The stay that the sheet shows: the latest that has started by the day. */
export function stayInForce(stays: readonly Stay[], asOf: PlainDate): Stay | undefined {
  const admitted = stays.filter((stay) => stay.limitOfStay ?? startOf(stay))
  return latestStarted(admitted, startOf, asOf)
}

export function startOf(stay: Stay): PlainDate | null {
  return stay.activatedOn ?? stay.arrivedOn ?? null
}

/** The last that has started by the day; before the first, the first. An unknown start is before every known one. */
function latestStarted<T>(
  items: readonly T[],
  start: (item: T) => PlainDate | null,
  day: PlainDate,
): T | undefined {
  const ordered = [...items].sort((a, b) => compareText(start(a) ?? '', start(b) ?? ''))
  return ordered.filter((item) => (start(item) ?? '') <= day).at(-1) ?? ordered[0]
}

/** What is not filed yet is the latest; then by day. */
export function latestApplication(
  applications: readonly Application[],
  kind: Application['kind'],
): Application | undefined {
  return applications
    .filter((application) => application.kind === kind)
    .sort((a, b) => compareText(a.filedOn ?? '9999-12-31', b.filedOn ?? '9999-12-31'))
    .at(-1)
}

function numberOf(dependant: Dependant): number {
  return Number(dependant.id.replace(/\D/g, ''))
}

/** Leaves out what is empty, and `null` where it does not say "none". */
export function filledCells(draft: CellDraft): SheetValues {
  const cells = sheetColumns.flatMap((column) => {
    const value = draft[column]
    const spec = columnSpec(column)
    if (value === undefined || (value === null && !('orNone' in spec && spec.orNone))) return []
    const cell = typeof value === 'string' ? sheetText(value) : value
    return cell === '' ? [] : [[column, cell]]
  })
  return Object.fromEntries(cells)
}
