import { BYTE_ORDER_MARK, csvLine } from '#app/domain/csv.ts'
import { RULE_SETS, ruleSetOn } from '#app/domain/rule-sets/index.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import { RULE_IDS } from '#app/domain/rules/catalogue.ts'
import { differenceViews, parameterViews } from '#app/features/rules/rule-set-views.ts'
import { type RuleView, ruleView } from '#app/features/rules/rule-views.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { type Command, commandLine, localeOption, oneOf, Refused, todayBySettings } from './command.ts'
import { textTable } from './text-table.ts'

type Line = Record<string, string>
type Words = ReturnType<typeof translatorFor>

/**
 * `rules [ID] [--diff ID]`: all rules, one rule, the parameters of a rule set, or what differs between two. Needs no data store.
 * `--diff` alone compares with the version in force today.
 */
export const rules: Command = async (args) => {
  const { values, word } = commandLine(
    args,
    {
      diff: { type: 'string' },
      locale: { type: 'string' },
      format: { type: 'string' },
      'no-bom': { type: 'boolean' },
    },
    'rule or rule set',
  )
  const words = translatorFor(localeOption(values.locale) ?? 'en')
  const format = oneOf('--format', values.format, ['csv', 'json'])
  const { lines, data, shown } = answerOf(word, values.diff, words)
  if (format === 'json') process.stdout.write(`${JSON.stringify(data, null, 2)}\n`)
  else if (format === 'csv' || !process.stdout.isTTY) writeCsv(lines, !values['no-bom'])
  else process.stdout.write(textTable(only(shown, lines), process.stdout.columns))
  return 0
}

/** The same answer as rows of text and as data. `shown`: how many columns a terminal has room for. */
type Answer = { lines: Line[]; data: unknown; shown: number }

function answerOf(id: string | undefined, diff: string | undefined, words: Words): Answer {
  if (diff !== undefined) {
    const other = ruleSetNamed(diff, '--diff')
    const set = id === undefined ? ruleSetOn(todayBySettings()) : ruleSetNamed(id, 'the rule set')
    return differences(other, set ?? other, words)
  }
  if (id === undefined) {
    const views = RULE_IDS.map((rule) => ruleView(rule, words))
    return { lines: views.map(ruleLine), data: views, shown: 3 }
  }
  const rule = RULE_IDS.find((each) => each === id)
  if (rule) {
    const view = ruleView(rule, words)
    return { lines: [ruleLine(view)], data: view, shown: 8 }
  }
  const set = RULE_SETS.find((each) => each.id === id)
  if (set) return parameters(set, words)
  throw new Refused(`there is no rule "${id}"; expected ${RULE_IDS.join(', ')}, or a rule set: ${setIds()}`)
}

function ruleSetNamed(id: string, what: string): RuleSet {
  const found = RULE_SETS.find((each) => each.id === id)
  if (!found) throw new Refused(`${what} is "${id}"; expected ${setIds()}`)
  return found
}

function setIds(): string {
  return RULE_SETS.map(({ id }) => id).join(', ')
}

function ruleLine({ id, text, severities, fields, onlyIfEmployment, sources, example }: RuleView): Line {
  return {
    rule_id: id,
    severities: severities.join(' '),
    rule: text,
    fields: fields.join('; '),
    only_if_employment: String(onlyIfEmployment),
    sources: sources.map(named).join('; '),
    confidence: [...new Set(sources.map(({ confidence }) => confidence))].join('; '),
    example: `${example.title}: ${example.because} → ${example.next}`,
  }
}

function parameters(set: RuleSet, words: Words): Answer {
  const data = parameterViews(set, words).map(({ key: _key, ...view }) => ({ ruleset: set.id, ...view }))
  const lines = data.map(({ ruleset, name, scheme, value, source, confidence, retrievedOn }) => ({
    ruleset,
    parameter: name,
    scheme,
    value,
    source: named(source),
    confidence,
    retrieved_on: retrievedOn,
  }))
  return { lines, data, shown: 4 }
}

function differences(before: RuleSet, after: RuleSet, words: Words): Answer {
  const data = differenceViews(before, after, words).map(({ key: _key, ...view }) => view)
  const lines = data.map((view) => ({
    parameter: view.name,
    scheme: view.scheme,
    [before.id]: view.before,
    [after.id]: view.after,
    source: view.source ? named(view.source) : '',
  }))
  return { lines, data, shown: 4 }
}

function named({ label, url }: { label: string; url: string }): string {
  return `${label} <${url}>`
}

function only(shown: number, lines: Line[]): Line[] {
  return lines.map((line) => Object.fromEntries(Object.entries(line).slice(0, shown)))
}

function writeCsv(lines: Line[], hasMark: boolean): void {
  const columns = Object.keys(lines[0] ?? {})
  if (hasMark) process.stdout.write(BYTE_ORDER_MARK)
  process.stdout.write(csvLine(columns))
  for (const line of lines) process.stdout.write(csvLine(columns.map((column) => line[column] ?? '')))
}
