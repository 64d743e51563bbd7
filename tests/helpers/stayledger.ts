import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DataStore, openDataStore } from '#db/data-store.server.ts'

/** How a command ended and what it said. */
export type Ended = { code: number | null; out: string; err: string }

/** A folder of its own with the settings of an installation in it, for commands and the server. */
export type Installation = {
  folder: string
  env: Record<string, string>
  /** Runs `stayledger …` to its end; `input` goes to its standard input. */
  run(args: string[], options?: { env?: Record<string, string>; input?: string }): Promise<Ended>
  /** The same data store, opened here. */
  open(): Promise<DataStore>
  remove(): void
}

export const SECRET_KEY = 'a secret key for tests, 32 characters or more'

export function makeInstallation(settings: Record<string, string> = {}): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'stayledger-run-'))
  const env = {
    NODE_ENV: 'test',
    DATA_DIR: folder,
    DATABASE_URL: `file:${join(folder, 'ledger.db')}`,
    SECRET_KEY,
    STAYLEDGER_DIALECT: '',
    LOG_LEVEL: 'silent',
    ...settings,
  }
  return {
    folder,
    env,
    run: (args, options = {}) =>
      ended(startNode(['app/cli/main.ts', ...args], { ...env, ...options.env }), options.input),
    open: () =>
      openDataStore({ databaseUrl: env.DATABASE_URL, secretKey: env.SECRET_KEY, busyTimeoutMs: 5000 }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A script of the project on this Node, with these settings instead of the machine's. */
export function startNode(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
  })
}

/** Waits for the end; both streams whole. */
export function ended(child: ChildProcess, input = ''): Promise<Ended> {
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  // A command that reads no input may be gone before it was written.
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })))
}
