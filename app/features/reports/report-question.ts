import type { IdentifierForm } from '#app/domain/people-sheet.ts'
import { isRuleSetChoice, type RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { isWorkGroup, WORK_SEVERITIES } from '#app/domain/worklist.ts'
import { isLocale, type Locale } from '#app/i18n/locales.ts'
import type { FindingsQuestion } from '#db/queries/findings.server.ts'

/** What a report is asked for, beside its day, as it stands in the address. */
export type ReportQuestion = {
  /** What the ledger said at this instant. */
  knownAt?: string
  ruleSet?: RuleSetChoice
  info: boolean
  identifiers: IdentifierForm
  /** Of the headings and sentences; left out: canonical headings, English sentences. */
  locale?: Locale
  filter: NonNullable<FindingsQuestion['filter']>
}

/** Reads an address. A value that nobody has counts as not given: for identifiers that is masked. */
export function readReportQuestion(search: URLSearchParams): ReportQuestion {
  const given = (name: string) => search.get(name) || undefined
  const ruleSet = given('ruleset')
  const locale = given('locale')
  const identifiers = given('identifiers')
  const knownAt = instantOf(given('knownAt'))
  return {
    ...(knownAt && { knownAt }),
    ...(ruleSet && isRuleSetChoice(ruleSet) && { ruleSet }),
    info: given('info') === '1',
    identifiers: identifiers === 'full' || identifiers === 'none' ? identifiers : 'masked',
    ...(isLocale(locale) && { locale }),
    filter: filterOf(given),
  }
}

function filterOf(given: (name: string) => string | undefined): ReportQuestion['filter'] {
  const group = given('group') ?? null
  const severity = WORK_SEVERITIES.find((one) => one === given('severity'))
  const kind = (['principal', 'dependant'] as const).find((one) => one === given('kind'))
  const [rule, department, entityId] = [given('rule'), given('department'), given('entity')]
  return {
    ...(isWorkGroup(group) && { group }),
    ...(severity && { severity }),
    ...(kind && { kind }),
    ...(rule && { rule }),
    ...(department && { department }),
    ...(entityId && { entityId }),
  }
}

function instantOf(text: string | undefined): string | undefined {
  const at = new Date(text ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
