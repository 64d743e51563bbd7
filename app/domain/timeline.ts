import type { CaseFile, StayKind } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { ExtensionWindow } from '#app/domain/extension-window.ts'
import { addDays, type PlainDate } from '#app/domain/plain-date.ts'
import { projectStays } from '#app/domain/projection.ts'
import { type ResidenceClock, residenceClock } from '#app/domain/residence-clock.ts'
import { type DependantMember, type RuleContext, ruleContext } from '#app/domain/rule-context.ts'
import { UNKNOWN_RULE_SET } from '#app/domain/rule-sets/index.ts'
import { sponsorCap } from '#app/domain/stay-caps.ts'
import { type Binding, shortest, travelDocumentCap } from '#app/domain/stay-limit.ts'
import { bindingOfStay, type StayPeriod } from '#app/domain/stay-periods.ts'

export type TimelineStatus = 'granted' | 'estimated' | 'projected'

/** `until` is the limit of stay, inclusive; `null` only where nothing is known to estimate it from. */
type Span = {
  from: PlainDate
  until: PlainDate | null
  status: TimelineStatus
  binding: Binding[]
  /** The file gives no start; this one is assumed. */
  fromAssumed?: true
}

/** The three days are those of the extension that follows; `null` where no version is known for the limit. */
export type TimelineStay = Span & {
  kind: StayKind
  windowOpensOn: PlainDate | null
  lastFourWeeksFrom: PlainDate | null
  submitBy: PlainDate | null
}

export type DependantTimeline = { id: string; stays: Span[] }

/** A family's stays, on file and projected (contracts.md, 7). */
export type Timeline = {
  staffNo: string
  /** The version of the first listed stay's limit. */
  ruleset: string
  stays: TimelineStay[]
  stoppedBy: 'pattern' | 'contract' | 'travel_document'
  residence: ResidenceClock
  dependants: DependantTimeline[]
}

/**
 * The stays on file, then one projected extension after another until the pattern is used up and seven years are reached, or a
 * cap gives no further day. Each projected filing is assumed on the day its window opens, unless one is on file.
 */
export function timeline(caseFile: CaseFile, employer: EmployerRules = DEFAULT_EMPLOYER_RULES): Timeline {
  const context = ruleContext(caseFile, employer)
  const residence = residenceClock(caseFile)
  const onFile = context.principal.stays
  const { projected, stoppedBy } = projectStays(context, residence.earliestAbodeOn)
  const stays = [
    ...onFile.map((stay) => timelineStay(stay.kind, spanOf(stay), stay.window)),
    ...projected.map(({ from, limit, binding, window }) =>
      timelineStay('extension', { from, until: limit, status: 'projected', binding }, window),
    ),
  ]
  return {
    staffNo: caseFile.person.staffNo,
    ruleset:
      employer.ruleSet === 'auto' ? (onFile[0]?.windowRules?.id ?? UNKNOWN_RULE_SET) : employer.ruleSet,
    stays,
    stoppedBy,
    residence,
    dependants: context.dependants.map((member) => ({
      id: member.dependant.id,
      stays: dependantSpans(member, stays, context),
    })),
  }
}

function timelineStay(kind: StayKind, span: Span, window: ExtensionWindow | null): TimelineStay {
  return {
    kind,
    ...span,
    windowOpensOn: window?.opensOn ?? null,
    lastFourWeeksFrom: window?.lastFourWeeksFrom ?? null,
    submitBy: window?.submitBy ?? null,
  }
}

function spanOf(stay: StayPeriod): Span {
  return {
    from: stay.from,
    until: stay.limit,
    status: stay.limitKind === 'printed' ? 'granted' : 'estimated',
    binding: bindingOfStay(stay),
    ...(stay.fromKind === 'assumed' && { fromAssumed: true as const }),
  }
}

/** After the stays on file a dependant's follow the sponsor's, as far as the dependant's own travel document allows. */
function dependantSpans(member: DependantMember, sponsorStays: TimelineStay[], context: RuleContext): Span[] {
  const spans = member.stays.map(spanOf)
  const documentCap = travelDocumentCap(
    member.travelDocuments,
    context.employer.travelDocumentBuffer,
    member.path,
  )
  for (const sponsor of sponsorStays) {
    const last = spans.at(-1)?.until
    if (!last || !sponsor.until || sponsor.until <= last) continue
    const caps = [sponsorCap(sponsor.until, []), ...(documentCap ? [documentCap] : [])]
    const next = shortest(caps)
    if (!next || next.limit <= last) break
    spans.push({ from: addDays(last, 1), until: next.limit, status: 'projected', binding: next.binding })
  }
  return spans
}
