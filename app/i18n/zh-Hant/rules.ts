import type { rules as english } from '#app/i18n/en/rules.ts'

export const rules: Record<keyof typeof english, string> = {
  'MM05.title': '合約早於逗留期限屆滿',
  'MM05.because_one':
    '合約於 {{contractEnd}} 屆滿，較逗留期限 {{limit}} 早 {{count}} 日。批准仍然有效，但其依據（受僱）屆時終止。',
  'MM05.because_other':
    '合約於 {{contractEnd}} 屆滿，較逗留期限 {{limit}} 早 {{count}} 日。批准仍然有效，但其依據（受僱）屆時終止。',
  'MM05.step_one': '合約屆滿日 {{contractEnd}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM05.step_other': '合約屆滿日 {{contractEnd}} 較逗留期限 {{limit}} 早 {{count}} 日',
  'MM05.next': '在 {{contractEnd}} 前續訂合約，或預備終止僱傭並通知入境事務處',
}
