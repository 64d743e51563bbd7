import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { Role } from '#app/domain/roles.ts'
import type { DataStore } from './data-store.server.ts'
import type { Queryable, Tx } from './engine/engine.server.ts'
import { columnsOf, rowsOfOrg } from './rows-of-org.server.ts'
import { auditEntries, type orgs } from './schema/index.server.ts'
import {
  bracketed,
  type OrgSelect,
  type OrgTable,
  type RowsOf,
  scopedSelect,
} from './scoped-select.server.ts'
import { type SealedIdentifier, sealIdentifier } from './seal.server.ts'

export type Actor =
  | { readonly kind: 'user'; readonly userId: string; readonly name: string }
  /** A command or a scheduled job; `name` says which. */
  | { readonly kind: 'job'; readonly name: string }

/** Who acts for which employer: verified by `system.server.ts`, which alone makes it. */
export type OrgIdentity = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly role: Role
  readonly actor: Actor
  /** Sponsoring entities that the member may see; null: all. Reads and writes are held to them. */
  readonly entityIds: readonly string[] | null
}

/** What every query takes first: a handle on the rows of one employer, inside a write, a snapshot or neither. */
export type OrgReader = OrgIdentity & {
  readonly select: OrgSelect<typeof orgs>
  readonly selectDistinct: OrgSelect<typeof orgs>
  /** How many rows hold; O(rows that hold). */
  count(table: OrgTable, where?: SQL): Promise<number>
  /** The instant of recording; the same one all through a write. */
  now(): string
  newId(): string
  /** Opens sealed bytes; `place` names the column (`people.hkid`). */
  open(place: string, sealed: Uint8Array): string
  seal(place: string, text: string): Buffer
  sealIdentifier(place: string, number: string | null | undefined): SealedIdentifier
  /** What `*_index` columns hold of this number: to find it without opening any. */
  blindIndex(identifier: string): string
}

declare const made: unique symbol

/** The capability: whoever holds it was let in. */
export type OrgDb = OrgReader & {
  readonly [made]: 'OrgDb'
  /** Several reads of one and the same state. Inside, only the handle that is handed in may be used. */
  snapshot<T>(fn: (org: OrgReader) => Promise<T>): Promise<T>
  /** One transaction: facts, findings and audit together, or nothing. See `Store.write` for what may stand inside. */
  write<T>(fn: (tx: OrgTx) => Promise<T>): Promise<T>
}

/** A new row without what the handle fills in: the employer always, instants of recording unless given. */
export type NewRow<T extends OrgTable> = Omit<T['$inferInsert'], 'orgId' | 'createdAt' | 'updatedAt'> & {
  orgId?: never
  createdAt?: string
  updatedAt?: string
}

/** Changes to a row: never its identity or its version. */
export type Patch<T extends OrgTable> = Omit<SQLiteUpdateSetSource<T>, 'id' | 'orgId' | 'version'> & {
  id?: never
  orgId?: never
  version?: never
}

type FactTable = OrgTable & { id: SQLiteColumn; version: SQLiteColumn }

/** Two tabs: one wins, the other gets what is stored now beside what it wanted. */
export type Amended<T extends FactTable> =
  | { readonly ok: true; readonly row: T['$inferSelect'] }
  | { readonly ok: false; readonly reason: 'missing' }
  | {
      readonly ok: false
      readonly reason: 'conflict'
      readonly current: T['$inferSelect']
      readonly wanted: Patch<T>
    }

/** What to do when a row with the same key is there: leave it, or set these columns. */
export type OnConflict<T extends OrgTable> = 'ignore' | { target: SQLiteColumn[]; set: Patch<T> }

export type OrgTx = OrgReader & {
  readonly [made]: 'OrgTx'
  /** Adds one row or many (in as many statements as the engine's limit on values needs). */
  insert<T extends OrgTable>(
    table: T,
    rows: NewRow<T> | readonly NewRow<T>[],
    onConflict?: OnConflict<T>,
  ): Promise<void>
  /** Changes the rows that hold, raises their version where they have one, and says how many they were. */
  update<T extends OrgTable>(table: T, where: SQL | undefined, patch: Patch<T>): Promise<number>
  /** Renews columns that are computed from facts: no change of the facts, so the version and its instant stay. */
  derive<T extends FactTable>(table: T, id: string, columns: Patch<T>): Promise<void>
  /** Changes one fact if it still is at the version that the person saw. */
  amend<T extends FactTable>(table: T, id: string, seenVersion: number, patch: Patch<T>): Promise<Amended<T>>
  /** Removes the rows that hold and says how many they were. */
  delete(table: OrgTable, where: SQL | undefined): Promise<number>
  /** The end of the employer's audit chain, whoever may see it: for `audit` alone. */
  lastAuditEntry(): Promise<{ seq: number; hash: string } | undefined>
  /** Lets waiting requests run between two slices of a long write. */
  pause(): Promise<void>
}

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; long statements also cost time to prepare. */
const MOST_VALUES = 5000

/** For `system.server.ts` alone: everyone else is handed one. */
export function makeOrgDb(data: DataStore, identity: OrgIdentity): OrgDb {
  const store = data.engine.as({ orgId: identity.id })
  const db: Omit<OrgDb, typeof made> = {
    ...readerOver(data, identity, store.read),
    snapshot: (fn) => store.snapshot((read) => fn(readerOver(data, identity, read))),
    write: (fn) => store.write((tx) => fn(makeOrgTx(data, identity, tx))),
  }
  return db as OrgDb
}

