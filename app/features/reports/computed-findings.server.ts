import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { compareFindings, type ListedFinding } from '#app/domain/finding-rows.ts'
import { findings } from '#app/domain/findings.ts'
import { holdsOn } from '#app/domain/period.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { workGroupOf, workGroupOn } from '#app/domain/worklist.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { Locale } from '#app/i18n/locales.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import type { FindingsQuestion } from '#db/queries/findings.server.ts'
import { type ReportFamily, reportFamilies } from './report-families.server.ts'

type Question = FindingsQuestion & {
  ruleSet: RuleSetChoice
  /** The employer's, where the caller has read them. */
  rules?: EmployerRules | undefined
  locale?: Locale | undefined
}

/**
 * The findings under another rule set than the employer's, in the order of the stored ones. O(findings) memory and one
 * sort (docs/decisions/reports-as-known.md).
 */
export async function computedFindings(org: OrgReader, question: Question): Promise<ListedFinding[]> {
  const words = translatorFor(question.locale ?? 'en')
  const listed: ListedFinding[] = []
  for await (const family of reportFamilies(org, question, 'whole')) {
    const { caseFile, beside, rules } = family
    for (const finding of findings(caseFile, rules)) {
      if (!isWanted(finding, family, question)) continue
      const { dependantId } = finding.subject
      const dependant = caseFile.dependants?.find(({ id }) => id === dependantId)
      listed.push({
        ...finding,
        title: words.reason(finding.title),
        because: words.reason(finding.because),
        ruleset: finding.explanation.ruleset,
        names: (dependantId === null ? caseFile.person : dependant) ?? {},
        department: beside.department,
      })
    }
  }
  return listed.sort(compareFindings)
}

function isWanted(
  finding: Finding,
  { beside }: ReportFamily,
  { asOf, info = false, filter = {} }: Question,
): boolean {
  const { severity, rule, kind, department, entityId, group } = filter
  return (
    holdsOn(finding, asOf) &&
    (info || finding.severity !== 'info') &&
    (!severity || finding.severity === severity) &&
    (!rule || finding.ruleId === rule) &&
    (!kind || finding.subject.kind === kind) &&
    (!department || beside.department === department) &&
    (!entityId || beside.entityId === entityId) &&
    (!group || workGroupOn(workGroupOf(finding), finding.dueOn, asOf) === group)
  )
}
