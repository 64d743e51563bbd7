import type { Finding, FindingInput, Reason, Severity } from '#app/domain/finding.ts'
import { isPlainDate, type PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fieldLabel, fieldValue, isMoney } from '#app/i18n/field-words.ts'
import { fullName, whoOf } from '#app/i18n/person-words.ts'
import { sourceWords } from '#app/i18n/source-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { FindingRow, FoundFinding } from '#db/queries/findings.server.ts'
import { type FactPlace, factAt } from './fact-place.ts'
import { type NextStep, nextStepOf } from './next-step.ts'

/** A finding with all that explains it, in the reader's words. */
export type FindingView = {
  key: string
  ruleId: string
  severity: Severity
  familyId: string
  personId: string
  /** `LIN Jiayi 林嘉怡`. */
  name: string
  /** `HL-0042 · Engineering`, `spouse of HL-0042`. */
  about: string
  title: string
  because: string
  when: FoundFinding['when']
  /** From when until when it holds, or when it stopped being said. */
  holds: string
  dueOn: string | null
  ruleset: string
  /** Null for what is gone. */
  explanation: ExplanationView | null
  next: NextStep
  /** Nothing was filed in time: a grant may be missing. */
  canRecordGrant: boolean
}

export type ExplanationView = {
  inputs: InputView[]
  steps: string[]
  nextAction: string
  source: { label: string; url: string }
  confidence: string
}

/** `fact`: where the value is corrected, if it is a fact. */
export type InputView = {
  key: string
  label: string
  /** Whose it is, where it is somebody else's than the finding's. */
  whose: string | null
  value: string
  origin: string
  fact: FactPlace | null
}

export function findingView(
  found: FoundFinding,
  family: FamilyRows,
  words: Translator<MessageKey>,
): FindingView {
  const { row, when } = found
  const { person } = row
  const said = found.when === 'gone' ? row : found.finding
  return {
    key: row.key,
    ruleId: row.ruleId,
    severity: row.severity,
    familyId: row.familyId,
    personId: row.personId,
    name: fullName(person, row.staffNo, words.locale),
    about: [whoOf({ ...row, relationship: person.relationship }, words), row.department]
      .filter(Boolean)
      .join(' · '),
    title: words.reason(said.title),
    because: words.reason(said.because),
    when,
    holds: holds(found, words),
    dueOn: row.dueOn && words.day(row.dueOn),
    ruleset: row.ruleset,
    explanation: found.when === 'gone' ? null : explanationView(found.finding, row, family, words),
    next: when === 'holds' ? nextStepOf({ ...row, openCaseId: openCaseOf(row, family) }) : { kind: 'review' },
    canRecordGrant: when === 'holds' && (row.state === 'expired' || row.state === 'pending_past_limit'),
  }
}

function explanationView(
  { explanation }: Finding,
  row: FindingRow,
  family: FamilyRows,
  words: Translator<MessageKey>,
): ExplanationView {
  return {
    inputs: explanation.inputs.map((input, at) => inputView(input, at, row, family, words)),
    steps: explanation.steps.map((step: Reason) => words.reason(step)),
    nextAction: words.reason(explanation.nextAction),
    source: sourceWords(explanation.source, words),
    confidence: words.t(`finding.confidence.${explanation.confidence}`),
  }
}

function inputView(
  { field, value, origin }: FindingInput,
  at: number,
  row: FindingRow,
  family: FamilyRows,
  words: Translator<MessageKey>,
): InputView {
  return {
    key: `${at} ${field}`,
    label: fieldLabel(field, words),
    whose: whoseOf(field, row, family, words),
    value: valueText(field, value, words),
    origin: words.reason(origin),
    fact: factAt(field, family),
  }
}

/** A principal's fact in a dependant's finding, a dependant's in the principal's or a sibling's. */
function whoseOf(
  field: string,
  row: FindingRow,
  family: FamilyRows,
  words: Translator<MessageKey>,
): string | null {
  if (field.startsWith('employerRules.')) return null
  const place = /^dependants\[(\d+)\]/.exec(field)?.[1]
  if (place === undefined) return row.dependantNo === '' ? null : words.t('finding.sponsor')
  const person = family.dependants[Number(place)]?.person
  if (!person || person.dependantNo === row.dependantNo) return null
  return fullName(person, person.dependantNo, words.locale)
}

function holds(found: FoundFinding, words: Translator<MessageKey>): string {
  const { row } = found
  if (found.when === 'gone') return words.t('finding.goneOn', { day: words.day(found.goneAt.slice(0, 10)) })
  const from = words.day(row.from)
  if (row.until === null) return words.t('finding.holdsOpen', { from })
  return words.t('finding.holds', { from, until: words.day(row.until) })
}

function valueText(field: string, value: FindingInput['value'], words: Translator<MessageKey>): string {
  if (value === null) return words.t('finding.none')
  if (typeof value === 'boolean') return words.t(value ? 'finding.yes' : 'finding.no')
  if (typeof value === 'number') return isMoney(field) ? words.money(value) : String(value)
  if (isPlainDate(value)) return words.day(value as PlainDate)
  return fieldValue(field, value, words)
}

/** The filing of this person that is open and of the kind that answers the finding. */
function openCaseOf(row: FindingRow, family: FamilyRows): string | null {
  const member = [family, ...family.dependants].find(({ person }) => person.id === row.personId)
  const kind = FILING_OF[row.ruleId] ?? 'extension'
  return member?.cases.findLast((one) => one.kind === kind && one.closedOn === null)?.id ?? null
}

const FILING_OF: Readonly<Record<string, string>> = {
  HKID: 'entry',
  MM22: 'entry',
  MM02: 'change_of_employment',
  MM03: 'change_of_employment',
  MM04: 'change_of_employment',
  MM09: 'change_of_employment',
}
