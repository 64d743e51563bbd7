import type { stages as english } from '#app/i18n/en/stages.ts'

export const stages: Record<keyof typeof english, string> = {
  'stage.draft': '草擬',
  'stage.ready_to_submit': '可遞交',
  'stage.submitted': '已遞交',
  'stage.documents_requested': '要求補交文件',
  'stage.under_review': '審批中',
  'stage.approved_fee_due': '已批准，待繳費',
  'stage.evisa_issued': '已發電子簽證',
  'stage.exit_endorsement_pending': '待辦逗留簽注',
  'stage.entered': '已入境',
  'stage.hkid_registered': '已登記身份證',
  'stage.window_open': '可申請延期',
  'stage.preparing': '準備文件',
  'stage.pending_past_limit': '期限已過，仍待審批',
  'stage.endorsement_renewed': '已續辦逗留簽注',
  'stage.refused': '被拒',
  'stage.withdrawn': '已撤回',
  'stage.lapsed': '已失效',
}
