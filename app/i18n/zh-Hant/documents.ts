import type { documents as english } from '#app/i18n/en/documents.ts'

export const documents: Record<keyof typeof english, string> = {
  'document.A-TD': '旅行證件資料頁（未獲發證件者可交內地居民身份證）',
  'document.A-PHOTO': '近照',
  'document.A-HKID': '香港身份證',
  'document.A-EDU': '學歷及相關工作經驗證明',
  'document.A-CONSENT': '現職單位或內地主管部門同意書',
  'document.A-STAMP': '最近的入境標籤或延期標籤（以電子簽證獲批者可交電子簽證）',
  'document.A-EVISA': '最近一次獲批的電子簽證',
  'document.E-990B': '僱主表格 ID 990B',
  'document.E-CONTRACT': '僱傭合約或聘書',
  'document.E-LETTER': '僱主證明信（職位、月薪及受僱期）',
  'document.E-BR': '商業登記及公司背景資料',
  'document.E-FIN': '財政狀況證明（帳目、報稅表）',
  'document.E-RECRUIT': '本地招聘證明',
  'document.T-TAX': '上一課稅年度應評稅入息達 200 萬港元的稅單',
  'document.D-REL': '結婚證書或出生證明書及其他關係證明',
  'document.D-SPONSOR': '主申請人的身份證或載有逗留期限的旅行證件、收入及住所證明',
  'document.D-481': '聲明書 ID 481A（保證人）及 ID 481B（受養人）',
  'document.TRANS': '非中英文文件的核證譯本',
}
