import { actionWords } from '#app/i18n/action-words.ts'
import { actorWords } from '#app/i18n/actor-words.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { storedText } from '#app/i18n/fact-text.ts'
import { factLabel } from '#app/i18n/fact-words.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { HistoryEntry } from '#db/queries/person.server.ts'

/** What somebody did in one go: one write, with everything that it changed. */
export type HistoryEvent = {
  key: string
  /** ISO instant. */
  at: string
  actor: string
  title: string
  /** What it changed, record by record. */
  parts: HistoryPart[]
  changeCount: number
}

export type HistoryPart = { key: string; title: string; changes: HistoryChange[] }

/** `was` null: there was nothing, or it is a new record. */
export type HistoryChange = { key: string; field: string; is: string | null; was: string | null }

/** Verbs that say what was meant; the entries beside them say which rows it changed. */
const MEANT = ['record_grant', 'end_employment', 'record_termination_notice', 'review_dependant'] as const

/** Entries of one write together, latest first. */
export function historyEvents(
  entries: readonly HistoryEntry[],
  family: FamilyRows,
  words: Translator<MessageKey>,
): HistoryEvent[] {
  const events = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const key = `${entry.at} ${entry.actor}`
    events.set(key, [...(events.get(key) ?? []), entry])
  }
  return [...events.values()].map((together) => eventOf(together, family, words))
}

function eventOf(
  entries: readonly HistoryEntry[],
  family: FamilyRows,
  words: Translator<MessageKey>,
): HistoryEvent {
  const [first] = entries
  if (!first) throw new Error('an event has an entry')
  const inOrder = entries.toReversed()
  const meant = inOrder.find(({ action }) => isMeant(action)) ?? inOrder[0] ?? first
  const parts = inOrder
    .filter(({ action }) => !isMeant(action))
    .map((entry) => ({
      key: String(entry.seq),
      title: titleOf(entry.action, words),
      changes: changesOf(entry, family, words),
    }))
    .filter(({ changes }) => changes.length > 0)
  return {
    key: String(first.seq),
    at: first.at,
    actor: actorWords(first, words),
    title: whoAdded(meant, family, words),
    parts,
    changeCount: parts.reduce((sum, { changes }) => sum + changes.length, 0),
  }
}

function isMeant(action: string): boolean {
  return MEANT.some((verb) => verb === action)
}

/** `Added a dependant: LI NA`; whoever is on file no more by the name of then. */
function whoAdded(entry: HistoryEntry, family: FamilyRows, words: Translator<MessageKey>): string {
  const { action, targetId, before, after } = entry
  const title = titleOf(action, words)
  const isNamed = action === 'add_dependant' || action === 'remove_dependant'
  const who = isNamed && (dependantName(targetId, family, words) ?? nameIn(before ?? after, words))
  return who ? words.t('shell.labelled', { label: title, text: who }) : title
}

function titleOf(action: string, words: Translator<MessageKey>): string {
  return actionWords(action, words) ?? words.t('history.other')
}

function changesOf(
  { seq, before, after, targetKind, targetId }: HistoryEntry,
  family: FamilyRows,
  words: Translator<MessageKey>,
): HistoryChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const whose = targetKind === 'person' ? dependantName(targetId, family, words) : null
  return fields.flatMap((name) => {
    const label = factLabel(name, targetKind, words)
    if (label === null) return []
    const [was, is] = [
      storedText(name, before?.[name], family.entities, words),
      storedText(name, after?.[name], family.entities, words),
    ]
    if (was === is) return []
    return [
      {
        key: `${seq}${name}`,
        field: whose ? words.t('shell.labelled', { label: whose, text: label }) : label,
        is,
        was,
      },
    ]
  })
}

function dependantName(
  personId: string,
  family: FamilyRows,
  { locale }: Translator<MessageKey>,
): string | null {
  const dependant = family.dependants.find(({ person }) => person.id === personId)?.person
  return dependant ? fullName(dependant, dependant.dependantNo, locale) : null
}

/** Of the values of an entry; null where they name nobody, or are erased. */
function nameIn(values: HistoryEntry['before'], { locale }: Translator<MessageKey>): string | null {
  const text = (name: string) => (typeof values?.[name] === 'string' ? String(values[name]) : null)
  const names = {
    familyName: text('familyName'),
    givenNames: text('givenNames'),
    chineseName: text('chineseName'),
  }
  return fullName(names, '', locale) || null
}
