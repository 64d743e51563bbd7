import type { forms as english } from '#app/i18n/en/forms.ts'

export const forms: Record<keyof typeof english, string> = {
  'form.problem.dayEmpty': '请填写日期，例如 2026-12-31',
  'form.problem.dayAmbiguous': '“{{value}}”可读作 {{first}} 或 {{second}}：请用其中一种写法填写',
  'form.problem.tooManyDays': '读到 {{count}} 天；最多 {{max}} 天',
  'form.problem.dayImpossible': '读到“{{value}}”，但没有这一天',
  'form.problem.notADay': '读到“{{value}}”，应填写日期，例如 2026-12-31',
  'form.pickDay': '从日历选择',
}
