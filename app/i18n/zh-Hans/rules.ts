import type { rules as english } from '#app/i18n/en/rules.ts'

export const rules: Record<keyof typeof english, string> = {
  'MM05.title': '合同早于逗留期限届满',
  'MM05.because_one':
    '合同于 {{contractEnd}} 届满，比逗留期限 {{limit}} 早 {{count}} 天。批准仍然有效，但其依据（受雇）届时终止。',
  'MM05.because_other':
    '合同于 {{contractEnd}} 届满，比逗留期限 {{limit}} 早 {{count}} 天。批准仍然有效，但其依据（受雇）届时终止。',
  'MM05.step_one': '合同届满日 {{contractEnd}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM05.step_other': '合同届满日 {{contractEnd}} 比逗留期限 {{limit}} 早 {{count}} 天',
  'MM05.next': '在 {{contractEnd}} 前续签合同，或准备终止雇佣并通知入境事务处',
}
