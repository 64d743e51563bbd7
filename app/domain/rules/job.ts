import type { EmploymentTerms, Stay } from '#app/domain/case-file.ts'
import type { Finding } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { overlap } from '#app/domain/period.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { comparableText } from '#app/domain/rules/comparable-text.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { termsValues } from '#app/domain/rules/terms-values.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** Rules about the job and what qualifies for it. An offer is no employment yet. */
export function jobFindings(context: RuleContext): Finding[] {
  const { employment } = context.caseFile
  const found: Finding[] = []
  if (employment && employment.status !== 'offer') {
    judgeSameJob(context, 'MM09', 'jobTitle', 'title', ({ condition }) => condition === 'employment', found)
    judgeSameJob(context, 'MM34', 'trade', 'trade', isTechnicalStream, found)
  }
  judgeDegree(context, found)
  judgeScheme(context, found)
  return found
}

function isTechnicalStream({ stream }: StayPeriod): boolean {
  return stream === 'technical_professional'
}

/** MM09: the job is another one than approved, by its title. MM34: in the technical stream the trade is another one. */
function judgeSameJob(
  { principal, terms }: RuleContext,
  rule: 'MM09' | 'MM34',
  field: keyof Stay & keyof EmploymentTerms & ('jobTitle' | 'trade'),
  param: 'title' | 'trade',
  isJudged: (stay: StayPeriod) => boolean,
  found: Finding[],
): void {
  for (const stay of principal.stays) {
    const approved = stay.stay[field]
    if (!approved || !isJudged(stay)) continue
    for (const held of termsValues(terms, field)) {
      if (comparableText(approved) === comparableText(held.value)) continue
      const period = overlap(stay, held)
      if (!period) continue
      const params = { approved, [param]: held.value }
      found.push(
        ruleFinding(rule, {
          member: principal,
          hangsOn: stay.id,
          period,
          ruleSet: stay.windowRules,
          inputs: [input(held.field, held.value), input(`${stay.path}.${field}`, approved)],
          steps: [{ key: `${rule}.step`, params }],
          params,
        }),
      )
    }
  }
}

/** MM15: the degree is not relevant to the job and the experience route is not recorded either. */
function judgeDegree({ principal, caseFile }: RuleContext, found: Finding[]): void {
  const { degreeRelevant, experienceRoute } = caseFile.person
  if (degreeRelevant !== false || experienceRoute !== false) return
  for (const stay of principal.stays) {
    if (stay.condition !== 'employment') continue
    found.push(
      ruleFinding('MM15', {
        member: principal,
        hangsOn: stay.id,
        period: stay,
        ruleSet: stay.lengthRules,
        inputs: [input('person.degreeRelevant', false), input('person.experienceRoute', false)],
        steps: [{ key: 'MM15.step' }],
      }),
    )
  }
}

/** MM30: a degree of a Hong Kong programme opens another scheme than the one filed under. */
function judgeScheme({ principal, caseFile }: RuleContext, found: Finding[]): void {
  if (caseFile.person.hkDegree !== true) return
  for (const stay of principal.stays) {
    if (stay.scheme !== 'ASMTP') continue
    const params = { scheme: stay.scheme }
    found.push(
      ruleFinding('MM30', {
        member: principal,
        hangsOn: stay.id,
        period: stay,
        ruleSet: stay.lengthRules,
        inputs: [
          input('person.hkDegree', true),
          input(`${stay.path}.scheme`, stay.scheme, stay.stay.scheme ? 'recorded' : 'assumed'),
        ],
        steps: [{ key: 'MM30.step', params }],
        params,
      }),
    )
  }
}
