import type { Finding, FindingInput } from '#app/domain/finding.ts'
import { input, limitInputs } from '#app/domain/finding-builder.ts'
import { holdsOn, overlap, type Period } from '#app/domain/period.ts'
import { addDays, addMonths, type PlainDate } from '#app/domain/plain-date.ts'
import { type FamilyMember, isDependant, type RuleContext } from '#app/domain/rule-context.ts'
import { isSameEntity } from '#app/domain/rules/entities.ts'
import { unfiledInWindow } from '#app/domain/rules/extension-states.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { termsValues } from '#app/domain/rules/terms-values.ts'
import { currentTravelDocument } from '#app/domain/stay-limit.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** An online extension asks for a document that runs longer than this (domain sheet, T14). */
export const ONLINE_DOCUMENT_MONTHS = 3

/** One reason why the system would refuse, and when it does. */
type Reason = Period & { term: string; inputs: FindingInput[] }

/**
 * ONLINE: while the window is open and nothing is filed, what is on record against filing online (domain sheet, 1.4). Who is
 * somewhere else, and for whom the employer changed, is known of the principal only.
 */
export function onlineFindings(context: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const member of context.members) {
    for (const stay of member.stays) {
      const unfiled = unfiledInWindow(stay)
      const reasons = unfiled.length > 0 ? reasonsOf(context, member, stay) : []
      for (const part of unfiled) judgeUnfiled(member, stay, part, reasons, found)
    }
  }
  return found
}

function judgeUnfiled(
  member: FamilyMember,
  stay: StayPeriod,
  unfiled: Period,
  reasons: Reason[],
  found: Finding[],
): void {
  for (const part of partsOf(unfiled, reasons)) {
    if (part.reasons.length === 0) continue
    const params = {
      count: part.reasons.length,
      reasons: { terms: part.reasons.map(({ term }) => term) },
      months: ONLINE_DOCUMENT_MONTHS,
    }
    found.push(
      ruleFinding('ONLINE', {
        member,
        hangsOn: stay.id,
        period: part,
        dueOn: stay.limit,
        ruleSet: stay.windowRules,
        inputs: [...part.reasons.flatMap(({ inputs }) => inputs), ...limitInputs(stay)],
        steps: part.reasons.map(({ term }) => ({ key: term })),
        params,
      }),
    )
  }
}

/** Split where a reason begins or ends; neighbours with the same reasons are one. */
function partsOf(unfiled: Period, reasons: Reason[]): (Period & { reasons: Reason[] })[] {
  const days = reasons.flatMap(({ from, until }) => [from, ...(until ? [until] : [])])
  const cuts = [...new Set([unfiled.from, ...days.filter((day) => holdsOn(unfiled, day))])].sort()
  const parts: (Period & { reasons: Reason[] })[] = []
  for (const [position, from] of cuts.entries()) {
    const holding = reasons.filter((reason) => holdsOn(reason, from))
    const until = cuts[position + 1] ?? unfiled.until
    const last = parts.at(-1)
    if (
      last &&
      last.reasons.length === holding.length &&
      holding.every((each) => last.reasons.includes(each))
    ) {
      last.until = until
    } else parts.push({ from, until, reasons: holding })
  }
  return parts
}

function reasonsOf(context: RuleContext, member: FamilyMember, stay: StayPeriod): Reason[] {
  const reasons = [...documentReason(member), ...visitorReason(stay)]
  if (isDependant(member)) return reasons
  return [...reasons, ...absenceReasons(context, stay), ...employerReasons(context, stay)]
}

/** The system refuses while three months or less are left. */
function documentReason({ travelDocuments, path }: FamilyMember): Reason[] {
  const current = currentTravelDocument(travelDocuments)
  const expiresOn = current?.document.expiresOn
  if (!current || !expiresOn) return []
  const field = `${path}travelDocuments[${current.index}].expiresOn`
  const from = firstDayWithLess(expiresOn)
  return [{ from, until: null, term: 'ONLINE.reason.document', inputs: [input(field, expiresOn)] }]
}

/** The first day that is not more than three months before the expiry. Months have no same length: looked for from a few days before. */
function firstDayWithLess(expiresOn: PlainDate): PlainDate {
  let day = addDays(addMonths(expiresOn, -ONLINE_DOCUMENT_MONTHS), -3)
  while (addMonths(day, ONLINE_DOCUMENT_MONTHS) < expiresOn) day = addDays(day, 1)
  return day
}

function visitorReason({ from, until, condition, path }: StayPeriod): Reason[] {
  if (condition !== 'visitor') return []
  return [{ from, until, term: 'ONLINE.reason.visitor', inputs: [input(`${path}.condition`, condition)] }]
}

/** Away on the day, in Hong Kong as a visitor on the day, or away from some day on until after the limit. */
function absenceReasons({ caseFile }: RuleContext, { limit, from: stayFrom }: StayPeriod): Reason[] {
  const reasons: Reason[] = []
  for (const [index, { from, to, status }] of (caseFile.absences ?? []).entries()) {
    const inputs = [input(`absences[${index}].from`, from), input(`absences[${index}].to`, to)]
    const term = status === 'away' ? 'ONLINE.reason.away' : 'ONLINE.reason.visitor'
    reasons.push({ from, until: addDays(to, 1), term, inputs })
    if (status === 'away' && limit !== null && from <= limit && limit <= to) {
      reasons.push({ from: stayFrom, until: from, term: 'ONLINE.reason.notReturning', inputs })
    }
  }
  return reasons
}

function employerReasons({ terms }: RuleContext, stay: StayPeriod): Reason[] {
  const sponsor = stay.stay.sponsorBrn
  if (!sponsor) return []
  return termsValues(terms, 'entityBrn').flatMap((entity) => {
    const period = isSameEntity(sponsor, entity.value) ? undefined : overlap(stay, entity)
    const inputs = [input(entity.field, entity.value), input(`${stay.path}.sponsorBrn`, sponsor)]
    return period ? [{ ...period, term: 'ONLINE.reason.employer', inputs }] : []
  })
}
