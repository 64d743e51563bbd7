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
  member: FamilyMember
  /** The id of the stay, contract or document: `s1`, `c1`, `t1`; never a number of a document. Left out: the subject alone. */
  hangsOn?: string
  /** Left out: the usual one of the rule. */
  severity?: Severity
  period: Period
  dueOn?: PlainDate | null
  state?: ExtensionState
  lastFourWeeks?: boolean
  /** The version that the rule followed; the one of the limit for a rule about a stay. */
  ruleSet: RuleSet | undefined
  /** Left out: the usual one of the rule. */
  basis?: Basis
  inputs: readonly FindingInput[]
  steps: readonly Reason[]
  /** Values of title, because and nextAction alike. */
  params?: Reason['params']
  /** Keys are `<text>.title`, `.because`, `.next`; left out: the rule's id. */
  text?: string
}

/** What the catalogue says of a rule. */
type Usual = { severities: readonly [Severity, ...Severity[]]; bases: readonly [Basis, ...Basis[]] }

/** Built at one stroke and without spreads: this runs for every span of every family. */
export function finding(rule: string, usual: Usual, draft: FindingDraft): Finding {
  const { member, hangsOn, params, period } = draft
  const basis = draft.basis ?? usual.bases[0]
  const text = textKeys(draft.text ?? rule)
  const made: Finding = {
    key: hangsOn ? `${rule}:${member.keyPart}:${hangsOn}` : `${rule}:${member.keyPart}`,
    ruleId: rule,
    severity: draft.severity ?? usual.severities[0],
    subject: member.subject,
    from: period.from,
    until: period.until,
    dueOn: draft.dueOn ?? null,
    title: { key: text.title, params },
    because: { key: text.because, params },
    explanation: {
      ruleset: draft.ruleSet?.id ?? UNKNOWN_RULE_SET,
      inputs: onceEach(draft.inputs),
      steps: draft.steps,
      source: basis.source,
      confidence: basis.confidence,
      nextAction: { key: text.next, params },
    },
  }
  if (draft.state) made.state = draft.state
  if (draft.lastFourWeeks) made.lastFourWeeks = true
  return made
}

/** An estimated limit may rest on a fact that the rule names itself. */
function onceEach(inputs: readonly FindingInput[]): readonly FindingInput[] {
  const isFirst = ({ field }: FindingInput, position: number) =>
    inputs.findIndex((each) => each.field === field) === position
  return inputs.every(isFirst) ? inputs : inputs.filter(isFirst)
}

type TextKeys = { title: string; because: string; next: string }
const TEXT_KEYS = new Map<string, TextKeys>()

function textKeys(text: string): TextKeys {
  const known = TEXT_KEYS.get(text)
  if (known) return known
  const made = { title: `${text}.title`, because: `${text}.because`, next: `${text}.next` }
  TEXT_KEYS.set(text, made)
  return made
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
  assumed: { key: 'reason.origin.assumed' },
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

/** The limit of stay that a rule judged; an estimated one with what it was estimated from. The same list for every rule. */
export function limitInputs(stay: StayPeriod): readonly FindingInput[] {
  stay.told ??= toldOf(stay)
  return stay.told.inputs
}

/** How the limit came about, line by line. */
export function limitSteps(stay: StayPeriod): readonly Reason[] {
  stay.told ??= toldOf(stay)
  return stay.told.steps
}

function toldOf(stay: StayPeriod): NonNullable<StayPeriod['told']> {
  const field = `${stay.path}.limitOfStay`
  if (stay.limit === null) return { inputs: [input(field, null)], steps: [] }
  const limit = input(field, stay.limit, stay.limitKind)
  const params = { result: { day: stay.limit } }
  if (stay.limitKind === 'printed')
    return { inputs: [limit], steps: [{ key: 'reason.limit.printed', params }] }
  return {
    inputs: [limit, ...stay.caps().flatMap(({ inputs }) => inputs)],
    steps: [...stay.caps().map(({ step }) => step), { key: 'reason.limit.estimated', params }],
  }
}
