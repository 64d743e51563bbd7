import { z } from 'zod'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { readTypedDay } from '#app/domain/typed-day.ts'
import { problem } from '#app/i18n/problem.ts'

/* Days in forms, as people write them. Conform reads an empty control as not given. */

/** A day that must be given. */
export function requiredDay() {
  return z.string({ error: problem('form.problem.dayEmpty') }).transform(asDay)
}

/** A day that may be left empty: null then. */
export function optionalDay() {
  return z
    .string()
    .transform(asDay)
    .optional()
    .transform((day) => day ?? null)
}

/** Any number of days, one a line or with commas between them; in order and each once. */
export function dayList(max = 200) {
  return z
    .string()
    .transform((text, context) => {
      const typed = text.split(/[\n,;，、；]/).filter((part) => part.trim() !== '')
      if (typed.length > max)
        context.addIssue(problem('form.problem.tooManyDays', { count: typed.length, max }))
      return [...new Set(typed.slice(0, max).map((part) => asDay(part, context)))].sort()
    })
    .optional()
    .transform((days) => days ?? [])
}

function asDay(text: string, context: z.RefinementCtx): PlainDate {
  const typed = readTypedDay(text)
  if (typed.kind === 'day') return typed.day
  context.addIssue(whatIsWrong(typed, text.trim().slice(0, 40)))
  return z.NEVER
}

function whatIsWrong(
  typed: Exclude<ReturnType<typeof readTypedDay>, { kind: 'day' }>,
  value: string,
): string {
  switch (typed.kind) {
    case 'empty':
      return problem('form.problem.dayEmpty')
    case 'impossible':
      return problem('form.problem.dayImpossible', { value })
    case 'not_a_day':
      return problem('form.problem.notADay', { value })
    default:
      return typed satisfies never
  }
}
