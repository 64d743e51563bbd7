import {
  type Application,
  type CaseFile,
  DEFAULT_SCHEME,
  type Dependant,
  type TravelDocument,
} from '#app/domain/case-file.ts'
import { type ContractPeriod, contractPeriods } from '#app/domain/contract-periods.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { employmentOverFrom, type TermsPeriod, termsPeriods } from '#app/domain/employment-periods.ts'
import type { Subject } from '#app/domain/finding.ts'
import { addDays, later, type PlainDate } from '#app/domain/plain-date.ts'
import { dependantCaps, principalCaps } from '#app/domain/stay-caps.ts'
import { approvedStayOn, type StayFacts, type StayPeriod, stayPeriods } from '#app/domain/stay-periods.ts'
import { type WorkingDays, workingDays } from '#app/domain/working-days.ts'

/** A principal or dependant with what belongs to the person alone. */
export type FamilyMember = {
  subject: Subject
  /** How keys of findings name the subject: `E001`, or `E001/D1`. */
  keyPart: string
  /** What field names begin with: `''`, or `dependants[0].` */
  path: string
  stays: StayPeriod[]
  travelDocuments: readonly TravelDocument[]
  applications: readonly Application[]
}

export type DependantMember = FamilyMember & { dependant: Dependant }

export function isDependant(member: FamilyMember): member is DependantMember {
  return member.subject.kind === 'dependant'
}

/** All that a rule judge reads. Nothing in it depends on today. */
export type RuleContext = {
  caseFile: CaseFile
  employer: EmployerRules
  calendar: WorkingDays
  principal: FamilyMember
  dependants: DependantMember[]
  /** The principal, then the dependants. */
  members: FamilyMember[]
  contracts: ContractPeriod[]
  terms: TermsPeriod[]
  /** The first day after the employment: from here only MM28, MM29 and the dependants' EXT speak. */
  employmentOverFrom: PlainDate | null
}

/**
 * Reads a case file once for all rules. Throws for nothing that can be written down: what is contradictory is left to `DATA`.
 */
export function ruleContext(caseFile: CaseFile, employer: EmployerRules): RuleContext {
  const calendar = workingDays(employer)
  const contracts = contractPeriods(caseFile)
  const principal = principalMember(caseFile, employer, calendar, contracts)
  const dependants = (caseFile.dependants ?? []).map((dependant, index) =>
    dependantMember(dependant, index, principal, employer, calendar),
  )
  return {
    caseFile,
    employer,
    calendar,
    principal,
    dependants,
    members: [principal, ...dependants],
    contracts,
    terms: termsPeriods(caseFile.employment),
    employmentOverFrom: employmentOverFrom(caseFile, principal.stays.at(-1)?.from),
  }
}

function principalMember(
  caseFile: CaseFile,
  employer: EmployerRules,
  calendar: WorkingDays,
  contracts: ContractPeriod[],
): FamilyMember {
  const travelDocuments = caseFile.travelDocuments ?? []
  const applications = caseFile.applications ?? []
  const stays = stayPeriods(caseFile.stays ?? [], applications, {
    employer,
    calendar,
    path: '',
    defaultScheme: DEFAULT_SCHEME.principal,
    windowRow: (stay) => stay,
    capsOf: (facts) => principalCaps(facts, contracts, travelDocuments, employer),
  })
  return {
    keyPart: caseFile.person.staffNo,
    subject: { kind: 'principal', staffNo: caseFile.person.staffNo, dependantId: null },
    path: '',
    stays,
    travelDocuments,
    applications,
  }
}

function dependantMember(
  dependant: Dependant,
  index: number,
  principal: FamilyMember,
  employer: EmployerRules,
  calendar: WorkingDays,
): DependantMember {
  const travelDocuments = dependant.travelDocuments ?? []
  const applications = dependant.applications ?? []
  const path = `dependants[${index}].`
  const stays = stayPeriods(dependant.stays ?? [], applications, {
    employer,
    calendar,
    path,
    defaultScheme: DEFAULT_SCHEME.dependant,
    windowRow: ({ from }) => sponsorStay(principal, from) ?? { scheme: 'ASMTP', stream: 'general' },
    capsOf: (facts) =>
      dependantCaps(facts, sponsorStay(principal, addedFrom(facts)), travelDocuments, employer, path),
  })
  return {
    keyPart: `${principal.keyPart}/${dependant.id}`,
    subject: { kind: 'dependant', staffNo: principal.subject.staffNo, dependantId: dependant.id },
    path,
    stays,
    travelDocuments,
    applications,
    dependant,
  }
}

/** The first day that a grant adds: an extension is often granted while the previous limit still runs, and before the sponsor's own. */
function addedFrom({ kind, from, previous }: StayFacts): PlainDate {
  return kind === 'extension' && previous?.limit ? later(from, addDays(previous.limit, 1)) : from
}

/** The sponsor's stay on a day; before the first one, the first. */
export function sponsorStay(principal: FamilyMember, day: PlainDate): StayPeriod | undefined {
  return approvedStayOn(principal.stays, day) ?? principal.stays[0]
}
