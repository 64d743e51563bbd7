import type { rulesShared as english } from '#app/i18n/en/rules-shared.ts'

export const rulesShared: Record<keyof typeof english, string> = {
  'reason.origin.printed': '证件所载',
  'reason.origin.estimated': '估算',
  'reason.origin.recorded': '已记录',
  'reason.origin.none': '没有记录',
  'reason.origin.assumed': '推定',
  'reason.origin.setting': '雇主设置',
  'reason.origin.ruleSet': '规则版本',
  'reason.limit.printed': '逗留期限 {{result}}（证件所载）',
  'reason.limit.estimated': '以最早者为准：估算逗留期限 {{result}}（证件上尚未载有）',
  'reason.cap.firstStay_one': '抵港日 {{arrived}} + {{count}} 个月 = {{result}}',
  'reason.cap.firstStay_other': '抵港日 {{arrived}} + {{count}} 个月 = {{result}}',
  'reason.cap.firstStayDayBefore_one':
    '抵港日 {{arrived}} + {{count}} 个月，取前一日（雇主设置）= {{result}}',
  'reason.cap.firstStayDayBefore_other':
    '抵港日 {{arrived}} + {{count}} 个月，取前一日（雇主设置）= {{result}}',
  'reason.cap.extension_one': '上一期限 {{previous}} + {{count}} 年 = {{result}}',
  'reason.cap.extension_other': '上一期限 {{previous}} + {{count}} 年 = {{result}}',
  'reason.cap.changeOfEmployment': '转换雇主不会延长时间：上一期限 {{result}}',
  'reason.cap.contract': '合同于 {{result}} 届满',
  'reason.cap.travelDocument_one': '旅行证件到期日 {{expires}} − {{count}} 个月 = {{result}}',
  'reason.cap.travelDocument_other': '旅行证件到期日 {{expires}} − {{count}} 个月 = {{result}}',
  'reason.cap.sponsor': '主申请人的逗留期限 {{result}}',
}
