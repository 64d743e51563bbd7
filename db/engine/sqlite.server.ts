import { dirname } from 'node:path'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { makeFolders } from '../make-folders.server.ts'
import { checkpointThread } from './checkpoint-thread.server.ts'
import { queryableOver, type Run } from './drizzle-bridge.server.ts'
import type { Engine, EngineOptions, Queryable, Scope, Store, Tx } from './engine.server.ts'
import { withLock } from './exclusive-lock.server.ts'
import { lockFile } from './lock-file.server.ts'
import { connectSqlite, type SqliteConnection, storeError } from './sqlite-connection.server.ts'
import { reasonOf, StoreBusy, StoreUnavailable } from './store-errors.server.ts'
import { assertOutside, insideTransaction } from './transaction-guard.server.ts'
import { writeQueue } from './write-queue.server.ts'

const LEAST_VERSION = [3, 51, 3]
const SLICE_MS = 5
const MOST_SNAPSHOTS = 8

/** Opens (and makes, when missing) a SQLite file as an engine. */
export async function openSqlite(path: string, options: EngineOptions): Promise<Engine> {
  const busyTimeoutMs = options.busyTimeoutMs ?? 5000
  const strict = options.strict ?? process.env.NODE_ENV !== 'production'
  const observe = options.observe ?? (() => {})
  const patiently = <T>(attempt: () => T) => untilFree(attempt, busyTimeoutMs)
  const connect = (readOnly: boolean) =>
    patiently(() => {
      try {
        return connectSqlite(path, {
          readOnly,
          busyTimeoutMs: options.waits === 'blocking' ? busyTimeoutMs : 0,
        })
      } catch (error) {
        throw storeError(error, 'open')
      }
    })

  const writer = await openWriter(path, () => connect(false), patiently)
  const reader = await connect(true)
  const version = String(reader.run('select sqlite_version()', [], 'arrays').flat()[0])
  const snapshots = connectionPool(() => connect(true))
  const queue = writeQueue()
  const checkpoint = checkpointThread(path)
  const breathe = slicing()

  function as(scope: Scope): Store {
    const watched =
      (writes: boolean, run: Run): Run =>
      async (text, params, shape) => {
        observe({ sql: text, params, scope, writes })
        return run(text, params, shape)
      }

    const read = queryableOver(
      'sqlite',
      watched(false, async (...statement) => {
        assertOutside('read')
        await breathe()
        return patiently(() => reader.run(...statement))
      }),
    )

    async function snapshot<T>(fn: (read: Queryable) => Promise<T>): Promise<T> {
      assertOutside('snapshot')
      return snapshots.use(async (connection) => {
        await patiently(() => connection.exec('BEGIN'))
        try {
          const run: Run = async (...statement) => {
            await breathe()
            return patiently(() => connection.run(...statement))
          }
          return await insideTransaction('snapshot', watched(false, run), (inner) =>
            fn(queryableOver('sqlite', inner)),
          )
        } finally {
          connection.exec('ROLLBACK')
        }
      })
    }

    async function write<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
      assertOutside('write')
      return queue.enqueue(async () => {
        // A chain of waiting writes is made of microtasks only: without this, requests would starve behind it.
        await nextTurn()
        await patiently(() => writer.exec('BEGIN IMMEDIATE'))
        const turns = turnWatch(strict)
        try {
          const run: Run = async (...statement) => {
            turns.assertNone()
            return writer.run(...statement)
          }
          const result = await insideTransaction('write', watched(true, run), (inner) =>
            fn(Object.assign(queryableOver('sqlite', inner), { pause: turns.pause })),
          )
          turns.assertNone()
          // A write that had to pause fills the log: moving it into the file would keep everybody waiting behind the COMMIT.
          if (turns.paused()) writer.exec('PRAGMA wal_autocheckpoint=0')
          writer.exec('COMMIT')
          return result
        } catch (error) {
          rollBack(writer)
          throw error
        } finally {
          if (turns.paused()) {
            writer.exec('PRAGMA wal_autocheckpoint=1000')
            checkpoint.start()
          }
          turns.end()
        }
      })
    }

    return { read, snapshot, write }
  }

  return {
    dialect: 'sqlite',
    as,
    migrating: (fn) =>
      queue.enqueue(async () => {
        // Drizzle rebuilds a table by dropping it: with foreign keys on, that silently empties its children.
        writer.exec('PRAGMA foreign_keys=OFF')
        try {
          await patiently(() => writer.exec('BEGIN IMMEDIATE'))
          const result = await fn(
            async (text) => writer.run(text, [], 'objects') as Record<string, unknown>[],
          )
          const broken = writer.run('PRAGMA foreign_key_check', [], 'arrays')
          if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken foreign keys`)
          writer.exec('COMMIT')
          return result
        } catch (error) {
          rollBack(writer)
          throw error
        } finally {
          writer.exec('PRAGMA foreign_keys=ON')
        }
      }),
    exclusively: (name, fn, waitMs) => withLock(lockFile(`${path}.${name}.lock`), fn, waitMs),
    forget: () =>
      queue.enqueue(async () => {
        // While the thread moves the log nobody else can, and SQLite would not even say so.
        await checkpoint.ended()
        writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      }),
    describe: async () => ({ version: `SQLite ${version}`, rowSecurity: null, folder: dirname(path) }),
    async close() {
      await queue.drained()
      await checkpoint.ended()
      snapshots.close()
      reader.close()
      writer.close()
    },
  }
}

async function openWriter(
  path: string,
  connect: () => Promise<SqliteConnection>,
  patiently: <T>(attempt: () => T) => Promise<T>,
): Promise<SqliteConnection> {
  try {
    makeFolders(dirname(path))
    const writer = await connect()
    assertVersion(String(writer.run('select sqlite_version()', [], 'arrays').flat()[0]))
    // Finds out now whether the disk can be written, and lets SQLite keep its statistics current.
    await patiently(() => writer.exec('BEGIN IMMEDIATE'))
    writer.exec('COMMIT')
    await patiently(() => writer.exec('PRAGMA optimize=0x10002'))
    return writer
  } catch (error) {
    if (error instanceof StoreBusy) throw error
    throw new StoreUnavailable(`cannot open the data store ${path}: ${reasonOf(error)}`)
  }
}

function assertVersion(version: string): void {
  const parts = version.split('.').map(Number)
  for (const [place, least] of LEAST_VERSION.entries()) {
    const part = parts[place] ?? 0
    if (part > least) return
    if (part < least) throw new Error(`SQLite ${version} is too old, ${LEAST_VERSION.join('.')} is needed`)
  }
}

function rollBack(writer: SqliteConnection): void {
  try {
    writer.exec('ROLLBACK')
  } catch {
    // A full disk or a failed BEGIN has already ended the transaction; the first error is the one to tell.
  }
}

/** Tries again, with the event loop free in between, until the other process lets go. */
async function untilFree<T>(attempt: () => T, busyTimeoutMs: number): Promise<T> {
  const startedAt = performance.now()
  for (let round = 0; ; round++) {
    try {
      return attempt()
    } catch (error) {
      if (!(error instanceof StoreBusy)) throw error
      if (performance.now() - startedAt >= busyTimeoutMs) {
        throw new StoreBusy(`the data store was locked by another process for ${busyTimeoutMs} ms`)
      }
    }
    await sleep(Math.min(5 + round * 5, 50))
  }
}

/** Gives way to other work once statements have kept this turn of the event loop for `SLICE_MS`. */
function slicing(): () => Promise<void> {
  let turnSince: number | undefined
  const note = () => {
    if (turnSince !== undefined) return turnSince
    setImmediate(() => {
      turnSince = undefined
    })
    turnSince = performance.now()
    return turnSince
  }
  return async () => {
    if (performance.now() - note() <= SLICE_MS) return
    await nextTurn()
    note()
  }
}

/**
 * SQLite answers within one turn of the event loop, so a turn that passes while a transaction is open means that
 * something else was awaited inside: a mail, a hash, a file. Every other writer waits for that.
 */
function turnWatch(strict: boolean) {
  let strayed = false
  const watch = () =>
    setImmediate(() => {
      strayed = true
    })
  let handle = watch()
  let paused = false
  return {
    assertNone() {
      if (strict && strayed) throw new Error('something else than data access was awaited inside a write')
    },
    paused: () => paused,
    async pause() {
      paused = true
      clearImmediate(handle)
      await nextTurn()
      handle = watch()
    },
    end: () => clearImmediate(handle),
  }
}

/** Read connections of their own for snapshots: a transaction belongs to its connection. */
function connectionPool(connect: () => Promise<SqliteConnection>) {
  const idle: SqliteConnection[] = []
  const waiting: ((connection: SqliteConnection) => void)[] = []
  let count = 0

  async function take(): Promise<SqliteConnection> {
    const free = idle.pop()
    if (free) return free
    if (count >= MOST_SNAPSHOTS) return new Promise((resolve) => waiting.push(resolve))
    count++
    try {
      return await connect()
    } catch (error) {
      count--
      throw error
    }
  }

  return {
    async use<T>(fn: (connection: SqliteConnection) => Promise<T>): Promise<T> {
      const connection = await take()
      try {
        return await fn(connection)
      } finally {
        const next = waiting.shift()
        if (next) next(connection)
        else idle.push(connection)
      }
    },
    close() {
      for (const connection of idle) connection.close()
    },
  }
}
