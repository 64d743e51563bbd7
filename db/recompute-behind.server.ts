import { COMPUTED_BY } from '#app/domain/engine-version.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { familiesBehind } from '#db/system/work-due.server.ts'
import type { DataStore } from './data-store.server.ts'
import { recomputeFamilies } from './ledger.server.ts'

/** One commit each: others write in between, and what is done stays done when the process is stopped. */
const SLICE = 20

export type RecomputeProgress = { done: number; total: number }

/**
 * Computes every family again that another version of the engine or of the rule data computed, and gives their number.
 * Safe to stop (`signal`, or the end of the process) and to repeat; a process that comes second waits and finds nothing left.
 */
export async function recomputeBehind(
  data: DataStore,
  report: (progress: RecomputeProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<number> {
  if ((await familiesBehind(data, COMPUTED_BY, 1)).count === 0) return 0
  return data.engine.exclusively('recompute', async () => {
    let done = 0
    while (!signal?.aborted) {
      const { count, next } = await familiesBehind(data, COMPUTED_BY, SLICE)
      const [first] = next
      if (!first) return done
      const slice = next.filter(({ slug }) => slug === first.slug)
      await recomputeSlice(data, first.slug, slice)
      done += slice.length
      report({ done, total: done + count - slice.length })
    }
    return done
  })
}

async function recomputeSlice(data: DataStore, slug: string, families: { familyId: string }[]) {
  const org = await openOrgForJob(data, slug, 'recompute')
  const ids = families.map(({ familyId }) => familyId)
  await org?.write((tx) => recomputeFamilies(tx, ids))
}
