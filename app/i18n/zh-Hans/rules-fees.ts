import type { rulesFees as english } from '#app/i18n/en/rules-fees.ts'

export const rulesFees: Record<keyof typeof english, string> = {
  'MM31.rule': '已缴费用与提交当日的收费表不符',
  'MM31.title': '已缴费用与收费表不符',
  'MM31.because':
    '已缴费用记录为 {{paid}}；于 {{filed}} 提交的申请，按收费表应缴 {{total}}，相差 {{difference}}。',
  'MM31.step': '收费表 {{total}}，已缴 {{paid}}：相差 {{difference}}',
  'MM31.next': '与收据核对并更正错误的金额',
  'FEE.rule': '每名家庭成员就每份申请所缴费用，按提交当日的收费表计算',
  'FEE.title': '本次逗留的费用：{{total}}',
  'FEE.because': '于 {{filed}} 提交、为期 {{days}} 天的申请，此人共须缴付 {{total}}：申请费及获批后的费用。',
  'FEE.next': '保存收据，并记录已缴金额',
  'FEE.extension.title': '延期申请的费用：{{longTotal}}',
  'FEE.extension.because':
    '自 {{filed}} 起提交的延期申请，如获延长 {{longMinDays}} 天或以上，此人须缴 {{longTotal}}；较短则为 {{shortTotal}}。',
  'FEE.extension.next': '提交时备妥 {{application}}，获批时备妥 {{long}}',
  'FEE.pending.title': '待批申请的费用：{{longTotal}}',
  'FEE.pending.because':
    '于 {{filed}} 提交的申请，如获批 {{longMinDays}} 天或以上，此人须缴 {{longTotal}}；较短则为 {{shortTotal}}。',
  'FEE.pending.next': '备妥获批时的 {{long}}；缴费后才发出电子签证',
  'FEE.step':
    '于 {{filed}} 提交，{{days}} 天（{{shortMaxDays}} 天或以下属短期）：{{application}} + {{onApproval}} = {{total}}',
  'FEE.stepEntry': '抵港日 {{start}} 至逗留期限 {{limit}}：{{days}} 天',
  'FEE.stepExtension': '上一期限 {{start}} 至逗留期限 {{limit}}：{{days}} 天',
  'FEE.stepHour': '如在当日 {{hour}} 前提交：{{total}}',
  'FEE.stepFamily_one': '当日提交 {{count}} 人：{{total}}',
  'FEE.stepFamily_other': '家庭成员 {{count}} 人于当日提交：合共 {{total}}',
  'FEE.stepShort': '{{shortMaxDays}} 天或以下：{{application}} + {{short}} = {{shortTotal}}',
  'FEE.stepLong': '{{longMinDays}} 天或以上：{{application}} + {{long}} = {{longTotal}}',
  'FEE.stepEach_one': '{{count}} 人提交及缴费',
  'FEE.stepEach_other': '家庭成员 {{count}} 人各自提交申请及缴费',
}
