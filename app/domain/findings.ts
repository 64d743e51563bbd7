import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { earlierEnd } from '#app/domain/period.ts'
import { type RuleContext, ruleContext } from '#app/domain/rule-context.ts'
import { ageFindings } from '#app/domain/rules/ages.ts'
import { contractFindings } from '#app/domain/rules/contract.ts'
import { dataFindings } from '#app/domain/rules/data.ts'
import { documentFindings } from '#app/domain/rules/documents.ts'
import { employmentFindings } from '#app/domain/rules/employment.ts'
import { extensionFindings } from '#app/domain/rules/extension.ts'
import { familyFindings } from '#app/domain/rules/family.ts'
import { feeFindings } from '#app/domain/rules/fees.ts'
import { identityFindings } from '#app/domain/rules/identity.ts'
import { identityCardFindings } from '#app/domain/rules/identity-card.ts'
import { jobFindings } from '#app/domain/rules/job.ts'
import { numberFindings } from '#app/domain/rules/numbers.ts'
import { onlineFindings } from '#app/domain/rules/online.ts'
import { payFindings } from '#app/domain/rules/pay.ts'
import { placeFindings } from '#app/domain/rules/place.ts'
import { residenceFindings } from '#app/domain/rules/residence.ts'
import { stayFindings } from '#app/domain/rules/stay.ts'
import { travelDocumentFindings } from '#app/domain/rules/travel-documents.ts'
import { compareText } from '#app/domain/text-order.ts'

/** One topic's rules over one family. Spans of one key never overlap; one without a day is left out of what is found. */
export type Judge = (context: RuleContext) => Finding[]

const JUDGES: readonly Judge[] = [
  extensionFindings,
  stayFindings,
  employmentFindings,
  jobFindings,
  placeFindings,
  payFindings,
  contractFindings,
  travelDocumentFindings,
  familyFindings,
  identityFindings,
  identityCardFindings,
  numberFindings,
  feeFindings,
  ageFindings,
  residenceFindings,
  documentFindings,
  onlineFindings,
  dataFindings,
]

/** Everything the rules say of one family, past and future: spans that do not depend on today. By key, then day. */
export function findings(caseFile: CaseFile, employer: EmployerRules = DEFAULT_EMPLOYER_RULES): Finding[] {
  return findingsIn(ruleContext(caseFile, employer))
}

/** The same for a caller that needs the context, too, or the findings of some judges only. */
export function findingsIn(context: RuleContext, judges: readonly Judge[] = JUDGES): Finding[] {
  const found: Finding[] = []
  for (const judge of judges) {
    for (const finding of judge(context)) {
      const kept = duringEmployment(finding, context)
      if (kept) found.push(kept)
    }
  }
  return found.sort(byKeyThenDay)
}

/** From the day after the employment ended the rules about it are silent, so each judge need not know of it. */
function duringEmployment(finding: Finding, { employmentOverFrom }: RuleContext): Finding | undefined {
  const until = speaksAfterEmployment(finding) ? finding.until : earlierEnd(finding.until, employmentOverFrom)
  return until === null || finding.from < until ? { ...finding, until } : undefined
}

/** What still speaks then: the notice, the family's review, and each dependant's own window. */
function speaksAfterEmployment({ ruleId, subject }: Finding): boolean {
  return ruleId === 'MM28' || ruleId === 'MM29' || (ruleId === 'EXT' && subject.kind === 'dependant')
}

function byKeyThenDay(a: Finding, b: Finding): number {
  return compareText(a.key, b.key) || compareText(a.from, b.from)
}
