import { MASK } from '#app/domain/identifiers.ts'
import { isPlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from './catalogue.ts'
import { facts as known } from './en/facts.ts'
import type { ScreenKey } from './en/screen.ts'
import { stages } from './en/stages.ts'
import type { Translator } from './translate.ts'

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

/** A value as the audit keeps it, which is as it was stored. `entities`: names by id. What no word is known for stands as it is. */
export function storedText(
  name: string,
  value: unknown,
  entities: ReadonlyMap<string, { name: string }>,
  words: Translator<MessageKey>,
): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return JSON.stringify(value)
  if (name.endsWith('LastFour')) return `${MASK}${value}`
  if (name === 'entityId') return entities.get(String(value))?.name ?? words.t('family.entityUnknown')
  if (name === 'stage' || name === 'outcome') return stageText(String(value), words)
  const word = choiceKey(name, String(value))
  if (word && !(word in known)) return String(value)
  return factText(name, value as FactValue, words)
}

/** Outcomes are stages, but for the grant. */
function stageText(value: string, { t }: Translator<MessageKey>): string {
  if (value === 'granted') return t('people.cases.granted')
  return `stage.${value}` in stages ? t(`stage.${value}` as MessageKey) : value
}

/** A number of which the last four may be shown, as `known` says what is on file of it. */
export function numberText(known: string, lastFour: string | null, { t }: Pick<Words, 't'>): string | null {
  if (known === 'none') return t('fact.none')
  return lastFour === null ? null : `${MASK}${lastFour}`
}
