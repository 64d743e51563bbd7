import type { rulesStay as english } from '#app/i18n/en/rules-stay.ts'

export const rulesStay: Record<keyof typeof english, string> = {
  'MM01.rule': '逗留期限已过，未获批延期，而雇员仍然在职',
  'MM01.title': '逗留期限 {{limit}} 已过，仍然在职',
  'MM01.because':
    '逗留期限为 {{limit}}，没有获批延期的记录，而雇佣关系仍然持续。自 {{from}} 起工作，雇员及雇主均可能触犯法例。',
  'MM01.step': '逗留期限为 {{limit}}：自 {{from}} 起没有获批的逗留许可',
  'MM01.next': '立即停止工作，并于今日联系入境处；如延期已获批，请予记录',
  'MM33.rule': '首次入境的逗留期限迟于抵港日后 36 个月',
  'MM33.title': '逗留期限超出首次逗留的最长期限',
  'MM33.because_one':
    '逗留期限 {{limit}} 比抵港日 {{arrived}} + {{months}} 个月（{{longest}}）晚 {{count}} 天。首次逗留不会这么长，日期可能录入有误。',
  'MM33.because_other':
    '逗留期限 {{limit}} 比抵港日 {{arrived}} + {{months}} 个月（{{longest}}）晚 {{count}} 天。首次逗留不会这么长，日期可能录入有误。',
  'MM33.step': '抵港日 {{arrived}} + {{months}} 个月 = {{longest}}，早于逗留期限 {{limit}}',
  'MM33.next': '将抵港日及逗留期限与电子签证核对，并更正错误的一项',
  'MM30.rule': '雇员持有香港学位（可循其他计划申请），但目前的逗留是根据输入内地人才计划批准',
  'MM30.title': '持有香港学位，但循输入内地人才计划申请',
  'MM30.because':
    '记录显示雇员持有香港学位。修读全日制课程的非本地毕业生应循“非本地毕业生留港／回港就业安排”（IANG）而非输入内地人才计划申请。',
  'MM30.step': '计划 {{scheme}}，香港学位：有',
  'MM30.next': '在下次申请前，向顾问或入境处查询适用的计划',
}
