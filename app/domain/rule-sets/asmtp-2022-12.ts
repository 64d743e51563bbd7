import type { PlainDate } from '#app/domain/plain-date.ts'
import { FEES_BEFORE_2025, FEES_FROM_2025 } from '#app/domain/rule-sets/fees.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import { schemeTable } from '#app/domain/rule-sets/scheme-table.ts'
import { sourced } from '#app/domain/rule-sets/source.ts'
import { S24, S50, S52 } from '#app/domain/rule-sets/sources.ts'
import { FOUR_WEEKS, THREE_MONTHS_ALWAYS, THREE_MONTHS_FROM_2024 } from '#app/domain/rule-sets/windows.ts'

/** Applications from 28 Dec 2022: 36 months, then 3 + 2 years; four-week window. */
export const ASMTP_2022_12 = {
  id: 'asmtp-2022-12',
  effectiveFrom: '2022-12-28' as PlainDate,
  schemes: schemeTable({
    usual: FOUR_WEEKS,
    ttps: THREE_MONTHS_FROM_2024,
    fourWeeks: FOUR_WEEKS,
    always3Months: THREE_MONTHS_ALWAYS,
  }),
  mustLeaveIfPending: sourced(false, S24, 'adviser'),
  topTierIncome: sourced(2_000_000, S52, 'adviser'),
  fees: [FEES_BEFORE_2025, FEES_FROM_2025],
  processingDays: sourced({ from: 28, to: 42 }, S50, 'mirror'),
} as const satisfies RuleSet
