import type { ServerResponse } from 'node:http'

/** Whoever takes nothing for this long has gone, whatever the line says. */
const STALLED_MS = 120_000

/** The way out of a long answer: Remix writes to it without asking whether it takes more. */
export type Output = {
  /** Waits until the reader has taken what was written so far; false: nobody reads any more. */
  ready(): Promise<boolean>
  /** Calls once when the answer has been taken to its end, or its reader has gone. */
  onceClosed(then: () => void): void
}

export function outputOf(response: ServerResponse): Output {
  return {
    ready: () =>
      new Promise((resolve) => {
        if (response.destroyed || response.writableEnded) return resolve(false)
        if (!response.writableNeedDrain) return resolve(true)
        const settle = (goesOn: boolean) => {
          clearTimeout(stalled)
          response.off('drain', goOn)
          response.off('close', stop)
          resolve(goesOn)
        }
        const goOn = () => settle(true)
        const stop = () => settle(false)
        const stalled = setTimeout(() => response.destroy(), STALLED_MS)
        response.on('drain', goOn)
        response.on('close', stop)
      }),
    onceClosed: (then) => {
      if (response.closed) then()
      else response.once('close', then)
    },
  }
}

/** Of an answer with such a body: the compression on the way would take in more than the reader does. Joins `no-store`. */
export const AS_IT_IS = { 'Cache-Control': 'no-transform' }

/**
 * A body that makes nothing ahead of its reader: the next piece when the one before was taken; its answer goes `AS_IT_IS`. A
 * reader who goes away ends `pieces` and the `source` that they are made from, also before the first was taken.
 */
export function bodyOf(
  output: Output,
  pieces: AsyncGenerator<Uint8Array>,
  source: AsyncGenerator<unknown>,
): ReadableStream<Uint8Array> {
  const end = async () => {
    await pieces.return(undefined)
    await source.return(undefined)
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!(await output.ready())) {
          await end()
          return controller.close()
        }
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}
