import type { rulesDocuments as english } from '#app/i18n/en/rules-documents.ts'

export const rulesDocuments: Record<keyof typeof english, string> = {
  'DOC.rule': '個案進行中，而清單上的文件尚未齊備',
  'DOC.title_one': '{{kind}}：欠 {{count}} 份文件',
  'DOC.title_other': '{{kind}}：欠 {{count}} 份文件',
  'DOC.because': '{{kind}}尚欠：{{missing}}。文件齊備前不會開始審批。',
  'DOC.next': '索取：{{missing}}',
  'DOC.stepMissing': '{{document}}：未收到',
  'DOC.stepOnFile': '{{document}}：已收到',
  'DOC.kind.entry': '入境申請',
  'DOC.kind.extension': '延期申請',
  'DOC.kind.change_of_employment': '轉換僱主申請',
  'ONLINE.rule': '申請期已開始而未遞交，且現有資料顯示不能網上遞交',
  'ONLINE.title': '網上延期申請將不獲接納',
  'ONLINE.because': '現有資料不符合網上遞交的條件：{{reasons}}。已公布的條件來自同類服務的其他計劃。',
  'ONLINE.next': '遞交前先消除有關原因，或及早以書面遞交',
  'ONLINE.reason.document': '旅行證件餘下有效期不超過三個月',
  'ONLINE.reason.visitor': '訪客身分',
  'ONLINE.reason.away': '遞交當日不在香港',
  'ONLINE.reason.notReturning': '離港後在逗留期限前不會返港',
  'ONLINE.reason.employer': '僱主並非獲批的保證公司',
}
