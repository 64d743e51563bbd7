import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePg } from 'drizzle-orm/pg-proxy'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import { drizzle as drizzleSqlite } from 'drizzle-orm/sqlite-proxy'
import type { Dialect } from '../dialect.server.ts'
import type { Builders, Queryable } from './engine.server.ts'
import { rowInserter } from './insert-rows.server.ts'

/** Sends one statement to the engine: values in rows as arrays, or as objects keyed by column name. */
export type Run = (
  text: string,
  params: readonly unknown[],
  shape: 'arrays' | 'objects',
) => Promise<unknown[]>

const CASING = 'snake_case'
const dialects = {
  sqlite: new SQLiteAsyncDialect({ casing: CASING }),
  postgres: new PgDialect({ casing: CASING }),
}

/**
 * Drizzle's builders over `run`. Both engines come through Drizzle's proxy driver: so one function of ours sees every
 * statement, whoever built it, and connections and transactions stay in our hands.
 */
export function queryableOver(dialect: Dialect, run: Run): Queryable {
  return Object.assign(buildersOver(dialect, run), {
    async rows<T extends Record<string, unknown>>(query: Parameters<PgDialect['sqlToQuery']>[0]) {
      const { sql, params } = dialects[dialect].sqlToQuery(query)
      return (await run(sql, params, 'objects')) as T[]
    },
    insertRows: rowInserter(dialect, run),
  })
}

function buildersOver(dialect: Dialect, run: Run): Builders {
  if (dialect === 'sqlite') {
    const db = drizzleSqlite(
      async (text, params, method) => {
        const rows = await run(text, params, 'arrays')
        return { rows: method === 'get' ? (rows[0] as unknown[]) : rows }
      },
      { casing: CASING },
    )
    return unwrapped(db)
  }
  const db = drizzlePg(
    async (text, params, method) => ({
      rows: await run(text, params, method === 'execute' ? 'objects' : 'arrays'),
    }),
    { casing: CASING },
  )
  // PostgreSQL's builders under SQLite's type: see columns.server.ts.
  return unwrapped(db) as unknown as Builders
}

type Prepared = {
  queryWithCache: (text: string, params: unknown[], run: () => Promise<unknown>) => Promise<unknown>
}

/**
 * Drizzle wraps each failure in an error whose message lists all bound values: names and numbers of people, which then
 * stand in a log. We have no query cache, which is what that wrapper is for, so it is taken out.
 */
function unwrapped<T>(db: T): T {
  const { session } = db as unknown as { session: { prepareQuery: (...args: unknown[]) => Prepared } }
  const prepare = session.prepareQuery.bind(session)
  session.prepareQuery = (...args) => {
    const prepared = prepare(...args)
    prepared.queryWithCache = (_text, _params, query) => query()
    return prepared
  }
  return db
}
