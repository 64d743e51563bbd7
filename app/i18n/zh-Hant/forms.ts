import type { forms as english } from '#app/i18n/en/forms.ts'

export const forms: Record<keyof typeof english, string> = {
  'form.problem.dayEmpty': '請填寫日期，例如 31/12/2026',
  'form.problem.tooManyDays': '讀到 {{count}} 日；最多 {{max}} 日',
  'form.problem.dayImpossible': '讀到「{{value}}」，但日曆上沒有這一日',
  'form.problem.notADay': '讀到「{{value}}」，應填寫日期，例如 31/12/2026',
  'form.problem.fileTooLarge': '檔案有 {{size}} MB；最多 {{max}} MB。請以較低解像度掃描，或把檔案分拆。',
  'form.dayRead': '＝{{day}}',
  'form.pickDay': '從日曆選擇',
}
