import { setTimeout as sleep } from 'node:timers/promises'
import { StoreBusy } from './store-errors.server.ts'

/** How long work of the same name is waited for before it is given up. */
const LOCK_WAIT_MS = 600_000
const RETRY_MS = 50

/** Takes the lock if it is free now, and gives what lets it go. */
export type TryLock = () => Promise<(() => Promise<void>) | undefined>

/** Runs `fn` with the lock; `StoreBusy` when it was not to be had within `waitMs`. */
export async function withLock<T>(tryLock: TryLock, fn: () => Promise<T>, waitMs = LOCK_WAIT_MS): Promise<T> {
  const startedAt = performance.now()
  for (;;) {
    const letGo = await tryLock()
    if (letGo) return fn().finally(letGo)
    if (performance.now() - startedAt >= waitMs)
      throw new StoreBusy('another process is still at the same work')
    await sleep(RETRY_MS)
  }
}
