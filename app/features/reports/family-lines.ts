import type { CaseFile, Contract } from '#app/domain/case-file.ts'
import type { CsvCell } from '#app/domain/csv.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { findingsIn } from '#app/domain/findings.ts'
import { maskIdentifier } from '#app/domain/identifiers.ts'
import type { IdentifierForm } from '#app/domain/people-sheet.ts'
import { holdsOn } from '#app/domain/period.ts'
import { anniversary, daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import { type FamilyMember, type RuleContext, ruleContext } from '#app/domain/rule-context.ts'
import { memberExtensionFindings } from '#app/domain/rules/extension.ts'
import { foremostTravelDocument } from '#app/domain/stay-limit.ts'
import type { REPORT_COLUMNS } from './report-columns.ts'

type Cells<Name extends keyof typeof REPORT_COLUMNS> = Record<(typeof REPORT_COLUMNS)[Name][number], CsvCell>

/** What lines of a report need to know beside the case file. */
export type LineContext = {
  asOf: PlainDate
  rules: EmployerRules
  identifiers: IdentifierForm
  department: string | null
  /** Of the employment. */
  entityName: string | null
  /** One each contract of the case file: the name of its own entity. */
  contractEntities: readonly (string | null)[]
  /** How filings stand, by member (`''` the principal): one each application of the case file. */
  stages: Readonly<Record<string, readonly FilingStage[]>>
}

type FilingStage = { stage: string; stageSinceOn: string; closedOn: string | null }

/** One line for one member of the family: every day on which something of theirs ends. */
export function expiryLine(
  context: RuleContext,
  dependantId: string | null,
  { asOf, department }: Pick<LineContext, 'asOf' | 'department'>,
): Cells<'expiries'> {
  const { caseFile } = context
  const member = memberOf(context, dependantId)
  const stay = member?.stays.at(-1)
  const state = member && extensionStateOn(context, member, asOf)
  const document = documentOf(member)
  const own =
    dependantId === null ? caseFile.person : caseFile.dependants?.find(({ id }) => id === dependantId)
  return {
    staff_no: caseFile.person.staffNo,
    dependant_id: dependantId,
    ...names(own),
    department,
    limit_of_stay: stay?.limit,
    limit_kind: stay?.limit ? stay.limitKind : null,
    window_opens_on: stay?.window?.opensOn,
    submit_by: stay?.window?.submitBy,
    last_four_weeks_from: stay?.window?.lastFourWeeksFrom,
    state,
    contract_end: dependantId === null ? context.contracts.at(-1)?.endsOn : null,
    td_expiry: document?.expiresOn,
    endorsement_d_expiry: document?.endorsementDExpiresOn,
    days_left: stay?.limit ? daysBetween(asOf, stay.limit) : null,
  }
}

/** The only finding that the line tells: no other judge is asked. */
function extensionStateOn(context: RuleContext, member: FamilyMember, asOf: PlainDate) {
  const found = findingsIn(context, [() => memberExtensionFindings(context, member)])
  return found.find((one) => holdsOn(one, asOf))?.state
}

export function dependantLines(
  caseFile: CaseFile,
  { rules, identifiers }: LineContext,
): Cells<'dependants'>[] {
  const context = ruleContext(caseFile, rules)
  return context.dependants.map((member) => {
    const { dependant } = member
    const stay = member.stays.at(-1)
    const document = documentOf(member)
    return {
      staff_no: caseFile.person.staffNo,
      dependant_id: dependant.id,
      relationship: dependant.relationship,
      ...names(dependant),
      date_of_birth: dependant.dateOfBirth,
      turns_18_on: dependant.dateOfBirth ? anniversary(dependant.dateOfBirth, 18) : null,
      hkid: shown(dependant.hkid, identifiers),
      limit_of_stay: stay?.limit,
      limit_kind: stay?.limit ? stay.limitKind : null,
      sponsor_limit_of_stay: context.principal.stays.at(-1)?.limit,
      td_number: shown(document?.number, identifiers),
      td_expiry: document?.expiresOn,
      endorsement_d_expiry: document?.endorsementDExpiresOn,
      dependency_reviewed_on: dependant.reviewedOn,
    }
  })
}

export function contractLines(
  caseFile: CaseFile,
  { rules, department, entityName, contractEntities }: LineContext,
): Cells<'contracts'>[] {
  const stay = ruleContext(caseFile, rules).principal.stays.at(-1)
  return (caseFile.contracts ?? []).map((contract, at) => ({
    staff_no: caseFile.person.staffNo,
    ...names(caseFile.person),
    department,
    ...entityOf(contract, contractEntities[at] ?? null, caseFile, entityName),
    contract_start: contract.startDate,
    contract_end: contract.endDate,
    contract_months: contract.months,
    contract_renewed_until: contract.renewedUntil,
    limit_of_stay: stay?.limit,
    limit_kind: stay?.limit ? stay.limitKind : null,
  }))
}

/** A contract's own entity, else that of the employment; never the number of one beside the name of the other. */
function entityOf(
  { entityBrn }: Contract,
  ownName: string | null,
  { employment }: CaseFile,
  entityName: string | null,
) {
  if (entityBrn || ownName) return { entity_name: ownName, entity_brn: entityBrn }
  return { entity_name: entityName, entity_brn: employment?.entityBrn }
}

export function applicationLines(
  { person, applications = [], dependants = [] }: CaseFile,
  { asOf, stages }: LineContext,
): Cells<'applications'>[] {
  const members = [{ ...person, id: '', applications }, ...dependants]
  return members.flatMap((member) =>
    (member.applications ?? []).map((one, at) => {
      const standing = stages[member.id]?.[at]
      return {
        staff_no: person.staffNo,
        dependant_id: member.id || null,
        ...names(member),
        kind: one.kind,
        stream: one.stream,
        stage: standing?.stage,
        stage_since_on: standing?.stageSinceOn,
        opened_on: one.openedOn,
        filed_on: one.filedOn,
        documents_complete_on: one.documentsCompleteOn,
        decided_on: one.decidedOn,
        outcome: one.outcome,
        closed_on: standing?.closedOn,
        days_since_complete:
          one.documentsCompleteOn && daysBetween(one.documentsCompleteOn, one.decidedOn ?? asOf),
      }
    }),
  )
}

type Named = { familyName?: string | null; givenNames?: string | null; chineseName?: string | null }

function names(person: Named | undefined) {
  return {
    family_name: person?.familyName,
    given_names: person?.givenNames,
    chinese_name: person?.chineseName,
  }
}

function memberOf(
  { principal, dependants }: RuleContext,
  dependantId: string | null,
): FamilyMember | undefined {
  return dependantId === null ? principal : dependants.find(({ dependant }) => dependant.id === dependantId)
}

/** The document that the rules look at. */
function documentOf(member: FamilyMember | undefined) {
  return member && foremostTravelDocument(member.travelDocuments)
}

function shown(number: string | null | undefined, form: IdentifierForm): string | null {
  if (!number || form === 'none') return null
  return form === 'full' ? number : maskIdentifier(number)
}
