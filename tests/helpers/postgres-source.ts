import { sql } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import { connectPool } from '#db/engine/pg-pool.server.ts'
import { openPostgres, type PgPool } from '#db/engine/postgres.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { pglitePool } from './pglite-pool.ts'
import type { EngineSource } from './stores.ts'

/** An ordinary login that owns the tables: row-level security binds it, as it does in an installation. */
const ROLE = 'stayledger_test'

let count = 0
/** Schemas of closed stores, emptied: in PGlite, emptying takes a tenth of migrating. */
const emptied: string[] = []

/**
 * Each store is a schema of its own in one database: in PGlite (an instance a test file), or in the PostgreSQL that
 * `TEST_POSTGRES_URL` names when this project asks for it.
 */
export const postgresSource: EngineSource = {
  async open(options) {
    const server = await serverFor()
    const used = emptied.pop()
    const schema = used ?? `store_${process.pid}_${Date.now()}_${++count}`
    if (!used) {
      await server.administer(MAKE_ROLE)
      await server.administer(`CREATE SCHEMA ${schema} AUTHORIZATION ${ROLE}`)
    }
    const engine = await openPostgres(
      await server.pool(`SET search_path TO ${schema}; SET ROLE ${ROLE}`),
      options,
    )
    if (!used) await migrate(engine)
    return {
      ...engine,
      async close() {
        await engine.close()
        await server.administer(server.keepsSchemas ? EMPTY(schema) : `DROP SCHEMA ${schema} CASCADE`)
        if (server.keepsSchemas) emptied.push(schema)
        await server.close()
      },
    }
  },
}

const MAKE_ROLE = makeRole(ROLE)
const EMPTY = (schema: string) => `
  DO $$ BEGIN EXECUTE (
    SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' CASCADE'
    FROM pg_tables WHERE schemaname = '${schema}' AND tablename <> 'schema_migrations'
  ); END $$`

/** Statements as they stand, in the store of a test. */
export type RawSession = {
  /** In a transaction that was opened for this employer, and is taken back. Empty: for none. */
  run(orgId: string, text: string): Promise<unknown[]>
  /** In a transaction that was opened for nothing. */
  runAsItStands(text: string): Promise<unknown[]>
  end(): Promise<void>
}

const STRANGER = 'stayledger_stranger'

/** The store's tables without the engine: as the login that owns them, or as one that may use and does not own them. */
export async function openAsRole({ engine }: DataStore, role: 'owner' | 'stranger'): Promise<RawSession> {
  const named = await engine
    .as('system')
    .read.rows<{ schema: string }>(sql`SELECT current_schema() AS schema`)
  const schema = named[0]?.schema ?? ''
  const server = await serverFor()
  await server.administer(makeRole(STRANGER))
  await server.administer(
    `GRANT USAGE ON SCHEMA ${schema} TO ${STRANGER};
     GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${STRANGER}`,
  )
  const login = role === 'owner' ? ROLE : STRANGER
  const pool = await server.pool(`SET search_path TO ${schema}; SET ROLE ${login}`)
  const taken = async (begin: string, text: string) => {
    const connection = await pool.connect()
    try {
      await connection.script(begin)
      return await connection.query(text, [], 'objects')
    } finally {
      await connection.script('ROLLBACK')
      connection.release(false)
    }
  }
  return {
    run: (orgId, text) =>
      taken(
        `BEGIN; SELECT set_config('app.system', '', true), set_config('app.org_id', '${orgId}', true)`,
        text,
      ),
    runAsItStands: (text) => taken('BEGIN', text),
    async end() {
      await pool.close()
      await server.close()
    },
  }
}

function makeRole(name: string): string {
  return `DO $$ BEGIN CREATE ROLE ${name}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`
}

type Server = {
  keepsSchemas: boolean
  administer(script: string): Promise<void>
  /** Connections that have run `setting`. */
  pool(setting: string): Promise<PgPool>
  close(): Promise<void>
}

async function serverFor(): Promise<Server> {
  if (process.env.STAYLEDGER_TEST_STORE === 'pglite') return pgliteServer()
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('TEST_POSTGRES_URL is not set')
  const administration = await connectPool(url)
  return {
    keepsSchemas: false,
    administer: (script) => administered(administration, script),
    pool: (setting) => connectPool(withSettings(url, setting)),
    close: () => administration.close(),
  }
}

function pgliteServer(): Server {
  return {
    keepsSchemas: true,
    administer: (script) => administered(pglitePool(), `RESET ROLE; ${script}`),
    pool: async (setting) => pglitePool(setting),
    close: async () => {},
  }
}

async function administered(pool: PgPool, script: string): Promise<void> {
  const connection = await pool.connect()
  try {
    await connection.script(script)
  } finally {
    connection.release(false)
  }
}

// `SET x TO y; SET ROLE z` as start options of every connection.
function withSettings(url: string, setting: string): string {
  const options = [...setting.matchAll(/SET (\w+)(?: TO)? (\w+)/g)].map(
    ([, name = '', value]) => `-c ${name.toLowerCase()}=${value}`,
  )
  const address = new URL(url)
  address.searchParams.set('options', options.join(' '))
  return address.href
}
