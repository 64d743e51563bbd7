import { z } from 'zod'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { isRuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { problem } from '#app/i18n/problem.ts'
import { dayList } from '#app/platform/day-fields.ts'

/** How dates are judged, as the settings page sends it. */
export const RulesForm = z.object({
  ruleSet: z.string().refine(isRuleSetChoice),
  anniversaryRule: z.enum(['same_day', 'day_before']),
  buffer: z.literal('on').optional(),
  payRisePercent: wholeNumber(0, 100),
  daysAbroadLimit: wholeNumber(0, 366),
  ownHolidays: dayList(),
  addedHolidays: dayList(),
  removedHolidays: dayList(),
})

export function rulesOf(form: z.output<typeof RulesForm>): EmployerRules {
  const { buffer, addedHolidays, removedHolidays, ...rules } = form
  return {
    ...rules,
    travelDocumentBuffer: { on: buffer === 'on', months: 1 },
    holidayCorrections: { added: addedHolidays, removed: removedHolidays },
  }
}

function wholeNumber(from: number, to: number) {
  return z.string({ error: problem('account.problem.empty') }).transform((text, context) => {
    const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
    if (value >= from && value <= to) return value
    context.addIssue(problem('settings.problem.number', { value: text.slice(0, 20), from, to }))
    return z.NEVER
  })
}
