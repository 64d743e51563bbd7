import { and, asc, desc, eq, gt, gte, inArray, lt } from 'drizzle-orm'
import { auditHash, digestOf } from '#db/audit.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { auditEntries, auditValues, entities, people } from '#db/schema/index.server.ts'

type Values = Readonly<Record<string, unknown>>
type EntryRow = typeof auditEntries.$inferSelect
type ValuesRow = Pick<typeof auditValues.$inferSelect, 'seq' | 'salt' | 'before' | 'after'>

/** An entry with what was changed; `before` and `after` are null where nothing was, and once they were erased. */
export type TrailEntry = Omit<EntryRow, 'orgId'> & { before: Values | null; after: Values | null }

export type TrailFilter = {
  /** The principal's id: entries of the whole family. */
  familyId?: string | undefined
  actorId?: string | undefined
  action?: string | undefined
  /** ISO instants, from inclusive, until exclusive. */
  fromAt?: string | undefined
  untilAt?: string | undefined
}

const PAGE = 500

/** Entries that fit, latest first, before `beforeSeq`. O(log n + page). */
export async function listAuditEntries(
  org: OrgReader,
  filter: TrailFilter,
  { beforeSeq, limit = 50 }: { beforeSeq?: number | undefined; limit?: number } = {},
): Promise<{ entries: TrailEntry[]; nextBefore: number | null }> {
  const { familyId, actorId, action, fromAt, untilAt } = filter
  const first = fromAt === undefined ? undefined : await seqAt(org, fromAt)
  const end = untilAt === undefined ? undefined : await seqAt(org, untilAt)
  const rows = await org
    .select({ entry: auditEntries, before: auditValues.before, after: auditValues.after })
    .from(auditEntries)
    .leftJoin(auditValues, eq(auditValues.seq, auditEntries.seq))
    .where(
      and(
        familyId === undefined ? undefined : eq(auditEntries.familyId, familyId),
        actorId === undefined ? undefined : eq(auditEntries.actorId, actorId),
        action === undefined ? undefined : eq(auditEntries.action, action),
        fromAt === undefined ? undefined : gte(auditEntries.seq, first ?? Number.MAX_SAFE_INTEGER),
        end === undefined ? undefined : lt(auditEntries.seq, end),
        beforeSeq === undefined ? undefined : lt(auditEntries.seq, beforeSeq),
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  return {
    entries: shown.map(({ entry: { orgId: _known, ...entry }, before, after }) => ({
      ...entry,
      before,
      after,
    })),
    nextBefore: rows.length > limit ? (shown.at(-1)?.entry.seq ?? null) : null,
  }
}

/** What entries speak of by id, as on file now; who or what is there no more, or not in sight, is left out. */
export type KnownNames = {
  people: ReadonlyMap<string, typeof people.$inferSelect>
  entities: ReadonlyMap<string, typeof entities.$inferSelect>
}

/** In one statement; at most some hundred people. */
export async function namesInTrail(org: OrgReader, personIds: readonly string[]): Promise<KnownNames> {
  const rows = await org.gather({
    people: { from: people, where: inArray(people.id, [...new Set(personIds)]) },
    entities: { from: entities, where: undefined },
  })
  return { people: byId(rows.people), entities: byId(rows.entities) }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every entry that this member may see, in the order of recording, read in slices. */
export async function* eachAuditEntry(org: OrgReader): AsyncGenerator<TrailEntry> {
  let after = 0
  for (;;) {
    const rows = await pageAfter(org, after)
    yield* await withValues(org, rows)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.seq
  }
}

/** How an entry is broken: it is not there, was changed, does not follow the one before, or its values are others. */
export type TrailFault = 'missing' | 'changed' | 'unlinked' | 'values_changed'

/** `lastHash` with `entries` is what to note elsewhere; `erased` entries have no values any more. */
export type TrailVerdict =
  | { ok: true; entries: number; erased: number; lastHash: string }
  | { ok: false; seq: number; fault: TrailFault }

/** Goes through the whole chain and stops at the first broken entry. For a handle that sees every entry. */
export async function verifyTrail(org: OrgReader): Promise<TrailVerdict> {
  let [entries, erased, lastHash] = [0, 0, '']
  for (;;) {
    const rows = await pageAfter(org, entries)
    const valuesOf = await valuesBySeq(org, rows)
    for (const row of rows) {
      const fault = faultOf(row, { seq: entries + 1, hash: lastHash }, valuesOf.get(row.seq))
      if (fault) return { ok: false, seq: fault === 'missing' ? entries + 1 : row.seq, fault }
      if (!valuesOf.has(row.seq)) erased++
      entries = row.seq
      lastHash = row.hash
    }
    if (rows.length < PAGE) return { ok: true, entries, erased, lastHash }
  }
}

function faultOf(
  { hash, ...entry }: EntryRow,
  due: { seq: number; hash: string },
  values: ValuesRow | undefined,
): TrailFault | null {
  if (entry.seq !== due.seq) return 'missing'
  if (auditHash(entry) !== hash) return 'changed'
  if (entry.previousHash !== due.hash) return 'unlinked'
  if (!values) return null
  const fits =
    digestOf(values.salt, values.before) === entry.beforeDigest &&
    digestOf(values.salt, values.after) === entry.afterDigest
  return fits ? null : 'values_changed'
}

/** The first entry recorded at an instant or later; undefined when there is none yet. */
async function seqAt(org: OrgReader, at: string): Promise<number | undefined> {
  const [row] = await org
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(gte(auditEntries.at, at))
    .orderBy(asc(auditEntries.at), asc(auditEntries.seq))
    .limit(1)
  return row?.seq
}

function pageAfter(org: OrgReader, seq: number): Promise<EntryRow[]> {
  return org
    .select()
    .from(auditEntries)
    .where(gt(auditEntries.seq, seq))
    .orderBy(asc(auditEntries.seq))
    .limit(PAGE)
}

async function withValues(org: OrgReader, rows: readonly EntryRow[]): Promise<TrailEntry[]> {
  const valuesOf = await valuesBySeq(org, rows)
  return rows.map(({ orgId: _known, ...row }) => ({
    ...row,
    before: valuesOf.get(row.seq)?.before ?? null,
    after: valuesOf.get(row.seq)?.after ?? null,
  }))
}

async function valuesBySeq(org: OrgReader, rows: readonly EntryRow[]): Promise<Map<number, ValuesRow>> {
  const seqs = rows.map(({ seq }) => seq)
  const values = await org
    .select({
      seq: auditValues.seq,
      salt: auditValues.salt,
      before: auditValues.before,
      after: auditValues.after,
    })
    .from(auditValues)
    .where(inArray(auditValues.seq, seqs))
  return new Map(values.map((row) => [row.seq, row]))
}
