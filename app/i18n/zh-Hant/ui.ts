import type { ui as english } from '#app/i18n/en/ui.ts'

export const ui: Record<keyof typeof english, string> = {
  'app.name': 'Stayledger',
  'nav.today': '今日',
  'nav.people': '人員',
  'nav.cases': '個案',
  'nav.reports': '報告',
  'nav.import': '匯入',
  'nav.settings': '設定',
  'days.ahead_one': '{{count}} 日後',
  'days.ahead_other': '{{count}} 日後',
  'days.ago_one': '{{count}} 日前',
  'days.ago_other': '{{count}} 日前',
  'days.today': '今日',
  'footer.notAdvice': '僅供參考，並非法律意見',
}
