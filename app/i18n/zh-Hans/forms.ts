import type { forms as english } from '#app/i18n/en/forms.ts'

export const forms: Record<keyof typeof english, string> = {
  'form.problem.dayEmpty': '请填写日期，例如 2026-12-31',
  'form.problem.tooManyDays': '读到 {{count}} 天；最多 {{max}} 天',
  'form.problem.dayImpossible': '读到“{{value}}”，但日历上没有这一天',
  'form.problem.notADay': '读到“{{value}}”，应填写日期，例如 2026-12-31',
  'form.problem.fileTooLarge': '文件有 {{size}} MB；最多 {{max}} MB。请以较低分辨率扫描，或将文件拆分。',
  'form.dayRead': '＝{{day}}',
  'form.pickDay': '从日历选择',
}
