import type { rulesContract as english } from '#app/i18n/en/rules-contract.ts'

export const rulesContract: Record<keyof typeof english, string> = {
  'MM05.rule': '合同早于逗留期限届满',
  'MM05.title': '合同早于逗留期限届满',
  'MM05.because_one':
    '合同于 {{contractEnd}} 届满，比逗留期限 {{limit}} 早 {{count}} 天。逗留期限不变，但其依据（受雇）届时终止。',
  'MM05.because_other':
    '合同于 {{contractEnd}} 届满，比逗留期限 {{limit}} 早 {{count}} 天。逗留期限不变，但其依据（受雇）届时终止。',
  'MM05.step_one': '合同届满日 {{contractEnd}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM05.step_other': '合同届满日 {{contractEnd}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM05.next': '在 {{contractEnd}} 前续签合同，或准备终止雇佣并通知入境处',
  'MM06.rule': '逗留期限早于合同届满',
  'MM06.title': '逗留期限早于合同届满',
  'MM06.because_one':
    '合同于 {{contractEnd}} 届满，比逗留期限 {{limit}} 晚 {{count}} 天。如不获延长逗留期限，便不能完成整个合同期。',
  'MM06.because_other':
    '合同于 {{contractEnd}} 届满，比逗留期限 {{limit}} 晚 {{count}} 天。如不获延长逗留期限，便不能完成整个合同期。',
  'MM06.step_one': '合同届满日 {{contractEnd}} 比逗留期限 {{limit}} 晚 {{count}} 天',
  'MM06.step_other': '合同届满日 {{contractEnd}} 比逗留期限 {{limit}} 晚 {{count}} 天',
  'MM06.next': '准备延长逗留期限的申请：须于 {{limit}} 或之前获批',
  'MM07.rule': '合同已续签，延期申请期已开始，但没有提交延期申请',
  'MM07.title': '合同已续签，尚未提交延期申请',
  'MM07.because':
    '合同已续签至 {{renewedUntil}}，但逗留期限为 {{limit}}；申请期已于 {{opens}} 开始，而没有已提交且仍有效的延期申请。续签合同并不会延长逗留期限。',
  'MM07.step': '申请期 {{opens}} 至 {{limit}} 内没有申请；合同已续签至 {{renewedUntil}}',
  'MM07.next': '提交延长逗留期限申请；建议提交日 {{submitBy}}',
  'MM08.rule': '合同已届满，没有其他合同记录，而雇员仍然在职',
  'MM08.title': '没有现行合同的记录',
  'MM08.because': '记录上的合同已于 {{contractEnd}} 届满，其后没有其他合同，而雇佣关系尚未终止。',
  'MM08.step': '合同于 {{contractEnd}} 届满：自 {{from}} 起没有合同记录',
  'MM08.next': '记录现行合同或续签，或记录雇佣终止',
  'MM08.gap.title': '没有现行合同的记录',
  'MM08.gap.because':
    '记录上的合同已于 {{contractEnd}} 届满，下一份合同于 {{next}} 才开始，而雇佣关系尚未终止。',
  'MM08.gap.step': '合同于 {{contractEnd}} 届满：自 {{from}} 起至 {{next}} 前没有合同记录',
  'MM08.gap.next': '记录其间的合同或续签，或记录雇佣终止',
  'MM32.rule': '首次入境的逗留期限等于抵港日加整段首次逗留期，但合同较短',
  'MM32.title': '逗留期限可能录入有误：合同期较短',
  'MM32.because':
    '逗留期限 {{limit}} 恰为整段首次逗留期，但合同于 {{contractEnd}} 届满，而批准的期限以较短者为准。',
  'MM32.step': '较短者为 {{contractEnd}}；目前记录为 {{limit}}',
  'MM32.next': '将逗留期限与电子签证核对；如所印日期相同则保留，一切以证件所载日期为准',
}
