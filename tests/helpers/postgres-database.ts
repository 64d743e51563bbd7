import { connectPool } from '#db/engine/pg-pool.server.ts'

/** Owns its database and is no superuser: row-level security binds it, as it does in an installation. */
const LOGIN = 'stayledger_e2e'
const PASSWORD = 'made-for-tests'

export type PostgresDatabase = { url: string; drop(): Promise<void> }

let count = 0

/** An empty database in the PostgreSQL of `TEST_POSTGRES_URL`, owned by an ordinary login. */
export async function makePostgresDatabase(): Promise<PostgresDatabase> {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('TEST_POSTGRES_URL is not set')
  const name = `stayledger_e2e_${process.pid}_${Date.now()}_${++count}`
  await administer(server, [
    `DO $$ BEGIN CREATE ROLE ${LOGIN} LOGIN PASSWORD '${PASSWORD}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    `CREATE DATABASE ${name} OWNER ${LOGIN}`,
  ])
  const url = new URL(server)
  url.username = LOGIN
  url.password = PASSWORD
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(server, [`DROP DATABASE ${name} WITH (FORCE)`]) }
}

async function administer(url: string, statements: string[]): Promise<void> {
  const pool = await connectPool(url)
  const connection = await pool.connect()
  try {
    // One by one: a database is not made inside a transaction.
    for (const statement of statements) await connection.script(statement)
  } finally {
    connection.release(false)
    await pool.close()
  }
}
