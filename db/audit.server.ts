import { createHash } from 'node:crypto'
import { maskIdentifier } from '#app/domain/identifiers.ts'
import type { Actor, OrgTx } from './org-db.server.ts'
import { auditEntries, auditValues } from './schema/index.server.ts'

/** One thing that somebody did. `action` is a verb phrase in snake_case (`record_grant`, `end_employment`). */
export type AuditEvent = {
  readonly action: string
  readonly target: { readonly kind: string; readonly id: string }
  /** The principal's id when it concerns a family: its history and the limits of members hang on it. */
  readonly familyId?: string
  /** What the row said before; null or left out for a new row. Whole rows may be given: what did not change is left out. */
  readonly before?: Values | null
  readonly after?: Values | null
}

type Values = Readonly<Record<string, unknown>>
type EntryRow = Omit<typeof auditEntries.$inferSelect, 'hash'>

/**
 * Adds an entry to the employer's sequence, in the transaction that changes the facts, and gives its number. The entry
 * holds digests and the hash of the entry before it; the values, with identifiers masked, stand beside it and can be
 * erased without breaking that chain.
 */
export async function audit(tx: OrgTx, event: AuditEvent): Promise<number> {
  // Every entry counts, also those that a member limited to entities does not see: so the sequence is read by its own rule.
  const last = await tx.lastAuditEntry()
  const seq = (last?.seq ?? 0) + 1
  const [before, after] = changes(event.before ?? null, named(event))
  const salt = tx.newId()
  const { kind: targetKind, id } = event.target
  const entry: EntryRow = {
    orgId: tx.id,
    seq,
    at: tx.now(),
    ...signature(tx.actor),
    action: event.action,
    targetKind,
    targetId: OWN_ID.test(id) ? id : sha256(`${salt}\n${id}`),
    familyId: event.familyId ?? null,
    ...whereabouts(tx.actor),
    beforeDigest: digestOf(salt, before),
    afterDigest: digestOf(salt, after),
    previousHash: last?.hash ?? '',
  }
  const { orgId: _filledIn, ...row } = entry
  await tx.insert(auditEntries, { ...row, hash: auditHash(entry) })
  await tx.insert(auditValues, { seq, salt, before, after })
  return seq
}

/**
 * What an entry's `hash` must be: it covers everything in the entry, and with `previousHash` every entry before it. Where
 * nobody's whereabouts are known they are left out, as in the entries from before they were recorded.
 */
export function auditHash({ address, page, ...entry }: EntryRow): string {
  return sha256(canonical({ ...entry, ...(address !== null && { address }), ...(page !== null && { page }) }))
}

/** What `beforeDigest` and `afterDigest` must be for these values; null for none. */
export function digestOf(salt: string, values: Values | null): string | null {
  return values && sha256(`${salt}\n${canonical(values)}`)
}

function signature(actor: Actor): { actorId: string | null; actor: string } {
  return actor.kind === 'user'
    ? { actorId: actor.userId, actor: actor.name }
    : { actorId: null, actor: actor.name }
}

function whereabouts(actor: Actor): { address: string | null; page: string | null } {
  const from = actor.kind === 'user' ? actor.from : undefined
  return { address: from?.address ?? null, page: from?.page ?? null }
}

const OWN_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * An entry names its target by an id of ours. Any other name (a finding's key holds a staff number) is a value: it stands
 * beside the entry, where it can be erased, and the entry holds its digest.
 */
function named({ target, after = null }: AuditEvent): Values | null {
  return OWN_ID.test(target.id) ? after : { ...after, target: target.id }
}

/** Columns that say nothing to a reader of the history. */
const BOOKKEEPING = new Set(['orgId', 'version', 'createdAt', 'updatedAt', 'importId'])
/** Bytes, hashes and search columns: never copied. */
const SECRET = /(sealed|hash|password|token|secret|index)$/i
/** `hkid`, `number`, `travelDocumentNumber`, `approvedDocumentNumber` … */
const IDENTIFIER = /^(hkid|number)$|[a-z]Number$/

function changes(before: Values | null, after: Values | null): [Values | null, Values | null] {
  const [was, is] = [before && presentable(before), after && presentable(after)]
  if (!was || !is) return [was, is]
  const changed = Object.keys({ ...was, ...is }).filter(
    (name) => canonical(was[name]) !== canonical(is[name]),
  )
  const only = (values: Values) =>
    Object.fromEntries(changed.filter((name) => name in values).map((name) => [name, values[name]]))
  return [only(was), only(is)]
}

function presentable(values: Values): Values {
  const kept = Object.entries(values).filter(
    ([name, value]) => !BOOKKEEPING.has(name) && !SECRET.test(name) && !(value instanceof Uint8Array),
  )
  return Object.fromEntries(kept.map(([name, value]) => [name, presentableValue(name, value)]))
}

function presentableValue(name: string, value: unknown): unknown {
  if (typeof value === 'string') return IDENTIFIER.test(name) ? maskIdentifier(value) : value
  if (Array.isArray(value)) return value.map((item) => presentableValue(name, item))
  if (typeof value === 'object' && value !== null) return presentable(value as Values)
  return value
}

/** JSON with sorted keys and without undefined: the same values give the same text. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_name, inner) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : inner,
    ) ?? 'undefined'
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
