import type { ui as english } from '#app/i18n/en/ui.ts'

export const ui: Record<keyof typeof english, string> = {
  'app.name': 'Stayledger',
  'nav.today': '今日',
  'nav.people': '人员',
  'nav.cases': '个案',
  'nav.reports': '报告',
  'nav.import': '导入',
  'nav.settings': '设置',
  'days.ahead_one': '{{count}} 天后',
  'days.ahead_other': '{{count}} 天后',
  'days.ago_one': '{{count}} 天前',
  'days.ago_other': '{{count}} 天前',
  'days.today': '今天',
  'footer.notAdvice': '仅供参考，不构成法律意见',
}
