import type { rulesDocuments as english } from '#app/i18n/en/rules-documents.ts'

export const rulesDocuments: Record<keyof typeof english, string> = {
  'DOC.rule': '个案进行中，而清单上的文件尚未齐备',
  'DOC.title_one': '{{kind}}：欠 {{count}} 份文件',
  'DOC.title_other': '{{kind}}：欠 {{count}} 份文件',
  'DOC.because': '{{kind}}尚欠：{{missing}}。文件齐备前不会开始审批。',
  'DOC.next': '索取：{{missing}}',
  'DOC.stepMissing': '{{document}}：未收到',
  'DOC.stepOnFile': '{{document}}：已收到',
  'DOC.kind.entry': '入境申请',
  'DOC.kind.extension': '延期申请',
  'DOC.kind.change_of_employment': '转换雇主申请',
  'ONLINE.rule': '申请期已开始而未提交，且现有资料显示不能在线提交',
  'ONLINE.title': '网上延期申请将不获接纳',
  'ONLINE.because': '现有资料不符合在线提交的条件：{{reasons}}。已公布的条件来自同类服务的其他计划。',
  'ONLINE.next': '提交前先消除有关原因，或及早以书面提交',
  'ONLINE.reason.document': '旅行证件余下有效期不超过三个月',
  'ONLINE.reason.visitor': '访客身份',
  'ONLINE.reason.away': '提交当日不在香港',
  'ONLINE.reason.notReturning': '离港后在逗留期限前不会返港',
  'ONLINE.reason.employer': '雇主并非获批的保证公司',
}
