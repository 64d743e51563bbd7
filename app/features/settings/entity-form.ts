import { z } from 'zod'
import { problem } from '#app/i18n/problem.ts'
import { requiredText } from '#app/platform/form-fields.ts'

/** A sponsoring entity; the number may come later. Spaces and what follows the eight digits are left out. */
export const EntityForm = z.object({
  name: requiredText(120),
  brn: z
    .string()
    .transform((text, context) => {
      const digits = /^\d{8}/.exec(text.replace(/[\s-]/g, ''))?.[0]
      if (digits === undefined) {
        context.addIssue(problem('settings.problem.brn', { value: text.slice(0, 40) }))
        return z.NEVER
      }
      return digits
    })
    .optional(),
})
