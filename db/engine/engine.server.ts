import type { SQL } from 'drizzle-orm'
import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { DIALECT } from '../dialect.server.ts'
import { type Dialect, dialectOfUrl } from '../dialect-of-url.server.ts'
import { StoreUnavailable } from './store-errors.server.ts'

/** Drizzle's builders. Await them; `.all()`, `.get()` and `.run()` exist on one engine only. */
export type Builders = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$with' | 'with'
>

export type Queryable = Builders & {
  /** Rows of hand-written SQL that both engines understand, as objects keyed by the statement's column names. */
  rows<T extends Record<string, unknown>>(query: SQL): Promise<T[]>
  /** Adds many rows in as few statements as the engine takes; what a row leaves out gets its column's default. */
  insertRows(table: SQLiteTable, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>
}

export type Tx = Queryable & {
  /** Lets waiting requests run between two slices of a long write. The transaction stays open. */
  pause(): Promise<void>
}

/**
 * Whose rows statements may touch; on PostgreSQL row-level security holds them to it. `across`: a write in the order of
 * this employer's writes that also touches what is no employer's (people who sign in).
 */
export type Scope = 'system' | { readonly orgId: string; readonly across?: true }

export type Store = {
  /** Each statement on its own. Refused inside `write` and `snapshot`: use what they hand in. */
  readonly read: Queryable
  /** Several reads of one and the same state. */
  snapshot<T>(fn: (read: Queryable) => Promise<T>): Promise<T>
  /**
   * One transaction: all of it or nothing. Writes of one employer (on SQLite: all writes) run one after another in the
   * order they were asked for, so what `fn` reads cannot change before it commits. Await nothing but `tx` inside; a
   * write inside a write is refused; a failed statement fails the whole write, even if `fn` catches it. On PostgreSQL
   * `fn` may run again after a serialisation failure: it must have no other effects.
   */
  write<T>(fn: (tx: Tx) => Promise<T>): Promise<T>
}

/** One statement as it went to the engine; tests look at these. */
export type Statement = {
  readonly sql: string
  readonly params: readonly unknown[]
  readonly scope: Scope
  readonly writes: boolean
}

/** Runs one statement of a migration and gives its rows. */
export type RunStatement = (text: string) => Promise<Record<string, unknown>[]>

/** Work that may run once at a time, whoever starts it. */
export type LockName = 'digest' | 'keys' | 'recompute'

export type Engine = {
  readonly dialect: Dialect
  /** For `make-org-db`, `system-store` and tests; everyone else is handed an `OrgDb`. */
  as(scope: Scope): Store
  /** One exclusive transaction for migrations, foreign keys checked at its end. */
  migrating<T>(fn: (run: RunStatement) => Promise<T>): Promise<T>
  /**
   * Runs `fn` while nobody else on this store, in this process or another, runs anything under that name: waits its turn,
   * `StoreBusy` after `waitMs`. A process that dies gives its turn up at once.
   */
  exclusively<T>(name: LockName, fn: () => Promise<T>, waitMs?: number): Promise<T>
  /**
   * After values were erased: takes what was deleted out of the log beside the data, too, as far as readers let it. The
   * data's own pages were overwritten with zeros when it was deleted (SQLite); PostgreSQL does both in its own time.
   */
  forget(): Promise<void>
  /**
   * What is running, for `doctor`: `rowSecurity` is false where the database lets this login see past its policies, `folder`
   * is where the file lies, null when the data is elsewhere.
   */
  describe(): Promise<{ version: string; rowSecurity: boolean | null; folder: string | null }>
  /** Waits for what is under way, then lets go. */
  close(): Promise<void>
}

export type EngineOptions = {
  /** How long to wait for another process's lock before `StoreBusy`. */
  readonly busyTimeoutMs?: number
  /** Commands may block their only thread while they wait; a server must not. */
  readonly waits?: 'async' | 'blocking'
  /** Fail a SQLite write that lets the event loop turn other than through `tx.pause()`. Default: outside production. */
  readonly strict?: boolean
  readonly observe?: (statement: Statement) => void
}

/**
 * Opens the data store that `DATABASE_URL` names: `file:PATH` or `postgres://…`.
 * Throws `StoreUnavailable` with one line when it cannot be opened.
 */
export async function openEngine(databaseUrl: string, options: EngineOptions = {}): Promise<Engine> {
  if (dialectOfUrl(databaseUrl) !== DIALECT) {
    throw new StoreUnavailable(
      `this process was started for ${DIALECT}, but DATABASE_URL names ${dialectOfUrl(databaseUrl)}`,
    )
  }
  if (DIALECT === 'postgres') {
    const { openPostgres } = await import('./postgres.server.ts')
    const { connectPool } = await import('./pg-pool.server.ts')
    return openPostgres(await connectPool(databaseUrl), options)
  }
  const { openSqlite } = await import('./sqlite.server.ts')
  return openSqlite(sqlitePath(databaseUrl), options)
}

/** The path in `file:./data/x.db`, `file:/abs/x.db`, `file:///abs/x.db`. */
export function sqlitePath(databaseUrl: string): string {
  const found = /^file:(?:\/\/(?=\/))?([^?#]+)$/i.exec(databaseUrl.trim())
  if (found?.[1]) return found[1]
  // Only the scheme is shown: the rest may hold a password.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(databaseUrl.trim())?.[0] ?? databaseUrl.slice(0, 20)
  throw new StoreUnavailable(
    `DATABASE_URL is "${scheme}…": it must be file:PATH or postgres://USER@HOST/DATABASE`,
  )
}
