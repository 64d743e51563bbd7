import type { rulesShared as english } from '#app/i18n/en/rules-shared.ts'

export const rulesShared: Record<keyof typeof english, string> = {
  'reason.origin.printed': '證件所載',
  'reason.origin.estimated': '估算',
  'reason.origin.recorded': '已記錄',
  'reason.origin.none': '沒有記錄',
  'reason.origin.assumed': '推定',
  'reason.origin.setting': '僱主設定',
  'reason.origin.ruleSet': '規則版本',
  'reason.limit.printed': '逗留期限 {{result}}（證件所載）',
  'reason.limit.estimated': '以最早者為準：估算逗留期限 {{result}}（證件上尚未載有）',
  'reason.cap.firstStay_one': '抵港日 {{arrived}} + {{count}} 個月 = {{result}}',
  'reason.cap.firstStay_other': '抵港日 {{arrived}} + {{count}} 個月 = {{result}}',
  'reason.cap.firstStayDayBefore_one':
    '抵港日 {{arrived}} + {{count}} 個月，取前一日（僱主設定）= {{result}}',
  'reason.cap.firstStayDayBefore_other':
    '抵港日 {{arrived}} + {{count}} 個月，取前一日（僱主設定）= {{result}}',
  'reason.cap.extension_one': '上一期限 {{previous}} + {{count}} 年 = {{result}}',
  'reason.cap.extension_other': '上一期限 {{previous}} + {{count}} 年 = {{result}}',
  'reason.cap.changeOfEmployment': '轉換僱主不會延長時間：上一期限 {{result}}',
  'reason.cap.contract': '合約於 {{result}} 屆滿',
  'reason.cap.travelDocument_one': '旅行證件到期日 {{expires}} − {{count}} 個月 = {{result}}',
  'reason.cap.travelDocument_other': '旅行證件到期日 {{expires}} − {{count}} 個月 = {{result}}',
  'reason.cap.sponsor': '主申請人的逗留期限 {{result}}',
}
