/** Work that may pause wherever it yields. */
export type Steps<Result> = Generator<undefined, Result>

/** A slice of work after which other requests get their turn. */
const SLICE_MILLISECONDS = 5

/** The whole work at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in slices that leave the event loop free in between. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let startedAt = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - startedAt < SLICE_MILLISECONDS) continue
    await new Promise((resolve) => setImmediate(resolve))
    startedAt = performance.now()
  }
}
