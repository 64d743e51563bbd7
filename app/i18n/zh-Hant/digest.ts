import type { digest as english } from '#app/i18n/en/digest.ts'

export const digest: Record<keyof typeof english, string> = {
  'digest.subject': '{{employer}}：新增 {{news}} 項，到期 {{due}} 項 · {{day}}',
  'digest.new': '新增（{{count}}）',
  'digest.due': '{{count}} 日內到期或已逾期',
  'digest.by': '最遲 {{day}}',
  'digest.more_one': '另有 {{count}} 項，見完整清單',
  'digest.more_other': '另有 {{count}} 項，見完整清單',
  'digest.why.window_open': '延期申請期已開始',
  'digest.why.submit_by': '今日為建議遞交日',
  'digest.why.submit_by_passed': '已過建議遞交日',
  'digest.why.last_four_weeks': '已進入最後四星期',
  'digest.why.limit_near_one': '距逗留期限 {{count}} 日或以內',
  'digest.why.limit_near_other': '距逗留期限 {{count}} 日或以內',
  'digest.why.limit_passed': '逗留期限已過',
  'digest.why.new_finding': '新增須注意事項',
  'digest.wholeList': '今日的完整清單',
  'digest.settings': '此郵件按你的設定發送，可更改或停止',
  'digest.advice': '資料僅供參考，並非法律意見',
}
