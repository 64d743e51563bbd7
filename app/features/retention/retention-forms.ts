import { z } from 'zod'
import { problem } from '#app/i18n/problem.ts'
import { requiredText } from '#app/platform/form-fields.ts'

const MOST_YEARS = 30

export const PeriodsForm = z.object({ leftYears: years(), rejectedYears: years() })

export const HoldForm = z.object({ reason: requiredText(500) })

/** The staff number, typed as it stands on the page. */
export const EraseForm = z.object({ typed: requiredText(100) })

function years() {
  return z.string({ error: problem('account.problem.empty') }).transform((text, context) => {
    const value = /^\d{1,2}$/.test(text.trim()) ? Number(text) : Number.NaN
    if (value >= 1 && value <= MOST_YEARS) return value
    const params = { value: text.slice(0, 20), from: 1, to: MOST_YEARS }
    context.addIssue(problem('settings.problem.number', params))
    return z.NEVER
  })
}
