import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { hongKongDayAt, isPlainDate, type PlainDate } from '#app/domain/plain-date.ts'
import { isRuleSetChoice, RULE_SETS, type RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { isLocale, LOCALES, type Locale } from '#app/i18n/locales.ts'
import { readToday } from '#app/platform/env.ts'

/** Takes what follows its name on the command line and gives the exit code. */
export type Command = (args: string[]) => Promise<number>

/** Bad usage or bad input (2), or a data store that cannot be reached (3): one line that says what is wrong. */
export class Refused extends Error {
  readonly code: 2 | 3
  constructor(message: string, code: 2 | 3 = 2) {
    super(message)
    this.code = code
  }
}

/**
 * What follows the name of a command: its options, each once and with a value where it takes one, and one word where `word`
 * says what that is. Refuses everything else, and says what is expected.
 */
export function commandLine<Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  word?: string,
) {
  const { tokens } = parseArgs({ args, options, tokens: true, allowPositionals: true, strict: false })
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (!option) throw new Refused(`there is no option ${rawName}; expected ${namesOf(options)}`)
    if (seen.has(name)) throw new Refused(`${rawName} is given twice; expected it once`)
    seen.add(name)
    if (option.type === 'boolean' && token.value !== undefined)
      throw new Refused(`${rawName} is "${token.value}"; expected ${rawName} without a value`)
    if (option.type === 'string' && !hasValue(token))
      throw new Refused(`${rawName} has no value; expected ${rawName} VALUE, or ${rawName}=VALUE`)
  }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const surplus = positionals[word === undefined ? 0 : 1]
  if (surplus !== undefined)
    throw new Refused(`"${surplus}" is one too many; expected ${word ? `one ${word}` : 'options only'}`)
  return { values, word: positionals[0] }
}

/** What begins with a dash is the next option, unless it was written behind `=`. */
function hasValue({ value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined }) {
  return value !== undefined && (inlineValue === true || !value.startsWith('-'))
}

function namesOf(options: ParseArgsOptionsConfig): string {
  const names = Object.keys(options).map((name) => `--${name}`)
  return names.length === 0 ? 'no options' : names.join(', ')
}

/** So many faults of one file are named; a file with more has one cause. */
const MOST_LINES = 20

/** A line for each fault of a file. */
export function refusedLines(file: string, faults: readonly string[]): Refused {
  const more = faults.length - MOST_LINES
  const named = more > 0 ? [...faults.slice(0, MOST_LINES), `and ${more} more problems`] : faults
  return new Refused(named.map((fault) => `${file}: ${fault}`).join('\n'))
}

/** `--as-of`; left out: today in Hong Kong, or the day that the settings put in its place. */
export function asOfOption(text: string | undefined, today = todayBySettings): PlainDate {
  if (text === undefined) return today()
  if (isPlainDate(text)) return text
  throw new Refused(`--as-of is "${text}"; expected an existing day written YYYY-MM-DD`)
}

/** For commands that need no other settings. */
export function todayBySettings(): PlainDate {
  const read = readToday(process.env)
  if (!read.ok) throw new Refused(read.problem)
  return read.today ?? hongKongDayAt(Date.now())
}

/** `--ruleset`; left out: `auto`. Refuses with the ids that there are. */
export function ruleSetOption(text: string | undefined): RuleSetChoice {
  if (text === undefined) return 'auto'
  if (isRuleSetChoice(text)) return text
  throw new Refused(`--ruleset is "${text}"; expected auto, ${RULE_SETS.map(({ id }) => id).join(', ')}`)
}

/** `--locale`; undefined when left out: canonical headers, and English where there are words. */
export function localeOption(text: string | undefined): Locale | undefined {
  if (text === undefined || isLocale(text)) return text
  throw new Refused(`--locale is "${text}"; expected ${LOCALES.join(', ')}`)
}

/** An option that cannot be left out. */
export function given(option: string, text: string | undefined, expected: string): string {
  if (text !== undefined && text.trim() !== '') return text
  throw new Refused(`${option} is missing; expected ${expected}`)
}

/** One of a few words; undefined when left out. */
export function oneOf<Choice extends string>(
  option: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (text === undefined) return undefined
  const found = choices.find((choice) => choice === text)
  if (found) return found
  throw new Refused(`${option} is "${text}"; expected ${choices.join(', ')}`)
}
