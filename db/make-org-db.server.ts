import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { DataStore } from './data-store.server.ts'
import type { Queryable, Tx } from './engine/engine.server.ts'
import { forgetExports } from './forget-exports.server.ts'
import { gatherRows } from './gather-rows.server.ts'
import type { NewRow, OrgDb, OrgIdentity, OrgReader, OrgTx, Patch } from './org-db.server.ts'
import { parentsInSight } from './parents-in-sight.server.ts'
import { columnsOf, rowsOfOrg } from './rows-of-org.server.ts'
import { auditEntries } from './schema/index.server.ts'
import { bracketed, type OrgTable, type RowsOf, scopedSelect } from './scoped-select.server.ts'
import { sealIdentifier } from './seal.server.ts'

/* Only `db/system` imports this file (a wall checks it): whoever holds an `OrgDb` was let in there. */

/** The capability without its mark: the mark is put on by the casts below and nowhere else. */
type Unbranded<T> = { [K in keyof T as K extends symbol ? never : K]: T[K] }

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; long statements also cost time to prepare. */
const MOST_VALUES = 5000

/** One employer's rows, for whom `identity` says. */
export function makeOrgDb(data: DataStore, identity: OrgIdentity): OrgDb {
  const store = data.engine.as({ orgId: identity.id })
  const db: Unbranded<OrgDb> = {
    ...readerOver(data, identity, store.read),
    snapshot: (fn) => store.snapshot((read) => fn(readerOver(data, identity, read))),
    write: (fn) => store.write((tx) => fn(makeOrgTx(data, identity, tx))),
  }
  return db as OrgDb
}

/** Writes of one employer inside a transaction that was opened across employers. */
export function makeOrgTx(data: DataStore, identity: OrgIdentity, tx: Tx): OrgTx {
  const at = data.now()
  const rowsOf = rowsOfOrg(identity.id, identity.entityIds)
  const orgTx: Unbranded<OrgTx> = {
    ...readerOver({ ...data, now: () => at }, identity, tx),
    ...writerOver(tx, identity, rowsOf, at),
    async lastAuditEntry() {
      const rows = await tx
        .select({ seq: auditEntries.seq, hash: auditEntries.hash })
        .from(auditEntries)
        .where(eq(auditEntries.orgId, identity.id))
        .orderBy(desc(auditEntries.seq))
        .limit(1)
      return rows[0]
    },
    forgetExports: (isAbout) => forgetExports(tx, identity.id, isAbout),
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
    gather: (parts) => gatherRows(db, rowsOf, parts),
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
    blindIndexes: (identifier) => sealer.blindIndexes(identity.id, identifier),
  }
}

type Writer = Pick<OrgTx, 'insert' | 'update' | 'derive' | 'amend' | 'delete'>

function writerOver(
  tx: Tx,
  { id: orgId, entityIds }: Pick<OrgIdentity, 'id' | 'entityIds'>,
  rowsOf: RowsOf,
  at: string,
): Writer {
  const checkParents = entityIds === null ? undefined : parentsInSight(tx, rowsOf)

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
      await checkParents?.(table, list)
      if (onConflict === undefined) {
        return tx.insertRows(
          table,
          list.map((row) => ({ ...stamps, ...row, orgId })),
        )
      }
      const step = Math.max(1, Math.floor(MOST_VALUES / Object.keys(columns).length))
      for (let start = 0; start < list.length; start += step) {
        const values = list.slice(start, start + step).map((row) => ({ ...stamps, ...row, orgId }))
        const insert = tx.insert(table).values(values as (typeof table)['$inferInsert'][])
        if (onConflict === 'ignore') await insert.onConflictDoNothing()
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
