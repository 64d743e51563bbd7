import type { rules as english } from '#app/i18n/en/rules.ts'

export const rules: Record<keyof typeof english, string> = {
  'reason.origin.printed': '印載',
}
