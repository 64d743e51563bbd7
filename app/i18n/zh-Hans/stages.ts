import type { stages as english } from '#app/i18n/en/stages.ts'

export const stages: Record<keyof typeof english, string> = {
  'stage.draft': '草拟',
  'stage.ready_to_submit': '可提交',
  'stage.submitted': '已提交',
  'stage.documents_requested': '要求补交文件',
  'stage.under_review': '审批中',
  'stage.approved_fee_due': '已批准，待缴费',
  'stage.evisa_issued': '已发电子签证',
  'stage.exit_endorsement_pending': '待办逗留签注',
  'stage.entered': '已入境',
  'stage.hkid_registered': '已登记身份证',
  'stage.window_open': '可申请延期',
  'stage.preparing': '准备文件',
  'stage.pending_past_limit': '期限已过，仍待审批',
  'stage.endorsement_renewed': '已续办逗留签注',
  'stage.refused': '被拒',
  'stage.withdrawn': '已撤回',
  'stage.lapsed': '已失效',
}
