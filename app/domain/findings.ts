import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { overlap } from '#app/domain/period.ts'
import { FIRST_DAY } from '#app/domain/plain-date.ts'
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

/** One topic's rules over one family. Spans of one key never overlap. */
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

/** What still speaks after the employment: the notice, the family's review, and each dependant's own window. */
const SPEAKS_AFTER_EMPLOYMENT: ReadonlySet<string> = new Set(['MM28', 'MM29'])

/** Everything the rules say of one family, past and future: spans that do not depend on today. By key, then day. */
export function findings(caseFile: CaseFile, employer: EmployerRules = DEFAULT_EMPLOYER_RULES): Finding[] {
  return findingsIn(ruleContext(caseFile, employer))
}

/** The same for a caller that needs the context, too. */
export function findingsIn(context: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const judge of JUDGES) {
    for (const finding of judge(context)) {
      const kept = duringEmployment(finding, context)
      if (kept) found.push(kept)
    }
  }
  return found.sort(byKeyThenDay)
}

/** From the day after the employment ended the rules about it are silent, so each judge need not know of it. */
function duringEmployment(finding: Finding, { employmentOverFrom }: RuleContext): Finding | undefined {
  const speaksOn =
    employmentOverFrom === null ||
    SPEAKS_AFTER_EMPLOYMENT.has(finding.ruleId) ||
    (finding.ruleId === 'EXT' && finding.subject.kind === 'dependant')
  const period = speaksOn ? finding : overlap(finding, { from: FIRST_DAY, until: employmentOverFrom })
  if (!period || (period.until !== null && period.until <= period.from)) return undefined
  return period.until === finding.until ? finding : { ...finding, until: period.until }
}

function byKeyThenDay(a: Finding, b: Finding): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0
}
