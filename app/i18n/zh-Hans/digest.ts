import type { digest as english } from '#app/i18n/en/digest.ts'

export const digest: Record<keyof typeof english, string> = {
  'digest.subject': '{{employer}}：新增 {{news}} 项，到期 {{due}} 项 · {{day}}',
  'digest.new': '新增（{{count}}）',
  'digest.due': '{{count}} 天内到期或已逾期',
  'digest.by': '最迟 {{day}}',
  'digest.more_one': '另有 {{count}} 项，见完整清单',
  'digest.more_other': '另有 {{count}} 项，见完整清单',
  'digest.why.window_open': '延期申请期已开始',
  'digest.why.submit_by': '今天是建议提交日',
  'digest.why.submit_by_passed': '已过建议提交日',
  'digest.why.last_four_weeks': '已进入最后四周',
  'digest.why.limit_near_one': '距逗留期限 {{count}} 天或以内',
  'digest.why.limit_near_other': '距逗留期限 {{count}} 天或以内',
  'digest.why.limit_passed': '逗留期限已过',
  'digest.why.new_finding': '新增须注意事项',
  'digest.wholeList': '今天的完整清单',
  'digest.settings': '此邮件按你的设置发送，可更改或停止',
  'digest.advice': '信息仅供参考，不构成法律意见',
}
