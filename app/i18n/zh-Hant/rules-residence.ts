import type { rulesResidence as english } from '#app/i18n/en/rules-residence.ts'

export const rulesResidence: Record<keyof typeof english, string> = {
  'ROA.rule': '連續通常居住滿七年或可申請居留權：只屬可能，並非必然',
  'ROA.title': '最早於 {{earliest}} 居港滿七年（可能）',
  'ROA.because':
    '按現有記錄，在港居留由 {{started}} 起計。連續通常居住最早可於 {{earliest}} 滿七年，並須由申請人證明。',
  'ROA.next': '保存證明：稅單、僱傭證明、租約、出入境記錄',
  'ROA.absence.title': '有長時間離港記錄：七年居留或受質疑',
  'ROA.absence.because':
    '記錄顯示由 {{gapFrom}} 至 {{gapTo}} 離港 {{days}} 日。暫時離港本身並不中斷居留，但超過 180 日會被查問；{{earliest}} 只屬可能日期。',
  'ROA.absence.next': '記錄離港原因及與香港的聯繫',
  'ROA.restart.title': '七年居留由 {{started}} 重新起計',
  'ROA.restart.because':
    '由 {{gapFrom}} 至 {{gapTo}} 沒有居留許可，該段時間不計算在內：七年由 {{started}} 起計，最早可於 {{earliest}} 屆滿（可能）。',
  'ROA.restart.next': '核對沒有居留許可的日子，並按新日期計劃',
  'ROA.reached.title': '已於 {{earliest}} 居港滿七年（可能）',
  'ROA.reached.because':
    '由 {{started}} 起計已於 {{earliest}} 滿七年。是否屬連續通常居住，須由申請人證明並由入境處決定。',
  'ROA.reached.next': '此人可向入境處申請核實永久性居民身份證資格（ROP 145）',
  'ROA.reachedWithGap.title': '已於 {{earliest}} 居港滿七年（可能），惟有中斷記錄',
  'ROA.reachedWithGap.because':
    '由 {{started}} 起計已於 {{earliest}} 滿七年，但記錄顯示由 {{gapFrom}} 至 {{gapTo}} 有中斷。居住是否連續，須由申請人證明並由入境處決定。',
  'ROA.reachedWithGap.next': '申請核實資格（ROP 145）前，先備妥有關中斷期間的證明',
  'ROA.step': '居留首日 {{started}} + {{count}} 年 = {{earliest}}',
  'ROA.stepAbsence': '由 {{from}} 至 {{to}} 離港：{{days}} 日，超過 {{longest}} 日',
  'ROA.stepVisitor': '由 {{from}} 至 {{to}} 沒有居留許可：由 {{restart}} 重新起計',
}
