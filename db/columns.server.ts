import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'
import { DIALECT } from './dialect.server.ts'

/*
 * One schema, two dialects. Every name below is SQLite's builder by type; on PostgreSQL the same name hands out
 * PostgreSQL's builder. `spoken` is the only place of that cast. What makes it safe: both families share the builder
 * methods that a schema uses (notNull, default, $type, on, where, onDelete …), every column maps to the same
 * JavaScript values on both, and the contract suite runs the same statements on both.
 *
 * Column names are written in camelCase once; the engines and drizzle-kit turn them into snake_case.
 */
function spoken<T>(sqlite: T, postgres: unknown): T {
  return DIALECT === 'postgres' ? (postgres as T) : sqlite
}

/** `table('stays', { orgId: text().notNull(), … }, (t) => [primaryKey({ columns: [t.orgId, t.id] }), …])` */
export const table = spoken(lite.sqliteTable, pg.pgTable)

/**
 * Text that compares bytewise on both engines (PostgreSQL: `COLLATE "C"`), so that sorting and keyset paging agree.
 * `text({ enum: [...] })` narrows the type. Ids (UUIDv7), civil days and instants in ISO form are text.
 */
export const text = spoken(
  lite.text,
  pg.customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' }),
)

/** A whole number that JavaScript holds exactly (64 bits in the store). */
export const integer = spoken(
  (name = '') => lite.integer(name, { mode: 'number' }),
  (name = '') => pg.bigint(name, { mode: 'number' }),
)

/** true or false: 0/1 on SQLite, boolean on PostgreSQL. */
export const bool = spoken(
  (name = '') => lite.integer(name, { mode: 'boolean' }),
  (name = '') => pg.boolean(name),
)

/** Bytes as a Node `Buffer`. */
export const bytes = spoken(
  (name = '') => lite.blob(name, { mode: 'buffer' }),
  pg.customType<{ data: Buffer; driverData: Uint8Array }>({
    dataType: () => 'bytea',
    fromDriver: (value) => Buffer.from(value),
  }),
)

const pgJson = pg.customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value),
})

/** A value kept as JSON text on both engines; the store never looks inside. `json<Reason[]>()` types it. */
export function json<T>(name = '') {
  return spoken(lite.text(name, { mode: 'json' }), pgJson(name)).$type<T>()
}

export const primaryKey = spoken(lite.primaryKey, pg.primaryKey)
export const foreignKey = spoken(lite.foreignKey, pg.foreignKey)
export const uniqueIndex = spoken(lite.uniqueIndex, pg.uniqueIndex)
export const index = spoken(lite.index, pg.index)

/** The same table under another name in one statement, for joining it with itself. */
export const alias = spoken(lite.alias, pg.alias)

/** Columns and keys of a table object, whichever dialect it was built for. */
export const tableConfig = spoken(lite.getTableConfig, pg.getTableConfig)
