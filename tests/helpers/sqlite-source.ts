import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#db/engine/sqlite.server.ts'
import { migrate } from '#db/migrate.server.ts'
import type { EngineSource } from './stores.ts'

let template: Promise<Buffer> | undefined

/** Migrates once a test file, then opens every store on a copy of those bytes: two connections to a real file each. */
export const sqliteSource: EngineSource = {
  async open(options) {
    template ??= migrated()
    const bytes = await template
    const folder = mkdtempSync(join(tmpdir(), 'stayledger-store-'))
    const path = join(folder, 'stayledger.db')
    writeFileSync(path, bytes)
    const engine = await openSqlite(path, options)
    return {
      ...engine,
      async close() {
        await engine.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

async function migrated(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'stayledger-template-'))
  const path = join(folder, 'stayledger.db')
  const engine = await openSqlite(path, {})
  await migrate(engine)
  await engine.close()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true })
  return bytes
}
