import { z } from 'zod'
import { problem } from '#app/i18n/problem.ts'

/* Fields that many forms have. Conform reads an empty control as not given. */

const NEEDED = problem('account.problem.empty')

/** A text that must be given, trimmed. */
export function requiredText(max = 200) {
  return z
    .string({ error: NEEDED })
    .trim()
    .min(1, NEEDED)
    .superRefine((value, context) => {
      const count = [...value].length
      if (count > max) context.addIssue(problem('account.problem.long', { count, max }))
    })
}

/** A text that may be left empty: null then. */
export function optionalText(max = 200) {
  return requiredText(max)
    .optional()
    .transform((value) => value ?? null)
}

/** An address, as typed; it is compared in lower case. */
export function emailAddress() {
  return requiredText(254).superRefine((value, context) => {
    if (!/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\]+$/.test(value))
      context.addIssue(problem('account.problem.email', { value: value.slice(0, 80) }))
  })
}

/** A password, untouched: spaces at its ends are part of it. */
export function password() {
  return z.string({ error: NEEDED }).min(1, NEEDED).max(1000)
}
