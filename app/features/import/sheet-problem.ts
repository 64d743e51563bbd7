import type { Reason } from '#app/domain/finding.ts'
import { isEep, isHkid, isPrcId, isPrcPassport, maskIdentifier } from '#app/domain/identifiers.ts'
import { columnSpec, isSheetColumn } from '#app/domain/people-sheet.ts'
import type { DateOrder, DayReadings } from '#app/domain/written-day.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { choicesText } from './choice-text.ts'
import type { KnownColumn } from './header-names.ts'

/**
 * One thing that must be mended before the sheet can be taken. `row` counts the rows of the file from 1, `column` is its header as
 * it stands there, `value` the cell (masked if an identifier, cut if long); each `null` where the whole file or row is meant.
 */
export type SheetProblem = {
  row: number | null
  column: string | null
  value: string | null
  reason: Reason
  expected: Reason | null
}

/** What only a person can answer, asked once for the sheet. */
export type SheetQuestion =
  | {
      kind: 'date_order'
      /** Headers of the columns whose days can be read in more than one order. */
      columns: string[]
      row: number
      value: string
      readings: DayReadings
    }
  | { kind: 'same_column'; column: KnownColumn; choices: { index: number; header: string }[] }
  | { kind: 'missing_column'; column: KnownColumn; candidates: { index: number; header: string }[] }

/** Longest piece of a cell that a message repeats. */
const SHOWN_LENGTH = 60

/** A cell as a message may show it. */
export function shownValue(column: KnownColumn | null, text: string): string {
  const isIdentifier = column !== null && isSheetColumn(column) && columnSpec(column).kind === 'identifier'
  // In a shifted row a number stands under another header.
  const value =
    isIdentifier || [isHkid, isEep, isPrcPassport, isPrcId].some((test) => test(text))
      ? maskIdentifier(text)
      : text.trim()
  const characters = [...value]
  return characters.length > SHOWN_LENGTH ? `${characters.slice(0, SHOWN_LENGTH).join('')}…` : value
}

/** One line that names row, column, value, reason and what is expected. */
export function problemLine(words: Translator<MessageKey>, problem: SheetProblem): string {
  const { row, column, value, reason, expected } = problem
  const place = [
    row === null ? '' : words.t('import.at.row', { row }),
    column === null ? '' : words.t('import.at.column', { column: oneLine(column) }),
    value === null || value === '' ? '' : words.t('import.at.value', { value: oneLine(value) }),
  ].filter(Boolean)
  const says = words.reason(reason)
  const line =
    place.length === 0 ? says : words.t('import.line', { place: place.join(words.t('import.comma')), says })
  return expected === null
    ? line
    : words.t('import.line.expected', { line, expected: expectedText(words, expected) })
}

/** What is expected instead, a choice in the reader's words. */
export function expectedText(words: Translator<MessageKey>, expected: Reason): string {
  const { column, values } = expected.params ?? {}
  const choices = values !== undefined && typeof column === 'string' ? choicesText(column, words) : undefined
  return words.reason(choices === undefined ? expected : { ...expected, params: { values: choices } })
}

/** One line that asks, and names the option that answers on the command line. */
export function questionLine(words: Translator<MessageKey>, question: SheetQuestion): string {
  switch (question.kind) {
    case 'date_order':
      return words.t('import.question.date_order', {
        columns: question.columns.map(oneLine).join(words.t('import.comma')),
        row: question.row,
        value: oneLine(question.value),
        readings: readingsText(words, question.readings),
      })
    case 'same_column':
      return words.t('import.question.same_column', {
        headers: headersText(words, question.choices),
        column: columnName(words, question.column),
      })
    case 'missing_column':
      return words.t('import.question.missing_column', {
        headers: headersText(words, question.candidates),
        column: columnName(words, question.column),
      })
    default:
      return question satisfies never
  }
}

/** The column's name for readers, with its canonical header. */
export function columnName(words: Translator<MessageKey>, column: KnownColumn): string {
  const name = words.t(`import.column.${column}`)
  return !isSheetColumn(column) ? name : words.t('import.column_and_header', { name, header: column })
}

function readingsText(words: Translator<MessageKey>, readings: DayReadings): string {
  const orders = Object.entries(readings) as [DateOrder, string][]
  return orders
    .map(([order, day]) => words.t('import.reading', { day: words.day(day), order }))
    .join(words.t('import.or'))
}

function headersText(words: Translator<MessageKey>, columns: { header: string }[]): string {
  return columns
    .map(({ header }) => words.t('import.quoted', { text: oneLine(header) }))
    .join(words.t('import.comma'))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
