import type { PlainDate } from '#app/domain/plain-date.ts'
import { FEES_BEFORE_2025 } from '#app/domain/rule-sets/fees.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import { asmtpBefore2022 } from '#app/domain/rule-sets/scheme-table.ts'
import { sourced } from '#app/domain/rule-sets/source.ts'
import { S06, S24, S50, S52 } from '#app/domain/rule-sets/sources.ts'
import { FOUR_WEEKS } from '#app/domain/rule-sets/windows.ts'

/** Applications from 4 May 2015 to 27 Dec 2022: 24 months, then 3 + 3 years; four-week window. */
export const ASMTP_2015_05 = {
  id: 'asmtp-2015-05',
  effectiveFrom: '2015-05-04' as PlainDate,
  schemes: asmtpBefore2022(FOUR_WEEKS, S06),
  mustLeaveIfPending: sourced(false, S24, 'adviser'),
  topTierIncome: sourced(2_000_000, S52, 'adviser'),
  fees: [FEES_BEFORE_2025],
  processingDays: sourced({ from: 28, to: 42 }, S50, 'mirror'),
} as const satisfies RuleSet
