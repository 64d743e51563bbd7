import type { rulesTravelDocuments as english } from '#app/i18n/en/rules-travel-documents.ts'

export const rulesTravelDocuments: Record<keyof typeof english, string> = {
  'MM18.rule': '旅行證件早於逗留期限到期',
  'MM18.title': '旅行證件早於逗留期限到期',
  'MM18.because_one': '旅行證件於 {{expires}} 到期，較逗留期限 {{limit}} 早 {{count}} 日。',
  'MM18.because_other': '旅行證件於 {{expires}} 到期，較逗留期限 {{limit}} 早 {{count}} 日。',
  'MM18.step_one': '到期日 {{expires}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM18.step_other': '到期日 {{expires}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM18.next': '在 {{expires}} 前換領旅行證件並記錄新證件；並向入境處查詢是否須將逗留許可轉註',
  'MM19.rule': '旅行證件在逗留期限（或申請期開始）後 3 個月內到期',
  'MM19.title': '旅行證件在逗留期限後不久到期',
  'MM19.because':
    '旅行證件於 {{expires}} 到期，距逗留期限 {{limit}} 不超過 {{months}} 個月。證件餘下有效期不足 {{months}} 個月時，網上延期申請不獲接納，延長的逗留期亦會因此縮短。',
  'MM19.step': '逗留期限 {{limit}} + {{months}} 個月 = {{enough}}，不早於到期日 {{expires}}',
  'MM19.next': '在遞交延期申請前換領旅行證件',
  'MM20.rule': '逗留簽注（D）早於逗留期限到期，或延期後沒有簽注記錄',
  'MM20.title': '逗留簽注（D）早於逗留期限到期',
  'MM20.because_one':
    '逗留簽注（D）於 {{expires}} 到期，較逗留期限 {{limit}} 早 {{count}} 日。獲批延期後須另行換領。',
  'MM20.because_other':
    '逗留簽注（D）於 {{expires}} 到期，較逗留期限 {{limit}} 早 {{count}} 日。獲批延期後須另行換領。',
  'MM20.step_one': '逗留簽注（D）{{expires}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM20.step_other': '逗留簽注（D）{{expires}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM20.next': '向出入境管理部門換領逗留簽注（D），並記錄到期日',
  'MM20.missing.title': '延期後沒有逗留簽注（D）的記錄',
  'MM20.missing.because': '逗留期限已延長至 {{limit}}，但沒有相應的逗留簽注（D）記錄。',
  'MM20.missing.step': '延長後的逗留期限 {{limit}}，逗留簽注（D）：沒有記錄',
  'MM20.missing.next': '向出入境管理部門換領逗留簽注（D），並記錄到期日',
  'MM21.rule': '逗留根據輸入內地人才計劃批准，但所記錄的證件為中國護照而非往來港澳通行證',
  'MM21.title': '所記錄的證件為中國護照，並非往來港澳通行證',
  'MM21.because':
    '所記錄的旅行證件為中國護照，但輸入內地人才計劃的獲批人士須持附有逗留簽注（D）的往來港澳通行證來港。護照只可用於過境。',
  'MM21.step': '計劃 {{scheme}}，所記錄的證件：中國護照，沒有往來港澳通行證',
  'MM21.next': '記錄往來港澳通行證及逗留簽注（D），或核實適用的計劃',
}
