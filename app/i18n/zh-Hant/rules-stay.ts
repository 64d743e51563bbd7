import type { rulesStay as english } from '#app/i18n/en/rules-stay.ts'

export const rulesStay: Record<keyof typeof english, string> = {
  'MM01.rule': '逗留期限已過，未獲批延期，而僱員仍然在職',
  'MM01.title': '逗留期限 {{limit}} 已過，仍然在職',
  'MM01.because':
    '逗留期限為 {{limit}}，沒有獲批延期的記錄，而僱傭關係仍然持續。由 {{from}} 起工作，僱員及僱主均可能觸犯法例。',
  'MM01.step': '逗留期限為 {{limit}}：由 {{from}} 起沒有獲批的逗留許可',
  'MM01.next': '立即停止工作，並於今日聯絡入境處；如延期已獲批，請予記錄',
  'MM33.rule': '首次入境的逗留期限遲於抵港日後 36 個月',
  'MM33.title': '逗留期限超出首次逗留的最長期限',
  'MM33.because_one':
    '逗留期限 {{limit}} 較抵港日 {{arrived}} + {{months}} 個月（{{longest}}）遲 {{count}} 日。首次逗留不會這麼長，日期可能輸入有誤。',
  'MM33.because_other':
    '逗留期限 {{limit}} 較抵港日 {{arrived}} + {{months}} 個月（{{longest}}）遲 {{count}} 日。首次逗留不會這麼長，日期可能輸入有誤。',
  'MM33.step': '抵港日 {{arrived}} + {{months}} 個月 = {{longest}}，早於逗留期限 {{limit}}',
  'MM33.next': '將抵港日及逗留期限與電子簽證核對，並更正錯誤的一項',
  'MM30.rule': '僱員持有香港學位（可循其他計劃申請），但現時的逗留是根據輸入內地人才計劃批准',
  'MM30.title': '持有香港學位，但循輸入內地人才計劃申請',
  'MM30.because':
    '記錄顯示僱員持有香港學位。修讀全日制課程的非本地畢業生應循「非本地畢業生留港／回港就業安排」（IANG）而非輸入內地人才計劃申請。',
  'MM30.step': '計劃 {{scheme}}，香港學位：有',
  'MM30.next': '在下次申請前，向顧問或入境處查詢適用的計劃',
}
