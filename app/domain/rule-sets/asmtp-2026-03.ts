import type { PlainDate } from '#app/domain/plain-date.ts'
import { FEES_BEFORE_2025, FEES_FROM_2025 } from '#app/domain/rule-sets/fees.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import { schemeTable } from '#app/domain/rule-sets/scheme-table.ts'
import { sourced } from '#app/domain/rule-sets/source.ts'
import { S12, S50, S52 } from '#app/domain/rule-sets/sources.ts'
import {
  FOUR_WEEKS,
  THREE_MONTHS_ALWAYS,
  THREE_MONTHS_FROM_2024,
  THREE_MONTHS_FROM_2026,
} from '#app/domain/rule-sets/windows.ts'

/** Applications from 1 Mar 2026: lengths as before; three-month window; the person must have left by the limit. */
export const ASMTP_2026_03 = {
  id: 'asmtp-2026-03',
  effectiveFrom: '2026-03-01' as PlainDate,
  schemes: schemeTable({
    usual: THREE_MONTHS_FROM_2026,
    ttps: THREE_MONTHS_FROM_2024,
    fourWeeks: FOUR_WEEKS,
    always3Months: THREE_MONTHS_ALWAYS,
  }),
  mustLeaveIfPending: sourced(true, S12, 'adviser'),
  topTierIncome: sourced(2_000_000, S52, 'adviser'),
  fees: [FEES_BEFORE_2025, FEES_FROM_2025],
  processingDays: sourced({ from: 28, to: 42 }, S50, 'mirror'),
} as const satisfies RuleSet
