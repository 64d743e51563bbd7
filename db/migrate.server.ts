import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { Dialect } from './dialect.server.ts'
import type { Engine, RunStatement } from './engine/engine.server.ts'
import { StatementFailed, StoreUnavailable } from './engine/store-errors.server.ts'
import { systemStore } from './system-store.server.ts'

export type Migrated = {
  /** The name of the newest migration: the schema's version. */
  readonly version: string
  /** Names of what this call applied; empty when the schema was current. */
  readonly applied: readonly string[]
}

/**
 * Brings the data store to the current schema: all that is missing in one transaction, or nothing. Safe to repeat, and
 * safe when several processes start at once. Throws `StoreUnavailable` for a store that a newer program has migrated.
 */
export async function migrate(engine: Engine): Promise<Migrated> {
  const known = knownMigrations(engine.dialect)
  return engine.migrating(async (run) => {
    await run(
      'CREATE TABLE IF NOT EXISTS schema_migrations (name text NOT NULL PRIMARY KEY, applied_at text NOT NULL)',
    )
    const done = new Set((await run('SELECT name FROM schema_migrations')).map((row) => String(row.name)))
    assertKnown(done, known)
    const missing = known.filter((name) => !done.has(name))
    for (const name of missing) await apply(engine.dialect, name, run)
    return { version: known.at(-1) ?? 'none', applied: missing }
  })
}

/** Whether the store has exactly the migrations that this program knows (`/readyz`, `doctor`). */
export async function schemaIsCurrent(engine: Engine): Promise<boolean> {
  const known = knownMigrations(engine.dialect)
  const done = await appliedMigrations(engine)
  return done.length === known.length && known.every((name) => done.includes(name))
}

/** Names of the migrations in the store, oldest first; empty for a store that was never migrated. */
export async function appliedMigrations(engine: Engine): Promise<string[]> {
  try {
    const rows = await systemStore({ engine }).read.rows<{ name: string }>(
      sql`SELECT name FROM schema_migrations ORDER BY name`,
    )
    return rows.map((row) => row.name)
  } catch (error) {
    if (error instanceof StatementFailed) return []
    throw error
  }
}

async function apply(dialect: Dialect, name: string, run: RunStatement): Promise<void> {
  const text = readFileSync(join(migrationsFolder(dialect), `${name}.sql`), 'utf8')
  for (const statement of text.split('--> statement-breakpoint')) await run(statement)
  await run(`INSERT INTO schema_migrations VALUES ('${name}', '${new Date().toISOString()}')`)
}

function assertKnown(done: ReadonlySet<string>, known: readonly string[]): void {
  const foreign = [...done].find((name) => !known.includes(name))
  if (foreign) throw new StoreUnavailable(`the data store was migrated by a newer Stayledger (${foreign})`)
}

/** From drizzle-kit's journal, in order. */
function knownMigrations(dialect: Dialect): string[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(migrationsFolder(dialect), 'meta', '_journal.json'), 'utf8'),
  )
  return journal.entries.map((entry) => entry.tag)
}

// Beside this file in the source tree, further up from the built server.
function migrationsFolder(dialect: Dialect): string {
  const here = dirname(fileURLToPath(import.meta.url))
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, 'migrations', dialect)
    if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate
    if (folder === dirname(folder)) throw new Error(`no migrations folder above ${here}`)
  }
}
