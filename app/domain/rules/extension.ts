import type { ExtensionSpan } from '#app/domain/extension-span.ts'
import type { ExtensionState, Finding, Reason, Severity } from '#app/domain/finding.ts'
import {
  type Basis,
  conventionBasis,
  type FindingDraft,
  input,
  limitInputs,
  limitSteps,
} from '#app/domain/finding-builder.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyMember, RuleContext } from '#app/domain/rule-context.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import { PAST_LIMIT_BASIS } from '#app/domain/rules/bases.ts'
import { extensionSpans } from '#app/domain/rules/extension-states.ts'
import { windowSteps } from '#app/domain/rules/extension-steps.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** EXT: for each stay of each member of the family, which state the extension that follows it is in (domain sheet, 2.6). */
export function extensionFindings(context: RuleContext): Finding[] {
  return context.members.flatMap((member) => memberExtensionFindings(context, member))
}

/** The same for one member of the family. */
export function memberExtensionFindings(context: RuleContext, member: FamilyMember): Finding[] {
  return member.stays.flatMap((stay) => stayFindings(context, member, stay))
}

function stayFindings(context: RuleContext, member: FamilyMember, stay: StayPeriod): Finding[] {
  const { limit, window, windowRules } = stay
  if (limit === null) return []
  const arithmetic = [...limitSteps(stay), ...windowSteps(context, stay)]
  const inputs = [...limitInputs(stay)]
  if (context.employer.ruleSet !== 'auto') {
    inputs.push(input('employerRules.ruleSet', context.employer.ruleSet, 'setting'))
  }
  return extensionSpans(stay).map((span) =>
    ruleFinding('EXT', {
      member,
      hangsOn: stay.id,
      state: span.state,
      lastFourWeeks: span.lastFourWeeks,
      severity: severityOf(span.state, windowRules),
      period: span,
      dueOn: dueOn(span.state, limit, window?.submitBy),
      ruleSet: windowRules,
      basis: basisOf(span.state, stay),
      inputs: span.filing ? [...inputs, input(span.filing.field, span.filing.filedOn)] : inputs,
      steps: span.filing || span.spent.length > 0 ? [...arithmetic, ...filingSteps(span, limit)] : arithmetic,
      text: textOf(span, windowRules),
      params: paramsOf(span, stay, limit),
    }),
  )
}

function severityOf(state: ExtensionState, ruleSet: RuleSet | undefined): Severity {
  switch (state) {
    case 'not_open':
      return 'info'
    case 'open':
      return 'medium'
    case 'late':
      return 'high'
    case 'filed':
      return 'low'
    case 'pending_past_limit':
      return ruleSet?.mustLeaveIfPending.value ? 'critical' : 'high'
    case 'expired':
      return 'critical'
    default:
      return state satisfies never
  }
}

function dueOn(state: ExtensionState, limit: PlainDate, submitBy: PlainDate | undefined): PlainDate | null {
  switch (state) {
    case 'open':
      return submitBy ?? limit
    case 'late':
    case 'filed':
    case 'expired':
      return limit
    case 'not_open':
    case 'pending_past_limit':
      return null
    default:
      return state satisfies never
  }
}

function basisOf(state: ExtensionState, stay: StayPeriod): Basis {
  if (state === 'expired') return PAST_LIMIT_BASIS
  if (state === 'pending_past_limit') {
    return stay.windowRules?.mustLeaveIfPending ?? conventionBasis('2.6')
  }
  return stay.windowTerms?.window ?? conventionBasis('2.5')
}

/** Which sentences speak: a recorded grant without its stay and a pending filing past the limit have words of their own. Before the first version nothing is known of how long a decision takes. */
function textOf({ state, grantedUnrecorded }: ExtensionSpan, ruleSet: RuleSet | undefined): string {
  if (state === 'filed') {
    if (grantedUnrecorded) return 'EXT.granted'
    return ruleSet ? 'EXT.filed' : 'EXT.filedUnknown'
  }
  if (state !== 'pending_past_limit') return `EXT.${state}`
  if (grantedUnrecorded) return 'EXT.grantedPastLimit'
  return ruleSet?.mustLeaveIfPending.value ? 'EXT.pendingMustLeave' : 'EXT.pending'
}

function paramsOf(
  span: ExtensionSpan,
  { window, windowRules }: StayPeriod,
  limit: PlainDate,
): FindingDraft['params'] {
  const params: FindingDraft['params'] = { limit: { day: limit } }
  if (window) {
    params.opens = { day: window.opensOn }
    params.submitBy = { day: window.submitBy }
  }
  if (span.filing) params.filed = { day: span.filing.filedOn }
  if (windowRules) {
    params.fastest = windowRules.processingDays.value.from
    params.slowest = windowRules.processingDays.value.to
  }
  return params
}

/** What is on file by the span: the filing that counts, or the ones that do not count any more. */
function filingSteps({ filing, spent }: ExtensionSpan, limit: PlainDate): Reason[] {
  const steps: Reason[] = []
  for (const { filedOn, decidedOn, outcome } of spent) {
    const filed = { day: filedOn }
    if (filedOn > limit) {
      steps.push({ key: 'EXT.step.filedTooLate', params: { filed, limit: { day: limit } } })
    } else if (decidedOn) {
      const params = { filed, decided: { day: decidedOn }, outcome: { term: `reason.outcome.${outcome}` } }
      steps.push({ key: 'EXT.step.filingSpent', params })
    } else {
      const params = { filed, outcome: { term: `reason.outcome.${outcome}` } }
      steps.push({ key: 'EXT.step.filingSpentUndated', params })
    }
  }
  if (filing) steps.push({ key: 'EXT.step.filed', params: { filed: { day: filing.filedOn } } })
  return steps
}
