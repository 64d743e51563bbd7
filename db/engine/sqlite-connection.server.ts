import Database from 'better-sqlite3'
import type { Run } from './drizzle-bridge.server.ts'
import {
  codeOf,
  type RefusalKind,
  reasonOf,
  StatementFailed,
  StoreBusy,
  StoreRefused,
  StoreUnavailable,
} from './store-errors.server.ts'

const KEPT_STATEMENTS = 400

export type SqliteConnection = {
  /** Runs at once, on this thread. Throws what `store-errors` names. */
  run(...args: Parameters<Run>): unknown[]
  /** A script without values: pragmas, BEGIN, COMMIT, migrations. */
  exec(text: string): void
  close(): void
}

/** One connection to a SQLite file with every safety setting on, whatever the library's defaults are. */
export function connectSqlite(
  path: string,
  { readOnly, busyTimeoutMs }: { readOnly: boolean; busyTimeoutMs: number },
): SqliteConnection {
  const db = new Database(path, { timeout: busyTimeoutMs })
  try {
    db.exec('PRAGMA journal_mode=WAL')
    db.exec('PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF')
    db.exec('PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864')
    // What is deleted is overwritten: an erased value is on no free page.
    db.exec('PRAGMA secure_delete=ON')
    if (readOnly) db.exec('PRAGMA query_only=ON')
  } catch (error) {
    db.close()
    throw error
  }

  const kept = new Map<string, Database.Statement>()
  const prepare = (text: string, shape: 'arrays' | 'objects') => {
    const key = `${shape} ${text}`
    let statement = kept.get(key)
    if (statement) kept.delete(key)
    else {
      statement = db.prepare(text)
      if (statement.reader) statement.raw(shape === 'arrays')
    }
    kept.set(key, statement)
    const oldest = kept.size > KEPT_STATEMENTS ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return statement
  }

  return {
    run(text, params, shape) {
      try {
        const statement = prepare(text, shape)
        if (statement.reader) return statement.all(...params.map(bindable))
        statement.run(...params.map(bindable))
        return []
      } catch (error) {
        throw storeError(error, text)
      }
    },
    exec(text) {
      try {
        db.exec(text)
      } catch (error) {
        throw storeError(error, text)
      }
    },
    close: () => db.close(),
  }
}

/** SQLite has no booleans; PostgreSQL takes them in hand-written SQL. */
function bindable(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value
}

/** A driver's error as one of ours. */
export function storeError(error: unknown, text: string): Error {
  const code = codeOf(error) ?? ''
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return new StoreBusy('the data store is locked')
  if (code.startsWith('SQLITE_CONSTRAINT')) return refusal(code, reasonOf(error))
  if (/^SQLITE_(READONLY|IOERR|FULL|CANTOPEN|NOTADB|CORRUPT|PERM|AUTH)/.test(code)) {
    return new StoreUnavailable(`the data store does not work: ${reasonOf(error)} (${code})`)
  }
  return new StatementFailed(reasonOf(error), text, code || undefined)
}

const refusalKinds: Record<string, RefusalKind> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign_key',
  SQLITE_CONSTRAINT_NOTNULL: 'not_null',
  SQLITE_CONSTRAINT_CHECK: 'check',
}

// "UNIQUE constraint failed: people.org_id, people.staff_no"
function refusal(code: string, message: string): StoreRefused {
  const named = [...message.matchAll(/([a-z0-9_]+)\.([a-z0-9_]+)/g)]
  return new StoreRefused(
    refusalKinds[code] ?? 'other',
    named[0]?.[1] ?? null,
    named.map((match) => match[2] ?? ''),
  )
}
