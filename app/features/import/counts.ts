import type { RowPlan } from './plan-family.ts'
import type { Verdict } from './verdict.ts'

/** How many rows would do what. */
export type Counts = Record<Verdict, number>

export const noCounts = (): Counts => ({ created: 0, updated: 0, unchanged: 0, skipped: 0 })

export function addCounts(counts: Counts, plans: readonly RowPlan[]): void {
  for (const { verdict } of plans) counts[verdict] += 1
}
