import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { timeline } from '#app/domain/timeline.ts'
import { DATE_ORDERS } from '#app/domain/written-day.ts'
import { asOfOption, type Command, commandLine, given, oneOf, ruleSetOption } from './command.ts'
import { readFamilies } from './read-families.ts'
import { timelinesTable } from './timelines-table.ts'

/** `plan FILE`: the projected timeline of every family, as a JSON array; on a terminal as tables. Needs no data store. */
export const plan: Command = async (args) => {
  const { values, word } = commandLine(
    args,
    {
      'as-of': { type: 'string' },
      ruleset: { type: 'string' },
      'date-order': { type: 'string' },
      format: { type: 'string' },
    },
    'FILE',
  )
  asOfOption(values['as-of'])
  const format = oneOf('--format', values.format, ['json']) ?? (process.stdout.isTTY ? 'table' : 'json')
  const rules = { ...DEFAULT_EMPLOYER_RULES, ruleSet: ruleSetOption(values.ruleset) }
  const order = oneOf('--date-order', values['date-order'], DATE_ORDERS)
  const families = readFamilies(given('the file', word, 'FILE'), order)
  const timelines = families.map(({ caseFile }) => timeline(caseFile, rules))
  const text =
    format === 'table'
      ? timelinesTable(timelines, process.stdout.columns)
      : `${JSON.stringify(timelines, null, 2)}\n`
  process.stdout.write(text)
  return 0
}
