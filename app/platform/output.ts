import type { ServerResponse } from 'node:http'

/** Whoever takes nothing for this long has gone, whatever the line says. */
const STALLED_MS = 120_000

/** The way out of a long answer: Remix writes to it without asking whether it takes more. */
export type Output = {
  /** Waits until the reader has taken what was written so far; false: nobody reads any more. */
  ready(): Promise<boolean>
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
  }
}
