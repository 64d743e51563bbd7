import { actionWords, NAMED_ACTIONS } from '#app/i18n/action-words.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { factLabel } from '#app/i18n/fact-words.ts'
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

export function auditRow(entry: TrailEntry, words: Translator<MessageKey>, when: string): AuditRow {
  const { seq, at, actor, action, familyId, targetKind, address, page, before, after } = entry
  const row: AuditRow = {
    seq,
    at,
    when,
    actor,
    action: auditedWords(action, words),
    familyId,
    changes: [],
    stored: [],
    from: [address, page].filter(Boolean).join(' · '),
  }
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const change = { field, before: shown(before?.[field]), after: shown(after?.[field]) }
    const label = factLabel(field, targetKind, words)
    if (label === null) row.stored.push(change)
    else if (change.before !== change.after) row.changes.push({ ...change, field: label })
  }
  return row
}

/** Where no value stands. */
export const NOTHING = '–'

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
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
