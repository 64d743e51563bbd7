import type { ExtensionSpan } from '#app/domain/extension-span.ts'
import { lastFourWeeksFrom } from '#app/domain/extension-window.ts'
import { type Filing, filingEndedOn } from '#app/domain/filings.ts'
import type { ExtensionState } from '#app/domain/finding.ts'
import { holdsOn, type Period } from '#app/domain/period.ts'
import { addDays, type PlainDate } from '#app/domain/plain-date.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/**
 * The states of one stay, from its start until the next stay's: they follow each other without a gap or an overlap, and split
 * where the last four weeks begin. Without a known version there are none before the limit while nothing is filed.
 */
export function extensionSpans(stay: StayPeriod): readonly ExtensionSpan[] {
  stay.spans ??= makeSpans(stay)
  return stay.spans
}

function makeSpans(stay: StayPeriod): ExtensionSpan[] {
  const { limit, until } = stay
  if (limit === null) return []
  const cuts = cutDays(stay, limit)
  const spans: ExtensionSpan[] = []
  for (const [position, from] of cuts.entries()) {
    const span = spanFrom(stay, limit, from, cuts[position + 1] ?? until)
    if (!span) continue
    const last = spans.at(-1)
    if (last && isSame(last, span)) last.until = span.until
    else spans.push(span)
  }
  return spans
}

/** When an extension counted as filed, and which. */
export function filedPeriods(stay: StayPeriod): (Period & { filing: Filing })[] {
  const periods: (Period & { filing: Filing })[] = []
  if (stay.filings.length === 0) return periods
  for (const { filing, from, until } of extensionSpans(stay)) {
    if (!filing) continue
    const last = periods.at(-1)
    if (last && last.until === from && last.filing === filing) last.until = until
    else periods.push({ from, until, filing })
  }
  return periods
}

/** The parts of the window, from its opening day to the limit, in which nothing counts as filed. */
export function unfiledInWindow(stay: StayPeriod): Period[] {
  const parts: Period[] = []
  for (const { state, from, until } of extensionSpans(stay)) {
    if (state !== 'open' && state !== 'late') continue
    const last = parts.at(-1)
    if (last && last.until === from) last.until = until
    else parts.push({ from, until })
  }
  return parts
}

/** The start and every later day of the stay on which its state may change, in order. */
function cutDays(stay: StayPeriod, limit: PlainDate): PlainDate[] {
  const { window, filings } = stay
  const days = [stay.from, window?.lastFourWeeksFrom ?? lastFourWeeksFrom(limit), addDays(limit, 1)]
  if (window) days.push(window.opensOn, addDays(window.submitBy, 1))
  for (const filing of filings) {
    days.push(filing.filedOn)
    if (filing.decidedOn) days.push(filing.decidedOn)
  }
  return days.sort().filter((day, position) => holdsOn(stay, day) && day !== days[position - 1])
}

const NO_FILINGS: readonly Filing[] = []

function spanFrom(
  stay: StayPeriod,
  limit: PlainDate,
  from: PlainDate,
  until: PlainDate | null,
): ExtensionSpan | undefined {
  const filedByThen =
    stay.filings.length === 0 ? NO_FILINGS : stay.filings.filter(({ filedOn }) => filedOn <= from)
  const filing = filedByThen.findLast((each) => each.filedOn <= limit && countsOn(each, from))
  const state = stateOn(from, limit, stay.window, filing !== undefined)
  if (!state) return undefined
  return {
    from,
    until,
    state,
    lastFourWeeks: (stay.window?.lastFourWeeksFrom ?? lastFourWeeksFrom(limit)) <= from && from <= limit,
    filing,
    grantedUnrecorded: stay.until === null && filing !== undefined && isGrantedBy(filing, from),
    spent:
      filedByThen.length === 0
        ? NO_FILINGS
        : filedByThen.filter((each) => !countsOn(each, from) || each.filedOn > limit),
  }
}

function stateOn(
  day: PlainDate,
  limit: PlainDate,
  window: StayPeriod['window'],
  filed: boolean,
): ExtensionState | undefined {
  if (day > limit) return filed ? 'pending_past_limit' : 'expired'
  if (filed) return 'filed'
  if (!window) return undefined
  if (day < window.opensOn) return 'not_open'
  return day <= window.submitBy ? 'open' : 'late'
}

function countsOn(filing: Filing, day: PlainDate): boolean {
  const endedOn = filingEndedOn(filing)
  return endedOn === null || day < endedOn
}

function isGrantedBy({ outcome, decidedOn }: Filing, day: PlainDate): boolean {
  return outcome === 'granted' && (decidedOn === null || decidedOn <= day)
}

function isSame(a: ExtensionSpan, b: ExtensionSpan): boolean {
  return (
    a.until === b.from &&
    a.state === b.state &&
    a.lastFourWeeks === b.lastFourWeeks &&
    a.filing === b.filing &&
    a.grantedUnrecorded === b.grantedUnrecorded &&
    a.spent.length === b.spent.length
  )
}
