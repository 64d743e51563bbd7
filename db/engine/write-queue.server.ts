/** Runs jobs one after another, in the order they came. A failed job does not stop the next. */
export function writeQueue() {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    /** Settles as `job` does, after every job that came before it. */
    enqueue<T>(job: () => Promise<T>): Promise<T> {
      const result = tail.then(job)
      tail = result.then(
        () => undefined,
        () => undefined,
      )
      return result
    },
    /** Settles when everything asked for so far is done. */
    drained: async () => {
      await tail
    },
  }
}
