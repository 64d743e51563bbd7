import { columnSpec, type SheetColumn, sheetText } from '#app/domain/people-sheet.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { type DayReadings, readDay } from '#app/domain/written-day.ts'
import { booleanOf, choiceOf } from './choice-words.ts'
import { foldWord } from './fold-word.ts'

export type CellFault =
  | 'formula'
  | 'not_a_day'
  | 'impossible_day'
  | 'not_money'
  | 'not_whole_money'
  | 'not_a_count'
  | 'not_a_boolean'
  | 'not_a_choice'

export type ReadValue = string | number | boolean | PlainDate | null

/** What one cell says. `ordered` waits for the order of days of its column. */
export type ReadCell =
  | { kind: 'empty' }
  | { kind: 'value'; value: ReadValue }
  | { kind: 'ordered'; readings: DayReadings }
  | { kind: 'fault'; fault: CellFault }

const EMPTY: ReadCell = { kind: 'empty' }

/** "Not applicable" and "to be confirmed": nothing is known. A text column takes them as text, for `NA` is a surname. */
const NOTHING_KNOWN = wordSet('N/A|NA|TBC|TBA|TBD|Unknown|null|?|不適用|待定|待確認|未知|暫缺|未定')
const NONE = wordSet('None|Nil|無|没有|無記錄|未有|No')
const OPEN_ENDED = wordSet('Open-ended|Open ended|Permanent|Indefinite|無固定期限|長期|永久|無限期|不定期')

const MOST_MONEY = 2_000_000_000
const MOST_COUNT = 1_200

/** Reads one cell under its column, as it stands in the file: still defused. */
export function readCell(column: SheetColumn, written: string): ReadCell {
  const text = sheetText(written)
  if (text === '') return EMPTY
  if (isFormula(column, text)) return { kind: 'fault', fault: 'formula' }
  return readFilled(column, undefused(text))
}

/** The cell without the apostrophe that keeps spreadsheets from running it. */
function undefused(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? sheetText(text.slice(1)) : text
}

/** Only what a spreadsheet would run: a sign before a number is the number's. */
function isFormula(column: SheetColumn, text: string): boolean {
  if (/^[=@]/.test(text)) return true
  if (!/^[+-]/.test(text)) return false
  const { kind } = columnSpec(column)
  return kind === 'money' || kind === 'count' ? !/^[+-][\d.,\s]+$/.test(text) : true
}

function readFilled(column: SheetColumn, text: string): ReadCell {
  const spec = columnSpec(column)
  if (spec.kind === 'text') return filled(text)
  const word = foldWord(text)
  if (spec.kind === 'boolean') return orFault(booleanOf(text), 'not_a_boolean', word)
  if (spec.kind === 'choice') return orFault(choiceOf(column, text), 'not_a_choice', word)
  if (NOTHING_KNOWN.has(word)) return EMPTY
  if (NONE.has(word)) return 'orNone' in spec && spec.orNone ? filled(null) : EMPTY
  switch (spec.kind) {
    case 'identifier':
      return filled(text)
    case 'day':
      return readDayCell(column, text, word)
    case 'money':
      return readMoney(text)
    case 'count':
      return readCount(column, text, word)
    default:
      return spec satisfies never
  }
}

function readDayCell(column: SheetColumn, text: string, word: string): ReadCell {
  if (column === 'contract_end' && OPEN_ENDED.has(word)) return EMPTY
  const day = readDay(text, column === 'date_of_birth')
  switch (day.kind) {
    case 'day':
      return filled(day.day)
    case 'ordered':
      return day
    case 'impossible':
      return { kind: 'fault', fault: 'impossible_day' }
    case 'not_a_day':
      return { kind: 'fault', fault: 'not_a_day' }
    default:
      return day satisfies never
  }
}

/** Whole Hong Kong dollars: `45,000`, `HK$45,000.00`, `4.5萬`, `45k`. */
function readMoney(text: string): ReadCell {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/hk\$|hkd|\$|港幣|港币|港元|港圓|元|\s/g, '')
  const match = /^\+?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|万|萬)?$/.exec(bare)
  const [, whole = '', fraction = '', unit] = match ?? []
  // Three figures after a point may be thousands as others write them: not guessed.
  if (!match || (!unit && fraction.length > 3)) return { kind: 'fault', fault: 'not_money' }
  const times = unit === 'k' ? 1_000 : unit ? 10_000 : 1
  const amount = Math.round(Number(whole.replaceAll(',', '') + fraction) * times * 100) / 100
  if (amount > MOST_MONEY) return { kind: 'fault', fault: 'not_money' }
  return Number.isInteger(amount) ? filled(amount) : { kind: 'fault', fault: 'not_whole_money' }
}

/** Whole months or days: `24`, `24 months`, `2年` for the months of a contract. */
function readCount(column: SheetColumn, text: string, word: string): ReadCell {
  if (column === 'contract_months' && OPEN_ENDED.has(word)) return EMPTY
  const bare = text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const match = /^\+?(\d{1,4})(?:\.0+)?(months?|mths?|个?月|個月|days?|日|天|years?|yrs?|年)?$/.exec(bare)
  const [, digits = '', unit = ''] = match ?? []
  const isMonths = column === 'contract_months'
  const isYears = /^(y|年)/.test(unit)
  const unitFits = unit === '' || (/^(d|日|天)/.test(unit) ? !isMonths : isMonths)
  const count = Number(digits) * (isYears ? 12 : 1)
  if (!match || !unitFits || count > MOST_COUNT) return { kind: 'fault', fault: 'not_a_count' }
  return filled(count)
}

function filled(value: string | number | boolean | null): ReadCell {
  return { kind: 'value', value }
}

function orFault(value: string | boolean | undefined, fault: CellFault, word: string): ReadCell {
  if (value !== undefined) return filled(value)
  return NOTHING_KNOWN.has(word) || NONE.has(word) ? EMPTY : { kind: 'fault', fault }
}

function wordSet(words: string): Set<string> {
  return new Set(words.split('|').map(foldWord))
}
