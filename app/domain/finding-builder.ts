import type {
  Confidence,
  ExtensionState,
  Finding,
  FindingInput,
  Reason,
  Severity,
} from '#app/domain/finding.ts'
import type { Period } from '#app/domain/period.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyMember } from '#app/domain/rule-context.ts'
import { UNKNOWN_RULE_SET } from '#app/domain/rule-sets/index.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import { domainSection, type Source } from '#app/domain/rule-sets/source.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** Why a rule may say what it says. A `Sourced` parameter of a rule set is one, too. */
export type Basis = { source: Source; confidence: Confidence }

/** What a judge gives for one span; `finding` fills in the rest. */
export type FindingDraft = {
  rule: string
  member: FamilyMember
  /** The id of the stay, contract or document: `s1`, `c1`, `t1`; never a number of a document. Left out: the subject alone. */
  hangsOn?: string
  severity: Severity
  period: Period
  dueOn?: PlainDate | null
  state?: ExtensionState
  lastFourWeeks?: boolean
  /** The version that the rule followed; the one of the limit for a rule about a stay. */
  ruleSet: RuleSet | undefined
  basis: Basis
  inputs: FindingInput[]
  steps: Reason[]
  /** Values of title, because and nextAction alike. */
  params?: Reason['params']
  /** Keys are `<text>.title`, `.because`, `.next`; left out: the rule's id. */
  text?: string
}

export function finding(draft: FindingDraft): Finding {
  const { rule, member, hangsOn, params, text = rule } = draft
  const { staffNo, dependantId } = member.subject
  const subject = dependantId === null ? staffNo : `${staffNo}/${dependantId}`
  return {
    key: hangsOn ? `${rule}:${subject}:${hangsOn}` : `${rule}:${subject}`,
    ruleId: rule,
    ...(draft.state && { state: draft.state }),
    ...(draft.lastFourWeeks && { lastFourWeeks: true as const }),
    severity: draft.severity,
    subject: member.subject,
    from: draft.period.from,
    until: draft.period.until,
    dueOn: draft.dueOn ?? null,
    title: { key: `${text}.title`, params },
    because: { key: `${text}.because`, params },
    explanation: {
      ruleset: draft.ruleSet?.id ?? UNKNOWN_RULE_SET,
      inputs: draft.inputs,
      steps: draft.steps,
      source: draft.basis.source,
      confidence: draft.basis.confidence,
      nextAction: { key: `${text}.next`, params },
    },
  }
}

/** A rule that rests on a convention of ours: the section of the domain sheet. */
export function conventionBasis(section: string): Basis {
  return { source: domainSection(section), confidence: 'convention' }
}

const ORIGINS = {
  printed: { key: 'reason.origin.printed' },
  estimated: { key: 'reason.origin.estimated' },
  recorded: { key: 'reason.origin.recorded' },
  none: { key: 'reason.origin.none' },
  setting: { key: 'reason.origin.setting' },
  rule_set: { key: 'reason.origin.ruleSet' },
} satisfies Record<string, Reason>

/** What kind of fact an input is; `none`: the file says that there is none. */
export type Origin = keyof typeof ORIGINS

/** `field` is where the value stands in the case file. Identifiers go in masked. */
export function input(
  field: string,
  value: FindingInput['value'] | undefined,
  origin: Origin = value === null ? 'none' : 'recorded',
): FindingInput {
  return { field, value: value ?? null, origin: ORIGINS[origin] }
}

/** The limit of stay that a rule judged; an estimated one with what it was estimated from. */
export function limitInputs(stay: StayPeriod): FindingInput[] {
  const limit = input(`${stay.path}.limitOfStay`, stay.limit, stay.limitKind)
  if (stay.limitKind === 'printed') return [limit]
  return [limit, ...stay.caps.map(({ field, value }) => input(field, value))]
}

/** How the limit came about, line by line. */
export function limitSteps(stay: StayPeriod): Reason[] {
  if (stay.limit === null) return []
  const result = { day: stay.limit }
  if (stay.limitKind === 'printed') return [{ key: 'reason.limit.printed', params: { result } }]
  return [...stay.caps.map(({ step }) => step), { key: 'reason.limit.estimated', params: { result } }]
}
