import { addDays, addMonths, earlier, later, type PlainDate } from '#app/domain/plain-date.ts'
import type { SchemeTerms, WindowFormula } from '#app/domain/rule-sets/rule-set.ts'
import { type WorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from '#app/domain/working-days.ts'

const LAST_FOUR_WEEKS_DAYS = 28

/** When the extension that follows a limit of stay can and should be filed. All days inclusive; it closes on the limit. */
export type ExtensionWindow = {
  opensOn: PlainDate
  lastFourWeeksFrom: PlainDate
  /** The last working day on which filing is still as early as recommended. */
  submitBy: PlainDate
  /** The limit minus the recommended days, before it was moved to a working day within the window. */
  recommendedOn: PlainDate
}

/** Domain sheet, 2.5. */
export function extensionWindow(
  limit: PlainDate,
  terms: SchemeTerms,
  calendar: WorkingDays,
): ExtensionWindow {
  const opensOn = windowOpensOn(limit, terms.window.value)
  const recommendedOn = addDays(limit, -terms.recommendSubmitDays.value)
  const rolledBack = workingDayOnOrBefore(calendar, recommendedOn)
  return {
    opensOn,
    lastFourWeeksFrom: lastFourWeeksFrom(limit),
    submitBy: rolledBack < opensOn ? workingDayOnOrAfter(calendar, opensOn) : rolledBack,
    recommendedOn,
  }
}

/** A milestone under every version: the limit minus 28 days. */
export function lastFourWeeksFrom(limit: PlainDate): PlainDate {
  return addDays(limit, -LAST_FOUR_WEEKS_DAYS)
}

function windowOpensOn(limit: PlainDate, formula: WindowFormula): PlainDate {
  if (formula.unit === 'days') return addDays(limit, -formula.value)
  const monthsBefore = addMonths(limit, -formula.value)
  const notBefore = formula.notBefore === null ? monthsBefore : later(monthsBefore, formula.notBefore)
  return earlier(addDays(limit, -formula.floorDays), notBefore)
}
