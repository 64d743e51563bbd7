import type { Finding } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { overlap } from '#app/domain/period.ts'
import { daysBetween, FIRST_DAY, type PlainDate } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { isSameEntity } from '#app/domain/rules/entities.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { termsValues } from '#app/domain/rules/terms-values.ts'
import { approvedStayOn, type StayPeriod } from '#app/domain/stay-periods.ts'

/** Rules that compare the employment with what was approved. An offer is no employment yet. */
export function employmentFindings(context: RuleContext): Finding[] {
  const employment = context.caseFile.employment
  if (!employment || employment.status === 'offer') return []
  return [
    ...judgeStartBeforePermission(context),
    ...judgeEmployer(context),
    ...judgeOtherEngagements(context),
    ...judgeTerminationNotice(context),
  ]
}

/** MM02: work began before the permission did. Looks at entries and changes of employment. */
function judgeStartBeforePermission(context: RuleContext): Finding[] {
  const { principal, caseFile } = context
  const startDate = caseFile.employment?.startDate
  if (!startDate) return []
  const found: Finding[] = []
  for (const stay of principal.stays) {
    const activation = activationOf(stay)
    if (!activation || startDate >= activation.day || wasPermittedBefore(context, stay, startDate)) continue
    const params = {
      start: { day: startDate },
      activated: { day: activation.day },
      count: daysBetween(startDate, activation.day),
    }
    found.push(
      ruleFinding('MM02', {
        member: principal,
        hangsOn: stay.id,
        period: stay,
        ruleSet: stay.lengthRules,
        inputs: [input('employment.startDate', startDate), input(activation.field, activation.day)],
        steps: [{ key: 'MM02.step', params }],
        params,
      }),
    )
  }
  return found
}

/** The entry on the permit, or the approval of a change within Hong Kong. */
function activationOf({ stay, kind, path, condition }: StayPeriod): { day: PlainDate; field: string } | null {
  if (kind === 'extension' || condition === 'visitor') return null
  if (stay.activatedOn) return { day: stay.activatedOn, field: `${path}.activatedOn` }
  return kind === 'entry' && stay.arrivedOn ? { day: stay.arrivedOn, field: `${path}.arrivedOn` } : null
}

/**
 * Whether the start lies within an earlier stay that permitted it: any employer by time only, else the sponsor's. A change of
 * employment is taken to be one of sponsor, a second entry to be the same one, unless the numbers on file tell.
 */
function wasPermittedBefore(
  { principal, terms }: RuleContext,
  stay: StayPeriod,
  startDate: PlainDate,
): boolean {
  const before = approvedStayOn(principal.stays, startDate)
  if (!before || before === stay || (before.limit !== null && before.limit < startDate)) return false
  if (before.condition !== 'employment') return before.condition === 'time_only'
  const sponsor = before.stay.sponsorBrn
  const employer = terms[0]?.terms.entityBrn
  if (!sponsor || !employer) return stay.kind === 'entry'
  return isSameEntity(sponsor, employer)
}

/** MM03: the employer is another entity than the sponsor that was approved. */
function judgeEmployer({ principal, terms }: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const stay of principal.stays) {
    const sponsor = stay.stay.sponsorBrn
    if (stay.condition !== 'employment' || !sponsor) continue
    for (const entity of termsValues(terms, 'entityBrn')) {
      const period = isSameEntity(sponsor, entity.value) ? undefined : overlap(stay, entity)
      if (!period) continue
      const params = { sponsor, employer: entity.value }
      found.push(
        ruleFinding('MM03', {
          member: principal,
          hangsOn: stay.id,
          period,
          ruleSet: stay.windowRules,
          inputs: [input(entity.field, entity.value), input(`${stay.path}.sponsorBrn`, sponsor)],
          steps: [{ key: 'MM03.step', params }],
          params,
        }),
      )
    }
  }
  return found
}

/** MM04: another engagement without an approval on file. */
function judgeOtherEngagements({ principal, caseFile }: RuleContext): Finding[] {
  const { otherEngagements, startDate } = caseFile.employment ?? {}
  if (!otherEngagements || otherEngagements.length === 0) return []
  const unapproved = otherEngagements.flatMap(({ name, approvedOn }, index) =>
    approvedOn === null ? [{ name, field: `employment.otherEngagements[${index}].approvedOn` }] : [],
  )
  if (unapproved.length === 0) return []
  const params = { names: unapproved.map(({ name }) => name).join(', '), count: unapproved.length }
  const employed = { from: startDate ?? FIRST_DAY, until: null }
  const found: Finding[] = []
  for (const stay of principal.stays) {
    const period = stay.condition === 'employment' ? overlap(stay, employed) : undefined
    if (!period) continue
    found.push(
      ruleFinding('MM04', {
        member: principal,
        hangsOn: stay.id,
        period,
        ruleSet: stay.windowRules,
        inputs: [
          ...unapproved.map(({ field }) => input(field, null)),
          input(`${stay.path}.condition`, stay.condition, stay.stay.condition ? 'recorded' : 'rule_set'),
        ],
        steps: [{ key: 'MM04.step', params }],
        params,
      }),
    )
  }
  return found
}

/** MM28: the employment has ended and no notice to ImmD is on file. From the day after its end until the notice. */
function judgeTerminationNotice({
  principal,
  caseFile,
  employer,
  employmentOverFrom,
}: RuleContext): Finding[] {
  const notice = caseFile.employment?.terminationNoticeOn
  if (employmentOverFrom === null || notice === undefined) return []
  const endDate = caseFile.employment?.endDate ?? null
  const params = { over: { day: employmentOverFrom } }
  return [
    ruleFinding('MM28', {
      member: principal,
      period: { from: employmentOverFrom, until: notice },
      ruleSet: chosenRuleSet(employer, employmentOverFrom),
      inputs: [
        endDate ? input('employment.endDate', endDate) : input('employment.status', 'ended'),
        input('employment.terminationNoticeOn', notice),
      ],
      steps: [
        { key: endDate ? 'MM28.step' : 'MM28.stepUndated', params },
        { key: 'MM28.stepAsSoonAsPossible' },
      ],
      params,
    }),
  ]
}
