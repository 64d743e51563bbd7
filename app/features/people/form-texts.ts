import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { type FactValue, factText, numberText } from '#app/i18n/fact-text.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { Field, Fields } from './fields.ts'

/** What stands in each field of a form, as it would be typed. */
export type Texts = Readonly<Record<string, string>>

type Row = Readonly<Record<string, unknown>>

/** A stored fact as its form shows it. Identifiers are never among the texts: an empty field keeps them. */
export function textsOf(fields: Fields, row: Row): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, textOf(name, field, row)]))
}

function textOf(name: string, { control }: Field, row: Row): string {
  if (control.kind === 'number') return ''
  const value = row[name]
  if (control.kind === 'truth') return value === true ? 'yes' : value === false ? 'no' : ''
  if (control.kind === 'day' && control.orNone && value === null && row[`${noneColumn(name)}`] === true)
    return 'none'
  return value === null || value === undefined ? '' : String(value)
}

/** `endorsementDExpiresOn` → `endorsementDNone`: the column that tells "none on file" from "unknown". */
function noneColumn(name: string): string {
  return name.replace(/ExpiresOn$/, 'None')
}

/** What is stored of each identifier, masked: the placeholder of its empty field. */
export function masksOf(fields: Fields, row: Row, words: Pick<Translator<ScreenKey>, 't'>): Texts {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { control }]) => {
      if (control.kind !== 'number') return []
      const mask = numberText(String(row[`${name}Known`]), lastFourOf(name, row), words)
      return mask === null ? [] : [[name, mask]]
    }),
  )
}

function lastFourOf(name: string, row: Row): string | null {
  const four = row[`${name}LastFour`]
  return typeof four === 'string' ? four : null
}

/** Only what was changed from what the form showed: the rest is not touched. */
export function changedOnly<Values extends Row>(
  fields: Fields,
  values: Values,
  shown: Texts,
): Partial<Values> {
  const kept = Object.entries(values).filter(
    ([name, value]) => fields[name] && typedText(fields[name], value) !== (shown[name] ?? ''),
  )
  return Object.fromEntries(kept) as Partial<Values>
}

/** A value that was read, in the form in which `textsOf` gives it. */
export function typedText({ control }: Field, value: unknown): string {
  if (value === undefined) return ''
  if (value === null)
    return control.kind === 'number' || (control.kind === 'day' && control.orNone) ? 'none' : ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** A field that somebody else changed while the form was open: both values, for a choice between them. */
export type Difference = {
  name: string
  label: ScreenKey
  stored: string
  mine: string
  /** What is chosen before the reader chooses: mine where I changed it, else what is stored. */
  choice: 'mine' | 'stored'
}

type Compared = {
  fields: Fields
  /** What the form showed when it was opened. */
  shown: Texts
  /** What was typed, read and written again. */
  mine: Texts
  /** What stands in the ledger now, as a form would show it. */
  stored: Texts
}

/** Field by field where what was typed is not what is stored now. */
export function differences(
  { fields, shown, mine, stored }: Compared,
  words: Pick<Translator<ScreenKey>, 't' | 'day' | 'money'>,
  entityNames: ReadonlyMap<string, string>,
): Difference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [typed = '', now = '', before = ''] = [mine[name], stored[name], shown[name]]
    // An identifier is never shown, so an empty field says nothing of it.
    if (typed === now || (field.control.kind === 'number' && typed === '')) return []
    const write = (text: string) => written(name, field, text, words, entityNames)
    const choice = typed === before ? 'stored' : 'mine'
    return [{ name, label: field.label, stored: write(now), mine: write(typed), choice }]
  })
}

function written(
  name: string,
  { control }: Field,
  text: string,
  words: Pick<Translator<ScreenKey>, 't' | 'day' | 'money'>,
  entityNames: ReadonlyMap<string, string>,
): string {
  if (text === '') return words.t(control.kind === 'number' ? 'people.conflict.storedNumber' : 'fact.unknown')
  if (text === 'none') return words.t('fact.none')
  if (control.kind === 'entity') return entityNames.get(text) ?? text
  return factText(name, factOf(control, text), words) ?? text
}

function factOf(control: Field['control'], text: string): FactValue {
  if (control.kind === 'money' || control.kind === 'count') return Number(text)
  return control.kind === 'truth' ? text === 'yes' : text
}
