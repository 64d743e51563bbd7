import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FeeSchedule } from '#app/domain/rule-sets/rule-set.ts'
import { type Sourced, sourced } from '#app/domain/rule-sets/source.ts'
import { S16 } from '#app/domain/rule-sets/sources.ts'

/** Before 26 Feb 2025, 11:00: one flat fee on approval. */
export const FEES_BEFORE_2025: Sourced<FeeSchedule> = sourced(
  { from: null, fromTime: null, application: 0, short: 230, long: 230, shortMaxDays: 180 },
  S16,
  'official',
)

export const FEES_FROM_2025: Sourced<FeeSchedule> = sourced(
  {
    from: '2025-02-26' as PlainDate,
    fromTime: '11:00',
    application: 600,
    short: 600,
    long: 1300,
    shortMaxDays: 180,
  },
  S16,
  'official',
)
