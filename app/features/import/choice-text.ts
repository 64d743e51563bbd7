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

/** Every value of a choice: the reader's word with what a file needs in brackets, where that is another. */
export function choicesText(column: string, words: Words): string | undefined {
  const values = valuesOf(column)
  if (values.length === 0) return undefined
  const named = values.map((value) => {
    const name = choiceText(column, value, words) ?? value
    const isSame = name.toLowerCase() === value.toLowerCase()
    return isSame ? value : words.t('import.column_and_header', { name, header: value })
  })
  return named.join(words.t('import.comma'))
}

function valuesOf(column: string): readonly string[] {
  if (!isSheetColumn(column)) return []
  const spec = columnSpec(column)
  return spec.kind === 'choice' ? spec.values : []
}
