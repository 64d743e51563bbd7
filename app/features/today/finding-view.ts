import type { Finding, FindingInput, Reason } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { isPlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FindingRow } from '#db/queries/findings.server.ts'

/** A finding with all that explains it, in the reader's words. */
export type FindingView = {
  key: string
  ruleId: string
  severity: Finding['severity']
  familyId: string
  personId: string
  staffNo: string
  isDependant: boolean
  name: string
  title: string
  because: string
  holds: string
  dueOn: string | null
  inputs: { field: string; value: string; origin: string }[]
  steps: string[]
  nextAction: string
  source: { label: string; url: string }
  confidence: string
  ruleset: string
  /** An extension can be started from here: nothing is filed and the window is open, late or over. */
  canExtend: boolean
}

export function findingView(row: FindingRow, finding: Finding, words: Translator<MessageKey>): FindingView {
  const { explanation } = finding
  const { person } = row
  const latin = [person.familyName, person.givenNames].filter(Boolean).join(' ')
  return {
    key: row.key,
    ruleId: row.ruleId,
    severity: row.severity,
    familyId: row.familyId,
    personId: row.personId,
    staffNo: row.staffNo,
    isDependant: row.dependantNo !== '',
    name: [latin, person.chineseName].filter(Boolean).join(' ') || row.staffNo,
    title: words.reason(finding.title),
    because: words.reason(finding.because),
    holds: holds(finding.from, finding.until, words),
    dueOn: finding.dueOn && words.day(finding.dueOn),
    inputs: explanation.inputs.map((input) => ({
      field: input.field,
      value: valueText(input.value, words),
      origin: words.reason(input.origin),
    })),
    steps: explanation.steps.map((step: Reason) => words.reason(step)),
    nextAction: words.reason(explanation.nextAction),
    source: explanation.source,
    confidence: words.t(`finding.confidence.${explanation.confidence}`),
    ruleset: explanation.ruleset,
    canExtend:
      row.ruleId === 'MM07' || (row.state !== null && ['open', 'late', 'expired'].includes(row.state)),
  }
}

function holds(from: PlainDate, until: PlainDate | null, words: Translator<MessageKey>): string {
  if (until === null) return words.t('finding.holdsOpen', { from: words.day(from) })
  return words.t('finding.holds', { from: words.day(from), until: words.day(until) })
}

function valueText(value: FindingInput['value'], words: Translator<MessageKey>): string {
  if (value === null) return words.t('finding.none')
  if (typeof value === 'boolean') return words.t(value ? 'finding.yes' : 'finding.no')
  if (typeof value === 'string' && isPlainDate(value)) return words.day(value)
  return String(value)
}
