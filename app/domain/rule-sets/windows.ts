import type { PlainDate } from '#app/domain/plain-date.ts'
import type { WindowFormula } from '#app/domain/rule-sets/rule-set.ts'
import type { Timing } from '#app/domain/rule-sets/scheme-table.ts'
import { convention, sourced } from '#app/domain/rule-sets/source.ts'
import { S09, S10, S13, S15 } from '#app/domain/rule-sets/sources.ts'

const threeMonthsFrom = (notBefore: PlainDate | null): WindowFormula => ({
  unit: 'months',
  value: 3,
  notBefore,
  floorDays: 28,
})

/** Four weeks before the limit; a week of the window is left for preparing. */
export const FOUR_WEEKS: Timing = {
  window: sourced<WindowFormula>({ unit: 'days', value: 28 }, S09, 'official'),
  recommendSubmitDays: convention(21, '2.5'),
}

/** Three calendar months since 1 Mar 2026; six weeks ahead is reported as what ImmD recommends. */
export const THREE_MONTHS_FROM_2026: Timing = {
  window: sourced(threeMonthsFrom('2026-03-01' as PlainDate), S13, 'adviser'),
  recommendSubmitDays: convention(42, '2.5'),
}

export const THREE_MONTHS_FROM_2024: Timing = {
  window: sourced(threeMonthsFrom('2024-11-01' as PlainDate), S15, 'adviser'),
  recommendSubmitDays: convention(42, '2.5'),
}

export const THREE_MONTHS_ALWAYS: Timing = {
  window: sourced(threeMonthsFrom(null), S10, 'official'),
  recommendSubmitDays: convention(42, '2.5'),
}
