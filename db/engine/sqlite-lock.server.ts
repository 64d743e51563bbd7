import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { storeError } from './sqlite-connection.server.ts'
import { codeOf, StoreBusy } from './store-errors.server.ts'

const RETRY_MS = 50

/**
 * Runs `fn` while this process holds the file. SQLite's lock on an empty database of its own: the system takes it away
 * from a process that dies, and it works between connections of one process, too.
 */
export async function withLockFile<T>(path: string, fn: () => Promise<T>, waitMs: number): Promise<T> {
  const held = await lockFile(path, waitMs)
  try {
    return await fn()
  } finally {
    held.close()
  }
}

async function lockFile(path: string, waitMs: number): Promise<Database.Database> {
  const startedAt = performance.now()
  const db = openFile(path)
  for (;;) {
    try {
      db.exec('BEGIN EXCLUSIVE')
      return db
    } catch (error) {
      const isHeld = codeOf(error)?.startsWith('SQLITE_BUSY')
      if (!isHeld || performance.now() - startedAt >= waitMs) {
        db.close()
        throw isHeld ? new StoreBusy('another process is still at the same work') : storeError(error, 'lock')
      }
    }
    await sleep(RETRY_MS)
  }
}

function openFile(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 })
  } catch (error) {
    throw storeError(error, 'lock')
  }
}
