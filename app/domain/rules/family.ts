import type { MaritalStatus } from '#app/domain/case-file.ts'
import type { Finding, Reason } from '#app/domain/finding.ts'
import { input, limitInputs, limitSteps } from '#app/domain/finding-builder.ts'
import { addDays, addYears, anniversary } from '#app/domain/plain-date.ts'
import type { DependantMember, RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { ADULT_AGE } from '#app/domain/rules/ages.ts'
import { judgeLimits } from '#app/domain/rules/family-limits.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'

/** Ends of a marriage or partnership, and separation, which calls for a review. */
const ENDED: ReadonlySet<MaritalStatus> = new Set(['separated', 'divorced', 'widowed', 'deceased'])

/** Rules about each dependant beside the sponsor. */
export function familyFindings(context: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const dependant of context.dependants) {
    judgeLimits(context, dependant, found)
    judgeAdulthood(dependant, found)
    judgeMarriage(context, dependant, found)
    judgeReview(context, dependant, found)
  }
  return found
}

/**
 * MM26: the child turns 18 on or before the limit. For the whole stay, so that what follows is prepared in time; of a stay that
 * began after the birthday without a day to act by. Someone born on 29 February files as if born on the 28th.
 */
function judgeAdulthood(member: DependantMember, found: Finding[]): void {
  const { relationship, dateOfBirth } = member.dependant
  if (relationship !== 'child' || !dateOfBirth) return
  const adultOn = anniversary(dateOfBirth, ADULT_AGE)
  const safeOn = addYears(dateOfBirth, ADULT_AGE)
  for (const stay of member.stays) {
    if (stay.limit === null || adultOn > stay.limit) continue
    const isAdult = adultOn < stay.from
    const filesFirst = !isAdult && stay.window !== null && stay.window.opensOn < safeOn
    const params: Reason['params'] = {
      born: { day: dateOfBirth },
      adult: { day: adultOn },
      limit: { day: stay.limit },
      began: { day: stay.from },
      fileBefore: { day: safeOn },
    }
    if (stay.window) params.opens = { day: stay.window.opensOn }
    found.push(
      ruleFinding('MM26', {
        member,
        hangsOn: stay.id,
        period: stay,
        dueOn: isAdult ? null : adultOn,
        ruleSet: stay.windowRules,
        inputs: [input(`${member.path}dateOfBirth`, dateOfBirth), ...limitInputs(stay)],
        steps: [
          ...limitSteps(stay),
          { key: 'MM26.step', params },
          ...(filesFirst ? [{ key: 'MM26.stepWindow', params }] : []),
        ],
        params,
        text: isAdult ? 'MM26.adult' : filesFirst ? 'MM26.windowFirst' : 'MM26',
      }),
    )
  }
}

/** MM27: the ground for a spouse or partner has ended, or is in question, while a stay runs. */
function judgeMarriage({ caseFile }: RuleContext, member: DependantMember, found: Finding[]): void {
  const { relationship, sponsorMaritalStatus } = member.dependant
  if (relationship !== 'spouse' && relationship !== 'civil_partner') return
  const status = sponsorMaritalStatus ?? caseFile.person.maritalStatus
  if (!status || !ENDED.has(status)) return
  const field = sponsorMaritalStatus ? `${member.path}sponsorMaritalStatus` : 'person.maritalStatus'
  const params = { status: { term: `reason.marital.${status}` } }
  for (const stay of member.stays) {
    found.push(
      ruleFinding('MM27', {
        member,
        hangsOn: stay.id,
        period: stay,
        ruleSet: stay.windowRules,
        inputs: [
          input(field, status),
          input(`${member.path}relationship`, relationship),
          ...limitInputs(stay),
        ],
        steps: [{ key: 'MM27.step', params }],
        params,
        text: status === 'separated' ? 'MM27.separated' : 'MM27',
      }),
    )
  }
}

/** MM29: the employment has ended and the dependant was not reviewed since. Until the review. */
function judgeReview(context: RuleContext, member: DependantMember, found: Finding[]): void {
  const { employmentOverFrom, caseFile, employer } = context
  const { reviewedOn } = member.dependant
  if (employmentOverFrom === null || reviewedOn === undefined) return
  const endDate = caseFile.employment?.endDate ?? null
  const asked = endDate ?? addDays(employmentOverFrom, -1)
  const reviewed = reviewedOn !== null && reviewedOn >= asked ? reviewedOn : null
  const params = { over: { day: employmentOverFrom }, ended: { day: asked } }
  const text = endDate ? 'MM29' : 'MM29.undated'
  found.push(
    ruleFinding('MM29', {
      member,
      period: { from: employmentOverFrom, until: reviewed },
      ruleSet: chosenRuleSet(employer, employmentOverFrom),
      inputs: [
        endDate ? input('employment.endDate', endDate) : input('employment.status', 'ended'),
        input(`${member.path}reviewedOn`, reviewedOn),
      ],
      steps: [{ key: `${text}.step`, params }],
      params,
      text,
    }),
  )
}
