import type { PlainDate } from '#app/domain/plain-date.ts'

/** Most urgent first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** States of the extension window (domain sheet, 2.6). `extended` is not a span: the next stay follows. */
export const EXTENSION_STATES = [
  'not_open',
  'open',
  'late',
  'filed',
  'pending_past_limit',
  'expired',
] as const
export type ExtensionState = (typeof EXTENSION_STATES)[number]

/**
 * A value inside a sentence. Text goes in as it is; the tagged ones are written in the reader's language:
 * `day` 14 Jul 2026, `money` HK$45,000, `term` a catalogue key (a stage, a document, a relationship), `terms` a list of keys.
 */
export type ReasonValue =
  | string
  | number
  | { day: PlainDate }
  | { money: number }
  | { term: string }
  | { terms: string[] }

/** A sentence as data: the page, the mail, the CSV and the API say the same in the reader's language. */
export type Reason = { key: string; params?: Record<string, ReasonValue> }

export type Subject = { kind: 'principal' | 'dependant'; staffNo: string; dependantId: string | null }

/** Where a value was read: `stays[0].limitOfStay`; `origin` says in words what kind of date or fact it is. */
export type FindingInput = { field: string; value: string | number | boolean | null; origin: Reason }

export type Confidence = 'official' | 'mirror' | 'adviser' | 'general' | 'convention'

/** What one rule says of one subject between two days (contracts.md, 6). Independent of "today". */
export type Finding = {
  /** Rule + subject + the stay, contract or document it hangs on: survives recomputation. Holds no identifier. */
  key: string
  ruleId: string
  state?: ExtensionState
  lastFourWeeks?: true
  severity: Severity
  subject: Subject
  /** Inclusive. */
  from: PlainDate
  /** Exclusive; `null` has no end. */
  until: PlainDate | null
  dueOn: PlainDate | null
  title: Reason
  because: Reason
  explanation: {
    ruleset: string
    inputs: readonly FindingInput[]
    steps: readonly Reason[]
    source: { label: string; url: string }
    confidence: Confidence
    nextAction: Reason
  }
}
