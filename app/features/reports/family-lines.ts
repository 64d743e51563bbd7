import type { CaseFile } from '#app/domain/case-file.ts'
import type { CsvCell } from '#app/domain/csv.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { findings } from '#app/domain/findings.ts'
import { maskIdentifier } from '#app/domain/identifiers.ts'
import type { IdentifierForm } from '#app/domain/people-sheet.ts'
import { holdsOn } from '#app/domain/period.ts'
import { anniversary, daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import { type FamilyMember, type RuleContext, ruleContext } from '#app/domain/rule-context.ts'
import type { REPORT_COLUMNS } from './report-columns.ts'

type Cells<Name extends keyof typeof REPORT_COLUMNS> = Record<(typeof REPORT_COLUMNS)[Name][number], CsvCell>

/** What lines of a report need to know beside the case file. */
export type LineContext = {
  asOf: PlainDate
  rules: EmployerRules
  identifiers: IdentifierForm
  department: string | null
}

/** One line for one member of the family: every day on which something of theirs ends. */
export function expiryLine(
  caseFile: CaseFile,
  dependantId: string | null,
  { asOf, rules, department }: LineContext,
): Cells<'expiries'> {
  const context = ruleContext(caseFile, rules)
  const member = memberOf(context, dependantId)
  const stay = member?.stays.at(-1)
  const state = findings(caseFile, rules).find(
    (one) => one.ruleId === 'EXT' && one.subject.dependantId === dependantId && holdsOn(one, asOf),
  )?.state
  const document = latestDocument(member)
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

export function dependantLines(
  caseFile: CaseFile,
  { rules, identifiers }: LineContext,
): Cells<'dependants'>[] {
  const context = ruleContext(caseFile, rules)
  return context.dependants.map((member) => {
    const { dependant } = member
    const stay = member.stays.at(-1)
    const document = latestDocument(member)
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
  entityName: string | null,
  { rules, department }: LineContext,
): Cells<'contracts'>[] {
  const stay = ruleContext(caseFile, rules).principal.stays.at(-1)
  return (caseFile.contracts ?? []).map((contract) => ({
    staff_no: caseFile.person.staffNo,
    ...names(caseFile.person),
    department,
    entity_name: entityName,
    entity_brn: contract.entityBrn ?? caseFile.employment?.entityBrn,
    contract_start: contract.startDate,
    contract_end: contract.endDate,
    contract_months: contract.months,
    contract_renewed_until: contract.renewedUntil,
    limit_of_stay: stay?.limit,
    limit_kind: stay?.limit ? stay.limitKind : null,
  }))
}

type Named = { familyName?: string | null; givenNames?: string | null; chineseName?: string | null }

export function names(person: Named | undefined) {
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

/** The one that lasts longest. */
function latestDocument(member: FamilyMember | undefined) {
  return [...(member?.travelDocuments ?? [])].sort((a, b) =>
    (a.expiresOn ?? '') < (b.expiresOn ?? '') ? 1 : -1,
  )[0]
}

function shown(number: string | null | undefined, form: IdentifierForm): string | null {
  if (!number || form === 'none') return null
  return form === 'full' ? number : maskIdentifier(number)
}
