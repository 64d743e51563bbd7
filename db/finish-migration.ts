import type { Dialect } from './dialect.server.ts'

const BREAK = '--> statement-breakpoint'
const CREATED_TABLE = /^CREATE TABLE [`"](\w+)[`"] \(\n([\s\S]*?)\n\);/gm

/**
 * What drizzle-kit cannot write. SQLite: STRICT tables, so that a column holds its type and nothing else. PostgreSQL:
 * foreign keys without a fixed schema name, and on each employer's table a policy that shows a transaction the rows of
 * the employer it was opened for, its owner included (FORCE), unless it was opened for the system.
 */
export function finishMigration(dialect: Dialect, generated: string): string {
  if (dialect === 'sqlite') return generated.replace(CREATED_TABLE, (made) => made.replace(/;$/, ' STRICT;'))
  const text = generated.replaceAll('"public".', '')
  const policies = [...text.matchAll(CREATED_TABLE)].flatMap(([, table = '', columns = '']) => {
    const column = table === 'orgs' ? 'id' : 'org_id'
    return columns.includes(`"${column}" `) ? rowSecurity(table, column) : []
  })
  return [text.trimEnd(), ...policies].join(`${BREAK}\n`)
}

// The settings are read once a statement (a sub-select), not once a row.
function rowSecurity(table: string, column: string): string[] {
  return [
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY;`,
    `CREATE POLICY "${table}_of_employer" ON "${table}" USING ("${column}" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');`,
  ]
}
