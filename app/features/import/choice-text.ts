import { columnSpec, isSheetColumn, type SheetColumn } from '#app/domain/people-sheet.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'

type Words = Pick<Translator<MessageKey>, 't'>

/** What the keys of a choice's words begin with. */
const PREFIXES: Partial<Record<SheetColumn, string>> = {
  record_type: 'import.recordType',
  relationship: 'relationship',
  marital_status: 'marital',
  employment_status: 'employment',
  scheme: 'scheme',
  stream: 'stream',
  condition: 'condition',
  stay_kind: 'stayKind',
  recruitment_waiver: 'waiver',
  extension_stream: 'stream',
  extension_outcome: 'reason.outcome',
  td_type: 'documentType',
}

/** A value of a choice in the reader's words; undefined for anything else. */
export function choiceText(column: string, value: unknown, { t }: Words): string | undefined {
  const known = valuesOf(column).find((one) => one === value)
  // `choice-text.test.ts` finds a word for every value of every choice.
  return known && t(`${PREFIXES[column as SheetColumn]}.${known}` as MessageKey)
}

/** A value, the reader's word for it, and both as they are told: `civil partner (civil_partner)`. */
type ShownChoice = { value: string; name: string; text: string }

/** Every value of a choice: the reader's word with the value in brackets, where that is another; none for anything else. */
export function choicesShown(column: string, words: Words): ShownChoice[] {
  return valuesOf(column).map((value) => {
    const name = choiceText(column, value, words) ?? value
    const isSame = name.toLowerCase() === value.toLowerCase()
    const text = isSame ? value : words.t('import.column_and_header', { name, header: value })
    return { value, name, text }
  })
}

/** All of them in one line; undefined for anything else. */
export function choicesText(column: string, words: Words): string | undefined {
  const shown = choicesShown(column, words)
  if (shown.length === 0) return undefined
  return shown.map(({ text }) => text).join(words.t('import.comma'))
}

function valuesOf(column: string): readonly string[] {
  if (!isSheetColumn(column)) return []
  const spec = columnSpec(column)
  return spec.kind === 'choice' ? spec.values : []
}
