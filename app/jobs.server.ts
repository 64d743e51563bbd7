import { recomputeBehind } from '#db/recompute-behind.server.ts'
import type { Services } from './platform/services.server.ts'

/** `stop` lets what is under way come to its next safe place. */
export type Jobs = { stop(): Promise<void> }

/** What the server process does by itself, beside answering. A job that fails is logged and never ends the process. */
export function startJobs({ data, log, recomputeBell }: Services): Jobs {
  const stopping = new AbortController()

  async function recompute(): Promise<void> {
    const done = await recomputeBehind(data, undefined, stopping.signal)
    if (done > 0) log.info({ families: done }, 'computed again with the current rules')
  }

  // One after the other: a ring while it runs means that there may be more.
  let running = Promise.resolve()
  function recomputeNext(): void {
    running = running
      .then(recompute)
      .catch((error: unknown) => log.error({ err: error }, 'computing again did not end'))
  }
  recomputeBell.listen(recomputeNext)
  recomputeNext()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
