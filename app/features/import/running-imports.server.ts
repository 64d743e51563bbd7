import type { ConfirmOutcome } from './confirm-import.server.ts'
import type { UndoOutcome } from './undo-import.server.ts'

/** How far the work on an import is, in rows; an undo in families. */
export type ImportProgress = { phase: 'reading' | 'writing' | 'undoing'; done: number }
type Refused = Exclude<ConfirmOutcome | UndoOutcome, { ok: true }>
type Outcome = { ok: true } | Refused
type Running = { progress: ImportProgress; ended: Promise<void> }

/*
 * Work that goes on after its request was answered, in this process alone: what it has done stands in the store, and an
 * import whose process was stopped is read again from its kept file.
 */
const running = new Map<string, Running>()
const refusals = new Map<string, Refused['reason']>()

const SHORT_MS = 2_500

/** Starts work on an import unless some is going on, and waits a moment: a small sheet is done then. */
export async function runImport(
  importId: string,
  phase: ImportProgress['phase'],
  work: (onProgress: (done: number) => void) => Promise<Outcome | undefined>,
  onError: (error: unknown) => void,
): Promise<void> {
  const known = running.get(importId)
  const job = known ?? start(importId, phase, work, onError)
  await Promise.race([job.ended, new Promise((resolve) => setTimeout(resolve, SHORT_MS).unref())])
}

/** How far work on it is in this process; null when none goes on here. */
export function progressOf(importId: string): ImportProgress | null {
  return running.get(importId)?.progress ?? null
}

/** Why the last confirmation wrote nothing; told once. */
export function takeRefusal(importId: string): string | null {
  const reason = refusals.get(importId) ?? null
  refusals.delete(importId)
  return reason
}

function start(
  importId: string,
  phase: ImportProgress['phase'],
  work: Parameters<typeof runImport>[2],
  onError: (error: unknown) => void,
): Running {
  const progress: ImportProgress = { phase, done: 0 }
  const ended = work((done) => {
    progress.done = done
  })
    .then((outcome) => {
      if (outcome && !outcome.ok) refusals.set(importId, outcome.reason)
    })
    .catch(onError)
    .finally(() => running.delete(importId))
  const job = { progress, ended }
  running.set(importId, job)
  return job
}
