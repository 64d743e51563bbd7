import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePostgresDatabase } from './postgres-database.ts'
import { startNode } from './stayledger.ts'

/** The built server in a process of its own. */
export type ServerProcess = {
  address: string
  pid: number
  /** What it logged so far. */
  log(): string
  /** Asks it to end and waits until it has; `SIGKILL` asks nothing. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** The built server on an empty ledger in a folder of its own. */
export type RunningServer = ServerProcess & {
  /** Data of the server; commands that are given these settings work on the same ledger. */
  env: Record<string, string>
  /** Ends it and takes its folder away. */
  stop(): Promise<void>
}

/** The data store of a server: SQLite in its folder, or a database of its own in the PostgreSQL of `TEST_POSTGRES_URL`. */
export type StoreKind = 'sqlite' | 'postgres'

/** Starts the server on a free port and waits until it listens. `settings` are added to its environment. */
export async function startServer(
  settings: Record<string, string> = {},
  store: StoreKind = 'sqlite',
): Promise<RunningServer> {
  const database = store === 'postgres' ? await makePostgresDatabase() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'stayledger-e2e-'))
  const env = {
    NODE_ENV: 'test' as const,
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: database?.url ?? `file:${join(folder, 'ledger.db')}`,
    LOG_LEVEL: 'info',
    // The walks ask faster than people do; the limit has tests of its own.
    RATE_LIMIT: '0',
    ...settings,
  }
  const server = await runServer(env)
  return {
    ...server,
    env,
    stop: async () => {
      await server.end()
      await database?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server with these settings, on what is there already; rejects with what it said when it ends instead of listening. */
export async function runServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = startNode(['app/server.ts'], env)
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text
      const found = /listens on (http:\/\/\S+)/.exec(output)
      if (found?.[1]) resolve(found[1])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', () => reject(new Error(`the server ended: ${output}`)))
  })
  return {
    address,
    pid: child.pid ?? 0,
    log: () => output,
    end: (signal = 'SIGTERM') => ended(child, signal),
  }
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill(signal)
  })
}
