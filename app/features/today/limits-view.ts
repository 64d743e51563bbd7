import { addMonths, type PlainDate, plainDate } from '#app/domain/plain-date.ts'
import { formatMonth, type Locale } from '#app/i18n/locales.ts'

export const MONTHS_SHOWN = 24

/** One bar: how many limits of stay fall into this month (`2026-12`). */
export type LimitsMonth = { month: string; label: string; hires: number; dependants: number }

type Counted = { month: string; kind: 'principal' | 'dependant'; count: number }

/** The days between which the chart counts: from `asOf` until before the first day of the month after the last. */
export function limitsRange(asOf: PlainDate): { from: PlainDate; before: PlainDate } {
  return { from: asOf, before: addMonths(firstOfMonth(asOf), MONTHS_SHOWN) }
}

/** 24 months from that of `asOf` on, those without a limit too. */
export function limitsByMonth(counted: readonly Counted[], asOf: PlainDate, locale: Locale): LimitsMonth[] {
  const first = firstOfMonth(asOf)
  return Array.from({ length: MONTHS_SHOWN }, (_, at) => {
    const month = addMonths(first, at).slice(0, 7)
    const countOf = (kind: Counted['kind']) =>
      counted.find((one) => one.month === month && one.kind === kind)?.count ?? 0
    return {
      month,
      label: formatMonth(locale, month),
      hires: countOf('principal'),
      dependants: countOf('dependant'),
    }
  })
}

export function busiestMonth(months: readonly LimitsMonth[]): LimitsMonth | undefined {
  const total = ({ hires, dependants }: LimitsMonth) => hires + dependants
  const busiest = [...months].sort((a, b) => total(b) - total(a))[0]
  return busiest && total(busiest) > 0 ? busiest : undefined
}

function firstOfMonth(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 7)}-01`)
}
