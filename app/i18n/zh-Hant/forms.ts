import type { forms as english } from '#app/i18n/en/forms.ts'

export const forms: Record<keyof typeof english, string> = {
  'form.problem.dayEmpty': '請填寫日期，例如 31/12/2026',
  'form.problem.dayAmbiguous': '「{{value}}」可讀作 {{first}} 或 {{second}}：請以其中一種寫法填寫',
  'form.problem.tooManyDays': '讀到 {{count}} 日；最多 {{max}} 日',
  'form.problem.dayImpossible': '讀到「{{value}}」，但沒有這一日',
  'form.problem.notADay': '讀到「{{value}}」，應填寫日期，例如 31/12/2026',
  'form.pickDay': '從日曆選擇',
}
