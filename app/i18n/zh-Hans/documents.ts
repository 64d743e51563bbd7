import type { documents as english } from '#app/i18n/en/documents.ts'

export const documents: Record<keyof typeof english, string> = {
  'document.A-TD': '旅行证件资料页（未获发证件者可交内地居民身份证）',
  'document.A-PHOTO': '近照',
  'document.A-HKID': '香港身份证',
  'document.A-EDU': '学历及相关工作经验证明',
  'document.A-CONSENT': '现职单位或内地主管部门同意书',
  'document.A-STAMP': '最近的入境标签或延期标签（以电子签证获批者可交电子签证）',
  'document.A-EVISA': '最近一次获批的电子签证',
  'document.E-990B': '雇主表格 ID 990B',
  'document.E-CONTRACT': '雇佣合同或聘书',
  'document.E-LETTER': '雇主证明信（职位、月薪及受雇期）',
  'document.E-BR': '商业登记及公司背景资料',
  'document.E-FIN': '财务状况证明（账目、报税表）',
  'document.E-RECRUIT': '本地招聘证明',
  'document.T-TAX': '上一课税年度应评税入息达 200 万港元的税单',
  'document.D-REL': '结婚证书或出生证明书及其他关系证明',
  'document.D-SPONSOR': '主申请人的身份证或载有逗留期限的旅行证件、收入及住所证明',
  'document.D-481': '声明书 ID 481A（保证人）及 ID 481B（受养人）',
  'document.TRANS': '非中英文文件的核证译本',
}
