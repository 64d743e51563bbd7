import type { Finding } from '#app/domain/finding.ts'
import { input, limitInputs, limitSteps } from '#app/domain/finding-builder.ts'
import { earlierEnd } from '#app/domain/period.ts'
import { addDays, addMonths, daysBetween, later } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** No first stay on file is longer than this under any version (domain sheet, 2.1). */
const LONGEST_FIRST_STAY_MONTHS = 36

/** Rules about the permission itself. */
export function stayFindings(context: RuleContext): Finding[] {
  return [...judgeWorkPastLimit(context), ...judgeTooLongFirstStay(context)]
}

/**
 * MM01: employed after the limit of stay without a granted extension. From the day after the limit, without grace (of someone who
 * starts later, from the start), until the next stay starts. A grant without its stay ends it, too: the extension's own state then asks for the record.
 */
function judgeWorkPastLimit({ principal, caseFile }: RuleContext): Finding[] {
  const { status, startDate } = caseFile.employment ?? {}
  if (status !== 'active' && status !== 'ended') return []
  const found: Finding[] = []
  for (const stay of principal.stays) {
    if (stay.limit === null) continue
    const from = later(later(addDays(stay.limit, 1), stay.from), startDate ?? stay.from)
    const until = earlierEnd(stay.until, grantedOn(stay))
    const params = { limit: { day: stay.limit }, from: { day: from } }
    found.push(
      ruleFinding('MM01', {
        member: principal,
        hangsOn: stay.id,
        period: { from, until },
        dueOn: stay.limit,
        ruleSet: stay.windowRules,
        inputs: [...limitInputs(stay), input('employment.status', status)],
        steps: [...limitSteps(stay), { key: 'MM01.step', params }],
        params,
      }),
    )
  }
  return found
}

/** The day on which an extension of the stay was granted; without a day on file the day of its filing. */
function grantedOn(stay: StayPeriod) {
  const granted = stay.filings.find(({ outcome }) => outcome === 'granted')
  return granted ? (granted.decidedOn ?? granted.filedOn) : null
}

/** MM33: the first entry's recorded limit is later than any first stay. QMAS grants longer ones to achievers. */
function judgeTooLongFirstStay({ principal }: RuleContext): Finding[] {
  const stay = principal.stays.find(({ kind }) => kind === 'entry')
  if (!stay?.limit || stay.limitKind === 'estimated' || stay.scheme === 'QMAS') return []
  const arrived = stay.stay.arrivedOn ?? stay.stay.activatedOn
  if (!arrived) return []
  const longest = addMonths(arrived, LONGEST_FIRST_STAY_MONTHS)
  if (stay.limit <= longest) return []
  const params = {
    arrived: { day: arrived },
    months: LONGEST_FIRST_STAY_MONTHS,
    longest: { day: longest },
    limit: { day: stay.limit },
    count: daysBetween(longest, stay.limit),
  }
  return [
    ruleFinding('MM33', {
      member: principal,
      hangsOn: stay.id,
      period: stay,
      ruleSet: stay.lengthRules,
      inputs: [
        ...limitInputs(stay),
        input(`${stay.path}.${stay.stay.arrivedOn ? 'arrivedOn' : 'activatedOn'}`, arrived),
      ],
      steps: [{ key: 'MM33.step', params }],
      params,
    }),
  ]
}
