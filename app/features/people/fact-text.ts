import { MASK } from '#app/domain/identifiers.ts'
import { isPlainDate } from '#app/domain/plain-date.ts'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import type { Translator } from '#app/i18n/translate.ts'

type Words = Pick<Translator<ScreenKey>, 't' | 'day' | 'money'>
export type FactValue = string | number | boolean | null | undefined

/** Fields whose stored value is a word of a choice, with the prefix of its keys. */
const CHOICES: Readonly<Record<string, string>> = {
  relationship: 'relationship',
  maritalStatus: 'marital',
  sponsorMaritalStatus: 'marital',
  status: 'employment',
  kind: 'stayKind',
  scheme: 'scheme',
  stream: 'stream',
  condition: 'condition',
  recruitmentWaiver: 'waiver',
  type: 'documentType',
}

const MONEY = new Set(['monthlyPay', 'annualPackage', 'marketPackage', 'assessableIncome', 'feesPaid'])

/** A stored value in the reader's words: days, money, choices, yes and no. Nothing on file is null. */
export function factText(field: string, value: FactValue, { t, day, money }: Words): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return t(value ? 'fact.yes' : 'fact.no')
  if (typeof value === 'number') return MONEY.has(field) ? money(value) : String(value)
  // The writers let only words of the choice in.
  if (CHOICES[field]) return t(choiceKey(field, value) as ScreenKey)
  return isPlainDate(value) ? day(value) : value
}

/** The key of a choice's word, `scheme.ASMTP`; undefined for fields that are no choice. */
export function choiceKey(field: string, value: string): string | undefined {
  const prefix = CHOICES[field]
  return prefix && `${prefix}.${value}`
}

/** A number of which the last four may be shown, as `known` says what is on file of it. */
export function numberText(known: string, lastFour: string | null, { t }: Pick<Words, 't'>): string | null {
  if (known === 'none') return t('fact.none')
  return lastFour === null ? null : `${MASK}${lastFour}`
}