/** For `system.server.ts` alone: writes of one employer inside a transaction that was opened across employers. */
export function makeOrgTx(data: DataStore, identity: OrgIdentity, tx: Tx): OrgTx {
  const at = data.now()
  const rowsOf = rowsOfOrg(identity.id, identity.entityIds)
  const orgTx: Omit<OrgTx, typeof made> = {
    ...readerOver({ ...data, now: () => at }, identity, tx),
    ...writerOver(tx, identity.id, rowsOf, at),
    async lastAuditEntry() {
      const rows = await tx
        .select({ seq: auditEntries.seq, hash: auditEntries.hash })
        .from(auditEntries)
        .where(eq(auditEntries.orgId, identity.id))
        .orderBy(desc(auditEntries.seq))
        .limit(1)
      return rows[0]
    },
    pause: () => tx.pause(),
  }
  return orgTx as OrgTx
}

function readerOver(data: DataStore, identity: OrgIdentity, db: Queryable): OrgReader {
  const rowsOf = rowsOfOrg(identity.id, identity.entityIds)
  const { sealer } = data
  // The one place where the narrowed builders get their type: see scoped-select.
  const select = scopedSelect(db, rowsOf) as unknown as OrgReader['select']
  const selectDistinct = scopedSelect(db, rowsOf, true) as unknown as OrgReader['select']
  return {
    ...identity,
    select,
    selectDistinct,
    async count(table, where) {
      const rows = await db
        .select({ count: sql<number>`count(*)` })
        .from(table)
        .where(and(rowsOf(table), bracketed(where)))
      return rows[0]?.count ?? 0
    },
    now: data.now,
    newId: data.newId,
    open: (place, sealed) => sealer.open(identity.id, place, sealed),
    seal: (place, text) => sealer.seal(identity.id, place, text),
    sealIdentifier: (place, number) => sealIdentifier(sealer, identity.id, place, number),
    blindIndex: (identifier) => sealer.blindIndex(identity.id, identifier),
  }
}

type Writer = Pick<OrgTx, 'insert' | 'update' | 'derive' | 'amend' | 'delete'>

function writerOver(tx: Tx, orgId: string, rowsOf: RowsOf, at: string): Writer {
  function updating<T extends OrgTable>(table: T, where: SQL | undefined, patch: Patch<T>) {
    assertPatch(patch)
    const columns = columnsOf(table)
    const set = {
      ...(columns.version && { version: sql`${columns.version} + 1` }),
      ...(columns.updatedAt && { updatedAt: at }),
      ...patch,
    }
    return tx
      .update(table)
      .set(set as unknown as SQLiteUpdateSetSource<T>)
      .where(and(rowsOf(table), bracketed(where)))
  }

  return {
    async insert(table, rows, onConflict) {
      const columns = columnsOf(table)
      const stamps = {
        ...(columns.createdAt && { createdAt: at }),
        ...(columns.updatedAt && { updatedAt: at }),
      }
      const list = (Array.isArray(rows) ? rows : [rows]) as readonly NewRow<typeof table>[]
      const step = Math.max(1, Math.floor(MOST_VALUES / Object.keys(columns).length))
      for (let start = 0; start < list.length; start += step) {
        const values = list.slice(start, start + step).map((row) => ({ ...stamps, ...row, orgId }))
        const insert = tx.insert(table).values(values as (typeof table)['$inferInsert'][])
        if (onConflict === undefined) await insert
        else if (onConflict === 'ignore') await insert.onConflictDoNothing()
        else {
          assertPatch(onConflict.set)
          const set = onConflict.set as unknown as SQLiteUpdateSetSource<typeof table>
          await insert.onConflictDoUpdate({ target: onConflict.target, set, setWhere: rowsOf(table) })
        }
      }
    },
    async update(table, where, patch) {
      const rows = await updating(table, where, patch).returning({ orgId: table.orgId })
      return rows.length
    },
    async derive(table, id, columns) {
      assertPatch(columns)
      await tx
        .update(table)
        .set(columns as unknown as SQLiteUpdateSetSource<typeof table>)
        .where(and(rowsOf(table), eq(table.id, id)))
    },
    async amend(table, id, seenVersion, patch) {
      const asSeen = and(eq(table.id, id), eq(table.version, seenVersion))
      const [row] = await updating(table, asSeen, patch).returning()
      if (row) return { ok: true, row }
      const [current] = await tx
        .select()
        .from(table as OrgTable)
        .where(and(rowsOf(table), eq(table.id, id)))
      if (!current) return { ok: false, reason: 'missing' }
      return { ok: false, reason: 'conflict', current, wanted: patch }
    },
    async delete(table, where) {
      const rows = await tx
        .delete(table)
        .where(and(rowsOf(table), bracketed(where)))
        .returning({ orgId: table.orgId })
      return rows.length
    },
  }
}

// The type forbids it; a value that came in untyped is stopped here.
function assertPatch(patch: object): void {
  for (const column of ['id', 'orgId', 'version']) {
    if (Object.hasOwn(patch, column)) throw new Error(`a patch cannot change ${column}`)
  }
}
