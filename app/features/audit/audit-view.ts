import { actionWords, NAMED_ACTIONS } from '#app/i18n/action-words.ts'
import { actorWords } from '#app/i18n/actor-words.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { storedText } from '#app/i18n/fact-text.ts'
import { factLabel } from '#app/i18n/fact-words.ts'
import { fullName, type Names } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { TrailEntry, TrailFilter } from '#db/queries/audit-trail.server.ts'

export type Change = { field: string; before: string; after: string }

/** An entry as a row of the page: when and by whom, what, the values before and after, from where. */
export type AuditRow = {
  seq: number
  at: string
  /** The instant as the clock in Hong Kong showed it. */
  when: string
  actor: string
  action: string
  /** Whom it is about, as on file now; null for nobody, and for who is on file no more. */
  who: string | null
  familyId: string | null
  /** Values with a name that people know. */
  changes: Change[]
  /** The rest, such as the ids of the records, by the names in which they are stored. */
  stored: Change[]
  from: string
}

/** An action without a name is shown by the one that it is recorded with. */
export function auditedWords(action: string, words: Translator<MessageKey>): string {
  return actionWords(action, words) ?? action.replaceAll('_', ' ')
}

/** Names of what entries speak of, by id. */
type Known = {
  people: ReadonlyMap<string, Names & { staffNo: string }>
  entities: ReadonlyMap<string, { name: string }>
}

export function auditRow(
  entry: TrailEntry,
  known: Known,
  words: Translator<MessageKey>,
  when: string,
): AuditRow {
  const { seq, at, action, familyId, targetKind, address, page, before, after } = entry
  const row: AuditRow = {
    seq,
    at,
    when,
    actor: actorWords(entry, words),
    action: auditedWords(action, words),
    who: whoIn(entry, known.people, words),
    familyId,
    changes: [],
    stored: [],
    from: [address, page].filter(Boolean).join(' · '),
  }
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const label = factLabel(field, targetKind, words)
    const text = (value: unknown) =>
      (label === null ? asStored(value) : storedText(field, value, known.entities, words)) || NOTHING
    const change = { field: label ?? field, before: text(before?.[field]), after: text(after?.[field]) }
    if (label === null) row.stored.push(change)
    else if (change.before !== change.after) row.changes.push(change)
  }
  return row
}

/** The people whom entries are about. */
export function idsOfPeople(entries: readonly TrailEntry[]): string[] {
  return entries.flatMap(({ familyId, targetKind, targetId }) =>
    familyId === null ? [] : targetKind === 'person' ? [familyId, targetId] : [familyId],
  )
}

/** Where no value stands. */
export const NOTHING = '–'

function asStored(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Of a family the principal, beside a dependant whose record it is. */
function whoIn(
  { familyId, targetId }: TrailEntry,
  people: Known['people'],
  { locale }: Translator<MessageKey>,
): string | null {
  const ids = [...new Set([targetId, familyId])]
  const named = ids.flatMap((id) => people.get(id ?? '') ?? [])
  const [principal] = named.slice(-1)
  if (!principal) return null
  return [...named.map((person) => fullName(person, person.staffNo, locale)), principal.staffNo].join(' · ')
}

const ID = /^[\da-f-]{36}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What the address asks for; what it asks in no form of ours counts as not asked. Days are Hong Kong's, both inclusive. */
export function readFilter(query: URLSearchParams): { filter: TrailFilter; from: string; until: string } {
  const [from, until] = [dayIn(query, 'from'), dayIn(query, 'until')]
  const family = query.get('family') ?? ''
  const actor = query.get('actor') ?? ''
  const action = NAMED_ACTIONS.find((one) => one === query.get('action'))
  return {
    from,
    until,
    filter: {
      familyId: ID.test(family) ? family : undefined,
      actorId: ID.test(actor) ? actor : undefined,
      action,
      fromAt: from === '' ? undefined : startOf(from, 0),
      untilAt: until === '' ? undefined : startOf(until, 1),
    },
  }
}

function dayIn(query: URLSearchParams, name: string): string {
  const text = query.get(name) ?? ''
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The instant at which a day begins in Hong Kong, or the one `later` days after it. */
function startOf(day: string, later: number): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + later * DAY_MS).toISOString()
}
