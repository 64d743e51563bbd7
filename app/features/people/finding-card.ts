import type { Finding, Severity } from '#app/domain/finding.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { renderFinding } from '#app/i18n/finding-text.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FamilySource } from './family-view.ts'

export type FindingCard = {
  key: string
  ruleId: string
  severity: Severity
  /** Whom it is about, where that is a dependant. */
  who: string | null
  title: string
  because: string
  steps: string[]
  nextAction: string
  ruleset: string
  dueOn: string | null
  /** `in 9 days`. */
  relative: string | null
}

export function findingCard(finding: Finding, { family, asOf, words }: FamilySource): FindingCard {
  const text = renderFinding(finding, words)
  const { dependantId } = finding.subject
  const dependant = family.dependants.find(({ person }) => person.dependantNo === dependantId)?.person
  return {
    key: finding.key,
    ruleId: finding.ruleId,
    severity: finding.severity,
    who: dependant
      ? fullName(dependant, `${dependant.staffNo} ${dependant.dependantNo}`, words.locale)
      : null,
    title: text.title,
    because: text.because,
    steps: text.explanation.steps,
    nextAction: text.explanation.nextAction,
    ruleset: finding.explanation.ruleset,
    dueOn: finding.dueOn && words.day(finding.dueOn),
    relative: finding.dueOn && relativeDay(finding.dueOn, asOf, words),
  }
}

function relativeDay(day: PlainDate, asOf: PlainDate, { t }: Translator<MessageKey>): string {
  const count = daysBetween(asOf, day)
  if (count === 0) return t('days.today')
  return count > 0 ? t('days.ahead', { count }) : t('days.ago', { count: -count })
}
