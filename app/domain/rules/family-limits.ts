import type { Filing } from '#app/domain/filings.ts'
import type { Finding, Reason } from '#app/domain/finding.ts'
import { input, limitInputs, limitSteps } from '#app/domain/finding-builder.ts'
import { overlap, type Period } from '#app/domain/period.ts'
import { addMonths, daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import type { DependantMember, RuleContext } from '#app/domain/rule-context.ts'
import { filedPeriods } from '#app/domain/rules/extension-states.ts'
import { type RuleDraft, ruleFinding } from '#app/domain/rules/rule-finding.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** A dependant's stay and the sponsor's at the same time, whose limits differ. */
type Pair = {
  member: DependantMember
  stay: StayPeriod
  limit: PlainDate
  sponsor: StayPeriod
  sponsorLimit: PlainDate
  period: Period
}

/**
 * MM24: the dependant may stay longer than the sponsor. MM25: less long, and not because of the dependant's travel document.
 * From the later start of the two stays until one is followed.
 */
export function judgeLimits(
  { principal, employer }: RuleContext,
  member: DependantMember,
  found: Finding[],
): void {
  for (const stay of member.stays) {
    const { limit } = stay
    if (limit === null) continue
    for (const sponsor of principal.stays) {
      const { limit: sponsorLimit } = sponsor
      if (sponsorLimit === null || limit === sponsorLimit) continue
      const period = overlap(stay, sponsor)
      if (!period) continue
      const pair = { member, stay, limit, sponsor, sponsorLimit, period }
      if (limit > sponsorLimit) found.push(laterThanSponsor(pair))
      else if (!isLimitedByDocument(member, limit, employer.travelDocumentBuffer)) {
        judgeEarlier(pair, found)
      }
    }
  }
}

function laterThanSponsor(pair: Pair): Finding {
  const params = paramsOf(pair)
  return ruleFinding('MM24', { ...draftOf(pair, 'MM24', params), dueOn: pair.sponsorLimit, params })
}

/**
 * High where the sponsor was extended during the dependant's stay and the dependant was not. While an extension of the dependant
 * is filed there is nothing to file but a decision to wait for.
 */
function judgeEarlier(pair: Pair, found: Finding[]): void {
  const { stay, sponsor, limit } = pair
  const leftBehind = sponsor.kind === 'extension' && stay.from < sponsor.from
  const about = leftBehind ? 'MM25.extended' : 'MM25'
  for (const { filing, from, until } of byFiling(pair)) {
    const params = {
      ...paramsOf(pair),
      ...(leftBehind && { extended: { day: sponsor.from } }),
      ...(filing && { filed: { day: filing.filedOn } }),
    }
    const draft = draftOf(pair, 'MM25', params)
    found.push(
      ruleFinding('MM25', {
        ...draft,
        period: { from, until },
        severity: leftBehind ? 'high' : 'medium',
        dueOn: limit,
        inputs: filing ? [...draft.inputs, input(filing.field, filing.filedOn)] : draft.inputs,
        steps: filing ? [...draft.steps, { key: 'EXT.step.filed', params }] : draft.steps,
        params,
        text: filing ? `${about}.filed` : about,
      }),
    )
  }
}

/** The pair's time, split where a filing of the dependant begins or ceases to count. */
function byFiling({ stay, period }: Pair): (Period & { filing?: Filing })[] {
  const parts: (Period & { filing?: Filing })[] = []
  let rest: Period | undefined = period
  for (const filed of filedPeriods(stay)) {
    const part: Period | undefined = rest && overlap(filed, rest)
    if (!rest || !part) continue
    if (rest.from < part.from) parts.push({ from: rest.from, until: part.from })
    parts.push({ ...part, filing: filed.filing })
    rest = part.until === null ? undefined : overlap(rest, { from: part.until, until: null })
  }
  return rest ? [...parts, rest] : parts
}

function paramsOf({ limit, sponsorLimit }: Pair): NonNullable<Reason['params']> {
  return {
    limit: { day: limit },
    sponsorLimit: { day: sponsorLimit },
    count: Math.abs(daysBetween(limit, sponsorLimit)),
  }
}

function draftOf(
  { member, stay, sponsor, period }: Pair,
  rule: 'MM24' | 'MM25',
  params: NonNullable<Reason['params']>,
): RuleDraft {
  return {
    member,
    hangsOn: stay.id,
    period,
    ruleSet: stay.windowRules,
    inputs: [...limitInputs(stay), ...limitInputs(sponsor)],
    steps: [...limitSteps(stay), ...limitSteps(sponsor), { key: `${rule}.step`, params }],
  }
}

/** Whether the limit lies between what the buffer before a document's expiry leaves and that expiry. */
function isLimitedByDocument(
  { travelDocuments }: DependantMember,
  limit: PlainDate,
  { on, months }: RuleContext['employer']['travelDocumentBuffer'],
): boolean {
  return travelDocuments.some(
    ({ expiresOn }) => expiresOn && limit <= expiresOn && addMonths(expiresOn, on ? -months : 0) <= limit,
  )
}
