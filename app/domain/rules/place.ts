import type { Finding } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { FIRST_DAY, type PlainDate } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { termsValues } from '#app/domain/rules/terms-values.ts'
import { isInHongKong } from '#app/domain/rules/work-places.ts'

/** MM14: where the work is done. As recorded: from the day on which the terms hold, whatever stay runs. */
export function placeFindings(context: RuleContext): Finding[] {
  const employment = context.caseFile.employment
  if (!employment || employment.status === 'offer') return []
  return [...judgePlace(context), ...judgeDaysAbroad(context)]
}

/** The place of work is not in Hong Kong. */
function judgePlace({ principal, terms, employer }: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const place of termsValues(terms, 'workLocation')) {
    const from = recordedFrom(place.from, principal.stays[0]?.from)
    if (!from || isInHongKong(place.value)) continue
    const params = { place: place.value }
    found.push(
      ruleFinding('MM14', {
        member: principal,
        hangsOn: 'place',
        period: { from, until: place.until },
        ruleSet: chosenRuleSet(employer, from),
        inputs: [input(place.field, place.value)],
        steps: [{ key: 'MM14.step', params }],
        params,
      }),
    )
  }
  return found
}

/** More days of remote work abroad in a rolling year than the employer's threshold. */
function judgeDaysAbroad({ principal, caseFile, employer }: RuleContext): Finding[] {
  const { daysAbroadRollingYear: days, startDate } = caseFile.employment ?? {}
  const from = recordedFrom(startDate ?? FIRST_DAY, principal.stays[0]?.from)
  if (typeof days !== 'number' || days <= employer.daysAbroadLimit || !from) return []
  const params = { days, threshold: employer.daysAbroadLimit }
  return [
    ruleFinding('MM14', {
      member: principal,
      hangsOn: 'abroad',
      period: { from, until: null },
      ruleSet: chosenRuleSet(employer, from),
      inputs: [
        input('employment.daysAbroadRollingYear', days),
        input('employerRules.daysAbroadLimit', employer.daysAbroadLimit, 'setting'),
      ],
      steps: [{ key: 'MM14.remote.step', params }],
      params,
      text: 'MM14.remote',
    }),
  ]
}

/** Terms without a day hold since the first stay. */
function recordedFrom(from: PlainDate, firstStay: PlainDate | undefined): PlainDate | undefined {
  return from === FIRST_DAY ? firstStay : from
}
