import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { constraintColumns } from './constraint-columns.server.ts'
import { queryableOver, type Run } from './drizzle-bridge.server.ts'
import type { Engine, EngineOptions, LockName, Queryable, Scope, Store, Tx } from './engine.server.ts'
import { type TryLock, withLock } from './exclusive-lock.server.ts'
import {
  codeOf,
  type RefusalKind,
  reasonOf,
  StatementFailed,
  StoreBusy,
  StoreRefused,
  StoreUnavailable,
} from './store-errors.server.ts'
import { assertOutside, insideTransaction } from './transaction-guard.server.ts'
import { writeQueue } from './write-queue.server.ts'

/** One connection of a PostgreSQL pool; node-postgres in the product, PGlite in the tests. */
export type PgConnection = {
  /** One or more statements without values. */
  script(text: string): Promise<void>
  query(text: string, params: readonly unknown[], shape: 'arrays' | 'objects'): Promise<unknown[]>
  /** Gives it back; a broken one is thrown away. */
  release(broken: boolean): void
}

export type PgPool = {
  connect(): Promise<PgConnection>
  /** The session's advisory lock of that number. */
  tryLock(key: number): ReturnType<TryLock>
  close(): Promise<void>
}

const MOST_ATTEMPTS = 12
/** Any number that no other program on the same database uses for its advisory locks. */
const MIGRATION_LOCK = 7_305_021_986
const LOCKS: Record<LockName, number> = {
  digest: 7_305_021_987,
  recompute: 7_305_021_988,
  keys: 7_305_021_989,
}

