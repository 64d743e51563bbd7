import type { MessageKey } from '#app/i18n/catalogue.ts'
import { facts as known } from '#app/i18n/en/facts.ts'
import type { Translator } from '#app/i18n/translate.ts'

/** What people call a stored fact of a kind of record (`stay`, `limitOfStay`); null for columns that no reader knows. */
export function factLabel(name: string, targetKind: string, { t }: Translator<MessageKey>): string | null {
  // Whether somebody is a principal is no fact that could change.
  if (targetKind === 'person' && name === 'kind') return null
  const field = name.replace(/LastFour$/, '')
  const own = `fact.${targetKind}.${field}`
  const key = own in known ? own : `fact.${field}`
  if (key in known) return t(key as MessageKey)
  if (name === 'stage') return t('people.cases.stage')
  if (name === 'outcome') return t('people.cases.outcome')
  return null
}
