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

const MAKE_ROLE = `DO $$ BEGIN CREATE ROLE ${ROLE}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`
const EMPTY = (schema: string) => `
  DO $$ BEGIN EXECUTE (
    SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' CASCADE'
    FROM pg_tables WHERE schemaname = '${schema}' AND tablename <> 'schema_migrations'
  ); END $$`

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
