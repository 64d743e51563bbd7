import { AsyncLocalStorage } from 'node:async_hooks'
import type { Run } from './drizzle-bridge.server.ts'

type Open = { readonly kind: 'write' | 'snapshot'; ended: boolean; failure: unknown }

const current = new AsyncLocalStorage<Open>()

/** Throws inside a `write` or a `snapshot`: their own handle must be used, or the two would not see the same rows. */
export function assertOutside(what: 'read' | 'snapshot' | 'write'): void {
  const open = current.getStore()
  if (open && !open.ended)
    throw new Error(`a ${what} inside a ${open.kind}: use what the ${open.kind} hands in`)
}

/**
 * Runs `fn` as the inside of a transaction whose statements go through `run`. Both engines then behave alike: the first
 * failed statement fails the whole (PostgreSQL does so by itself), and a handle kept beyond the end is dead.
 */
export async function insideTransaction<T>(
  kind: Open['kind'],
  run: Run,
  fn: (guarded: Run) => Promise<T>,
): Promise<T> {
  const open: Open = { kind, ended: false, failure: undefined }
  const guarded: Run = async (text, params, shape) => {
    if (open.ended) throw new Error(`a statement after the end of its ${kind}: ${text}`)
    if (open.failure) throw open.failure
    try {
      return await run(text, params, shape)
    } catch (error) {
      open.failure = error
      throw error
    }
  }
  try {
    const result = await current.run(open, () => fn(guarded))
    if (open.failure) throw open.failure
    return result
  } finally {
    open.ended = true
  }
}
