import type { rulesFees as english } from '#app/i18n/en/rules-fees.ts'

export const rulesFees: Record<keyof typeof english, string> = {
  'MM31.rule': '已繳費用與遞交當日的收費表不符',
  'MM31.title': '已繳費用與收費表不符',
  'MM31.because':
    '已繳費用記錄為 {{paid}}；於 {{filed}} 遞交的申請，按收費表應繳 {{total}}，相差 {{difference}}。',
  'MM31.step': '收費表 {{total}}，已繳 {{paid}}：相差 {{difference}}',
  'MM31.next': '與收據核對並更正錯誤的金額',
  'FEE.rule': '每名家庭成員就每份申請所繳費用，按遞交當日的收費表計算',
  'FEE.title': '本次逗留的費用：{{total}}',
  'FEE.because': '於 {{filed}} 遞交、為期 {{days}} 日的申請，此人共須繳付 {{total}}：申請費及獲批後的費用。',
  'FEE.next': '保存收據，並記錄已繳金額',
  'FEE.extension.title': '延期申請的費用：{{longTotal}}',
  'FEE.extension.because':
    '由 {{filed}} 起遞交的延期申請，如獲延長 {{longMinDays}} 日或以上，此人須繳 {{longTotal}}；較短則為 {{shortTotal}}。',
  'FEE.extension.next': '遞交時備妥 {{application}}，獲批時備妥 {{long}}',
  'FEE.pending.title': '待批申請的費用：{{longTotal}}',
  'FEE.pending.because':
    '於 {{filed}} 遞交的申請，如獲批 {{longMinDays}} 日或以上，此人須繳 {{longTotal}}；較短則為 {{shortTotal}}。',
  'FEE.pending.next': '備妥獲批時的 {{long}}；繳費後方發出電子簽證',
  'FEE.step':
    '於 {{filed}} 遞交，{{days}} 日（{{shortMaxDays}} 日或以下屬短期）：{{application}} + {{onApproval}} = {{total}}',
  'FEE.stepEntry': '抵港日 {{start}} 至逗留期限 {{limit}}：{{days}} 日',
  'FEE.stepExtension': '上一期限 {{start}} 至逗留期限 {{limit}}：{{days}} 日',
  'FEE.stepHour': '如在當日 {{hour}} 前遞交：{{total}}',
  'FEE.stepFamily_one': '當日遞交 {{count}} 人：{{total}}',
  'FEE.stepFamily_other': '家庭成員 {{count}} 人於當日遞交：合共 {{total}}',
  'FEE.stepShort': '{{shortMaxDays}} 日或以下：{{application}} + {{short}} = {{shortTotal}}',
  'FEE.stepLong': '{{longMinDays}} 日或以上：{{application}} + {{long}} = {{longTotal}}',
  'FEE.stepEach_one': '{{count}} 人遞交及繳費',
  'FEE.stepEach_other': '家庭成員 {{count}} 人各自遞交申請及繳費',
}
