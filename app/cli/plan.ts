import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { timeline } from '#app/domain/timeline.ts'
import { DATE_ORDERS } from '#app/domain/written-day.ts'
import { asOfOption, type Command, commandLine, given, oneOf, ruleSetOption } from './command.ts'
import { readFamilies } from './read-families.ts'

/** `plan FILE`: the projected timeline of every family, as a JSON array. Needs no data store. */
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
  oneOf('--format', values.format, ['json'])
  const rules = { ...DEFAULT_EMPLOYER_RULES, ruleSet: ruleSetOption(values.ruleset) }
  const order = oneOf('--date-order', values['date-order'], DATE_ORDERS)
  const families = readFamilies(given('the file', word, 'FILE'), order)
  const timelines = families.map(({ caseFile }) => timeline(caseFile, rules))
  process.stdout.write(`${JSON.stringify(timelines, null, 2)}\n`)
  return 0
}
