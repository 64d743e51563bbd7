import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dialect } from './dialect.server.ts'
import { finishMigration } from './finish-migration.ts'

/*
 * `npm run generate [-- --name what-changes]`: brings both migration folders up to the schema. drizzle-kit writes the
 * difference; what it cannot say (STRICT tables, row-level security) is added to the new file at once. Read the new files
 * before they are committed; they are never edited after.
 */
for (const dialect of ['sqlite', 'postgres'] as const) generate(dialect, process.argv.slice(2))

function generate(dialect: Dialect, args: string[]): void {
  const folder = join('migrations', dialect)
  const before = new Set(sqlFiles(folder))
  const ended = spawnSync(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', ...args], {
    stdio: 'inherit',
    env: { ...process.env, STAYLEDGER_DIALECT: dialect },
  })
  if (ended.status !== 0) process.exit(ended.status ?? 1)
  for (const file of sqlFiles(folder).filter((name) => !before.has(name))) {
    const path = join(folder, file)
    writeFileSync(path, finishMigration(dialect, readFileSync(path, 'utf8')))
  }
}

function sqlFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sql')) : []
}
