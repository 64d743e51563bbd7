import { hongKongDayAt, isPlainDate, type PlainDate } from '#app/domain/plain-date.ts'
import { isRuleSetChoice, RULE_SETS, type RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { isLocale, LOCALES, type Locale } from '#app/i18n/locales.ts'

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

/** So many faults of one file are named; a file with more has one cause. */
const MOST_LINES = 20

/** A line for each fault of a file. */
export function refusedLines(file: string, faults: readonly string[]): Refused {
  const more = faults.length - MOST_LINES
  const named = more > 0 ? [...faults.slice(0, MOST_LINES), `and ${more} more problems`] : faults
  return new Refused(named.map((fault) => `${file}: ${fault}`).join('\n'))
}

/** `--as-of`; left out: today in Hong Kong, or the day that the settings put in its place. */
export function asOfOption(text: string | undefined, today = todayByEnvironment()): PlainDate {
  if (text === undefined) return today
  if (isPlainDate(text)) return text
  throw new Refused(`--as-of is "${text}"; expected an existing day written YYYY-MM-DD`)
}

/** For commands that need no settings: only the day is looked at. */
function todayByEnvironment(): PlainDate {
  const day = process.env.STAYLEDGER_TODAY
  return day !== undefined && isPlainDate(day) ? day : hongKongDayAt(Date.now())
}

export function ruleSetOption(text: string | undefined): RuleSetChoice {
  if (text === undefined) return 'auto'
  if (isRuleSetChoice(text)) return text
  throw new Refused(`--ruleset is "${text}"; expected auto, ${RULE_SETS.map(({ id }) => id).join(', ')}`)
}

export function localeOption(text: string | undefined): Locale | undefined {
  if (text === undefined || isLocale(text)) return text
  throw new Refused(`--locale is "${text}"; expected ${LOCALES.join(', ')}`)
}

/** An option that cannot be left out. */
export function given(option: string, text: string | undefined, expected: string): string {
  if (text !== undefined && text.trim() !== '') return text
  throw new Refused(`${option} is missing; expected ${expected}`)
}

/** The one file that a command reads. */
export function onlyFile(positionals: string[]): string {
  const [file, ...more] = positionals
  if (file === undefined) throw new Refused('no file given; expected FILE')
  if (more.length > 0) throw new Refused(`one file is read at a time; "${more[0]}" is one too many`)
  return file
}

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
