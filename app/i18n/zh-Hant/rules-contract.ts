import type { rulesContract as english } from '#app/i18n/en/rules-contract.ts'

export const rulesContract: Record<keyof typeof english, string> = {
  'MM05.rule': '合約早於逗留期限屆滿',
  'MM05.title': '合約早於逗留期限屆滿',
  'MM05.because_one':
    '合約於 {{contractEnd}} 屆滿，較逗留期限 {{limit}} 早 {{count}} 日。逗留期限不變，但其依據（受僱）屆時終止。',
  'MM05.because_other':
    '合約於 {{contractEnd}} 屆滿，較逗留期限 {{limit}} 早 {{count}} 日。逗留期限不變，但其依據（受僱）屆時終止。',
  'MM05.step_one': '合約屆滿日 {{contractEnd}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM05.step_other': '合約屆滿日 {{contractEnd}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM05.next': '在 {{contractEnd}} 前續訂合約，或預備終止僱傭並通知入境處',
  'MM06.rule': '逗留期限早於合約屆滿',
  'MM06.title': '逗留期限早於合約屆滿',
  'MM06.because_one':
    '合約於 {{contractEnd}} 屆滿，較逗留期限 {{limit}} 遲 {{count}} 日。如不獲延長逗留期限，便不能完成整個合約期。',
  'MM06.because_other':
    '合約於 {{contractEnd}} 屆滿，較逗留期限 {{limit}} 遲 {{count}} 日。如不獲延長逗留期限，便不能完成整個合約期。',
  'MM06.step_one': '合約屆滿日 {{contractEnd}} 較逗留期限 {{limit}} 遲 {{count}} 日',
  'MM06.step_other': '合約屆滿日 {{contractEnd}} 較逗留期限 {{limit}} 遲 {{count}} 日',
  'MM06.next': '預備延長逗留期限的申請：須於 {{limit}} 或之前獲批',
  'MM07.rule': '合約已續訂，延期申請期已開始，但沒有遞交延期申請',
  'MM07.title': '合約已續訂，尚未遞交延期申請',
  'MM07.because':
    '合約已續訂至 {{renewedUntil}}，但逗留期限為 {{limit}}；申請期已於 {{opens}} 開始，而未有已遞交並仍然有效的延期申請。續約並不會延長逗留期限。',
  'MM07.step': '申請期 {{opens}} 至 {{limit}} 內沒有申請；合約已續訂至 {{renewedUntil}}',
  'MM07.next': '遞交延長逗留期限申請；建議遞交日 {{submitBy}}',
  'MM08.rule': '合約已屆滿，沒有其他合約記錄，而僱員仍然在職',
  'MM08.title': '沒有現行合約的記錄',
  'MM08.because': '記錄上的合約已於 {{contractEnd}} 屆滿，其後沒有其他合約，而僱傭關係尚未終止。',
  'MM08.step': '合約於 {{contractEnd}} 屆滿：由 {{from}} 起沒有合約記錄',
  'MM08.next': '記錄現行合約或續約，或記錄僱傭終止',
  'MM08.gap.title': '沒有現行合約的記錄',
  'MM08.gap.because':
    '記錄上的合約已於 {{contractEnd}} 屆滿，下一份合約於 {{next}} 才開始，而僱傭關係尚未終止。',
  'MM08.gap.step': '合約於 {{contractEnd}} 屆滿：由 {{from}} 起至 {{next}} 前沒有合約記錄',
  'MM08.gap.next': '記錄其間的合約或續約，或記錄僱傭終止',
  'MM32.rule': '首次入境的逗留期限等於抵港日加整段首次逗留期，但合約較短',
  'MM32.title': '逗留期限可能輸入有誤：合約期較短',
  'MM32.because':
    '逗留期限 {{limit}} 恰為整段首次逗留期，但合約於 {{contractEnd}} 屆滿，而批准的期限以較短者為準。',
  'MM32.step': '較短者為 {{contractEnd}}；現時記錄為 {{limit}}',
  'MM32.next': '將逗留期限與電子簽證核對；如所印日期相同則保留，一切以證件所載日期為準',
}