/** The PostgreSQL engine over a pool that is known to answer. */
export async function openPostgres(pool: PgPool, options: EngineOptions): Promise<Engine> {
  const busyTimeoutMs = options.busyTimeoutMs ?? 5000
  const observe = options.observe ?? (() => {})
  // Writers of one employer wait here and not on a connection each, so that they leave the pool to everyone else.
  const queues = new Map<string, ReturnType<typeof writeQueue> & { length: number }>()
  const [described] = (await inTransaction(pool, 'BEGIN READ ONLY', (run) =>
    run(
      `select current_setting('server_version') as version,
              not (rolsuper or rolbypassrls) as row_security from pg_roles where rolname = current_user`,
      [],
      'objects',
    ),
  )) as { version: string; row_security: boolean }[]

  function as(scope: Scope): Store {
    const settings = settingsOf(scope)
    const watched =
      (writes: boolean, run: Run): Run =>
      (text, params, shape) => {
        observe({ sql: text, params, scope, writes })
        return run(text, params, shape)
      }

    const read = queryableOver(
      'postgres',
      watched(false, async (...statement) => {
        assertOutside('read')
        return inTransaction(pool, `BEGIN READ ONLY; ${settings}`, (run) => run(...statement))
      }),
    )

    async function snapshot<T>(fn: (read: Queryable) => Promise<T>): Promise<T> {
      assertOutside('snapshot')
      return inTransaction(pool, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${settings}`, (run) =>
        insideTransaction('snapshot', watched(false, run), (inner) => fn(queryableOver('postgres', inner))),
      )
    }

    async function write<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
      assertOutside('write')
      const attempt = () =>
        inTransaction(pool, `${beginWrite(scope, busyTimeoutMs)}; ${settings}`, (run) =>
          insideTransaction('write', watched(true, run), async (inner) => {
            const pause = async () => {
              await nextTurn()
            }
            return fn(Object.assign(queryableOver('postgres', inner), { pause }))
          }),
        )
      if (scope === 'system') return retried(attempt)
      return queued(scope.orgId, () => retried(attempt))
    }

    return { read, snapshot, write }
  }

  async function queued<T>(orgId: string, job: () => Promise<T>): Promise<T> {
    const queue = queues.get(orgId) ?? { ...writeQueue(), length: 0 }
    queues.set(orgId, queue)
    queue.length++
    try {
      return await queue.enqueue(job)
    } finally {
      queue.length--
      if (queue.length === 0) queues.delete(orgId)
    }
  }

  return {
    dialect: 'postgres',
    as,
    migrating: (fn) =>
      inTransaction(pool, `BEGIN; ${settingsOf('system')}`, async (run) => {
        await run('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK], 'arrays')
        return fn(async (text) => (await run(text, [], 'objects')) as Record<string, unknown>[])
      }),
    exclusively: (name, fn, waitMs) => withLock(() => pool.tryLock(LOCKS[name]), fn, waitMs),
    // Dead rows are its own to clear: `docs/operate.md` says how to hurry it.
    forget: async () => {},
    describe: async () => ({
      version: `PostgreSQL ${described?.version ?? '?'}`,
      rowSecurity: described?.row_security ?? false,
      folder: null,
    }),
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.drained()))
      await pool.close()
    },
  }
}

/**
 * Writers of one employer follow each other, as they do on SQLite, by a lock on the employer: each statement after it
 * sees all that the writer before committed. What crosses employers is rare and runs serialisable instead.
 */
function beginWrite(scope: Scope, busyTimeoutMs: number): string {
  const wait = `SET LOCAL lock_timeout = ${Math.round(busyTimeoutMs)}`
  if (scope === 'system') return `BEGIN ISOLATION LEVEL SERIALIZABLE; ${wait}`
  return `BEGIN; ${wait}; SELECT pg_advisory_xact_lock(hashtextextended(${literal(scope.orgId)}, 0))`
}

/** What the row-level security policies compare with; gone at the end of the transaction. */
function settingsOf(scope: Scope): string {
  const system = scope === 'system' || scope.across ? 'on' : ''
  const orgId = scope === 'system' ? '' : scope.orgId
  return `SELECT set_config('app.system', '${system}', true), set_config('app.org_id', ${literal(orgId)}, true)`
}

function literal(value: string): string {
  if (value.includes('\\') || value.includes('\0')) throw new Error('an id of an employer holds no backslash')
  return `'${value.replaceAll("'", "''")}'`
}

async function inTransaction<T>(pool: PgPool, begin: string, fn: (run: Run) => Promise<T>): Promise<T> {
  const connection = await pool.connect()
  let broken = false
  const run: Run = async (text, params, shape) => {
    try {
      return await connection.query(text, params, shape)
    } catch (error) {
      throw pgError(error, text)
    }
  }
  const script = async (text: string) => {
    try {
      await connection.script(text)
    } catch (error) {
      throw pgError(error, text)
    }
  }
  try {
    await script(begin)
    const result = await fn(run)
    await script('COMMIT')
    return result
  } catch (error) {
    await connection.script('ROLLBACK').catch(() => {
      broken = true
    })
    throw error
  } finally {
    connection.release(broken)
  }
}

/** Another transaction was in the way and nothing was done: `fn` may run again. */
class NotSerialisable extends Error {}

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof NotSerialisable)) throw error
      if (round >= MOST_ATTEMPTS) throw new StoreBusy('other writes were in the way too often')
    }
    await sleep(Math.random() * 10 * round)
  }
}

const refusalKinds: Record<string, RefusalKind> = {
  '23505': 'unique',
  '23503': 'foreign_key',
  '23502': 'not_null',
  '23514': 'check',
}

/** A driver's error as one of ours. */
export function pgError(error: unknown, text: string): Error {
  const code = codeOf(error)
  if (code === '40001' || code === '40P01') return new NotSerialisable(reasonOf(error))
  if (code === '55P03') return new StoreBusy('another write held its lock for too long')
  if (code?.startsWith('23')) return refusal(code, error)
  // 08 connection, 53 resources, 57P0x shutting down, 25006 read only; Node's own: ECONNREFUSED, ENOTFOUND …
  if (!code || /^(08|53|57P0|25006|28|3D000|E[A-Z])/.test(code)) {
    return new StoreUnavailable(`the data store does not work: ${reasonOf(error)}`)
  }
  return new StatementFailed(reasonOf(error), text, code)
}

// With row-level security on, PostgreSQL names the constraint and keeps the columns to itself.
function refusal(code: string, error: unknown): StoreRefused {
  const said = error as { table?: string; constraint?: string; column?: string }
  const columns = constraintColumns.get(said.constraint ?? '') ?? (said.column ? [said.column] : [])
  return new StoreRefused(refusalKinds[code] ?? 'other', said.table ?? null, columns)
}
