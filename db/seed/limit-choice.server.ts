import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { type ExtensionWindow, extensionWindow } from '#app/domain/extension-window.ts'
import { addDays, type PlainDate } from '#app/domain/plain-date.ts'
import { ruleSetOn, schemeTerms } from '#app/domain/rule-sets/index.ts'
import { workingDays } from '#app/domain/working-days.ts'

const CALENDAR = workingDays(DEFAULT_EMPLOYER_RULES)
const FARTHEST_DAYS = 110

/** Days that a limit of stay can be from today, of those at which `fits` holds; the one in the middle. */
export function limitWhere(
  today: PlainDate,
  fits: (window: ExtensionWindow, limit: PlainDate) => boolean,
): PlainDate {
  const fitting: PlainDate[] = []
  for (let days = 0; days <= FARTHEST_DAYS; days++) {
    const limit = addDays(today, days)
    if (fits(windowOf(limit), limit)) fitting.push(limit)
  }
  const found = fitting[Math.floor(fitting.length / 2)]
  if (!found) throw new Error(`no limit of stay within ${FARTHEST_DAYS} days of ${today} is like that`)
  return found
}

/** The window and what follows of a general ASMTP stay, by the version in force on its limit. */
export function windowOf(limit: PlainDate): ExtensionWindow {
  const terms = schemeTerms(ruleSetOn(limit), 'ASMTP', 'general')
  if (!terms) throw new Error(`no rule set for a limit of stay on ${limit}`)
  return extensionWindow(limit, terms, CALENDAR)
}
