import { EXPECTED_INSTANT, readInstant } from '#app/domain/instant.ts'
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

type ReadQuestion = { ok: true; question: ReportQuestion } | { ok: false; problem: string }

/**
 * Reads an address. A value that nobody has counts as not given: for identifiers that is masked. An instant that cannot be read is
 * a problem instead: what is known now would be taken for what was known then.
 */
export function readReportQuestion(search: URLSearchParams): ReadQuestion {
  const written = search.get('knownAt')
  const knownAt = written === null ? undefined : readInstant(written)
  if (written !== null && knownAt === undefined)
    return { ok: false, problem: `knownAt is "${written}"; expected ${EXPECTED_INSTANT}` }
  const given = (name: string) => search.get(name) || undefined
  const ruleSet = given('ruleset')
  const locale = given('locale')
  const identifiers = given('identifiers')
  const question: ReportQuestion = {
    ...(knownAt && { knownAt }),
    ...(ruleSet && isRuleSetChoice(ruleSet) && { ruleSet }),
    info: given('info') === '1',
    identifiers: identifiers === 'full' || identifiers === 'none' ? identifiers : 'masked',
    ...(isLocale(locale) && { locale }),
    filter: filterOf(given),
  }
  return { ok: true, question }
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
