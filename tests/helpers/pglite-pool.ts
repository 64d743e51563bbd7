import { PGlite } from '@electric-sql/pglite'
import type { PgConnection, PgPool } from '#db/engine/postgres.server.ts'

const INT8 = 20
const NUMERIC = 1700

let instance: PGlite | undefined
const locked = new Set<number>()
let free: Promise<void> = Promise.resolve()

/** PostgreSQL inside this process, as a pool of its one connection: whoever has it keeps the others waiting. */
export function pglitePool(setting = ''): PgPool {
  return {
    async connect() {
      instance ??= new PGlite()
      const db = instance
      const before = free
      let release = () => {}
      free = new Promise<void>((resolve) => {
        release = resolve
      })
      await before
      if (setting) await db.exec(setting)
      return connectionTo(db, release)
    },
    // One connection for everything: the lock cannot have one to itself, and nobody else shares this database.
    async tryLock(key) {
      if (locked.has(key)) return undefined
      locked.add(key)
      return async () => {
        locked.delete(key)
      }
    },
    close: async () => {},
  }
}

function connectionTo(db: PGlite, release: () => void): PgConnection {
  return {
    async script(text) {
      await db.exec(text)
    },
    async query(text, params, shape) {
      const result = await db.query(text, [...params], {
        rowMode: shape === 'arrays' ? 'array' : 'object',
        parsers: { [INT8]: Number, [NUMERIC]: Number },
      })
      return result.rows
    },
    release,
  }
}
