import Database from 'better-sqlite3'
import type { TryLock } from './exclusive-lock.server.ts'
import { storeError } from './sqlite-connection.server.ts'
import { codeOf } from './store-errors.server.ts'

/**
 * A lock that is a file: SQLite's own on an empty database. The system takes it away from a process that dies, and it
 * works between connections of one process, too.
 */
export function lockFile(path: string): TryLock {
  return async () => {
    const db = opened(path)
    try {
      db.exec('BEGIN EXCLUSIVE')
      return async () => {
        db.close()
      }
    } catch (error) {
      db.close()
      if (codeOf(error)?.startsWith('SQLITE_BUSY')) return undefined
      throw storeError(error, 'lock')
    }
  }
}

function opened(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 })
  } catch (error) {
    throw storeError(error, 'lock')
  }
}
