import { isMainThread, Worker, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/**
 * Moves the log of a SQLite file into the file on a thread of its own, which nobody waits for: passive, so that it gives way to
 * readers and writers. What a thread that fails leaves in the log, the next checkpoint moves.
 */
export function checkpointThread(path: string): { start(): void; ended(): Promise<void> } {
  let running: Promise<void> | undefined
  let again = false

  function start() {
    if (running) {
      again = true
      return
    }
    running = new Promise<void>((resolve) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { checkpointOf: path } })
      worker.on('error', () => {})
      worker.on('exit', () => resolve())
    }).then(() => {
      running = undefined
      if (again) start()
      again = false
    })
  }

  return {
    start,
    async ended() {
      while (running) await running
    },
  }
}

if (!isMainThread && typeof workerData?.checkpointOf === 'string') {
  const db = new Database(workerData.checkpointOf, { fileMustExist: true, timeout: 0 })
  db.pragma('synchronous=FULL')
  db.pragma('wal_checkpoint(PASSIVE)')
  db.close()
}
