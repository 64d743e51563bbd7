import pg from 'pg'
import type { PgConnection, PgPool } from './postgres.server.ts'
import { codeOf, reasonOf, StoreBusy, StoreUnavailable } from './store-errors.server.ts'

const CONNECT_MS = 5000
const MOST_CONNECTIONS = 10
const INT8 = 20
const NUMERIC = 1700

/** Counts and sums arrive as numbers, as they do from SQLite; ours stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format),
}

/** A pool on `postgres://…` that has answered once; `StoreUnavailable` otherwise. */
export async function connectPool(url: string): Promise<PgPool> {
  const pool = poolFor(url)
  // Without a listener, a server that closes an idle connection ends the process.
  pool.on('error', () => {})

  const connect = async (): Promise<PgConnection> => {
    try {
      return connectionOf(await pool.connect())
    } catch (error) {
      if (pool.totalCount >= MOST_CONNECTIONS) throw new StoreBusy('every connection to PostgreSQL is in use')
      throw new StoreUnavailable(`cannot reach PostgreSQL: ${whyOf(error)}`)
    }
  }

  try {
    ;(await connect()).release(false)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { connect, tryLock: (key) => tryLock(connect, key), close: () => pool.end() }
}

/** The lock is the connection's: it ends with it. */
async function tryLock(connect: PgPool['connect'], key: number) {
  const connection = await connect()
  try {
    const [row] = await connection.query('select pg_try_advisory_lock($1)', [key], 'arrays')
    if (Array.isArray(row) && row[0] === true) {
      return async () => {
        const freed = await connection.query('select pg_advisory_unlock($1)', [key], 'arrays').catch(() => {})
        connection.release(freed === undefined)
      }
    }
    connection.release(false)
    return undefined
  } catch (error) {
    connection.release(true)
    throw error
  }
}

function poolFor(url: string): pg.Pool {
  try {
    return new pg.Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'stayledger',
    })
  } catch {
    // The driver's own message may repeat the URL, and with it the password.
    throw new StoreUnavailable('DATABASE_URL is no valid postgres:// address')
  }
}

// A host with several addresses fails with an AggregateError, whose own message is empty.
function whyOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return reasonOf(first) || (codeOf(first) ?? 'unknown reason')
}

function connectionOf(client: pg.PoolClient): PgConnection {
  return {
    async script(text) {
      await client.query(text)
    },
    async query(text, params, shape) {
      const result: pg.QueryResult =
        shape === 'arrays'
          ? await client.query({ text, values: [...params], rowMode: 'array', types })
          : await client.query({ text, values: [...params], types })
      return result.rows
    },
    release: (broken) => client.release(broken),
  }
}
