import { rulesContract } from '#app/i18n/zh-Hans/rules-contract.ts'
import { rulesEmployment } from '#app/i18n/zh-Hans/rules-employment.ts'
import { columns } from '#app/i18n/zh-Hans/columns.ts'
import { rules } from '#app/i18n/zh-Hans/rules.ts'
import { rulesExtension } from '#app/i18n/zh-Hans/rules-extension.ts'
import { rulesFamily } from '#app/i18n/zh-Hans/rules-family.ts'
import { rulesIdentity } from '#app/i18n/zh-Hans/rules-identity.ts'
import { rulesPay } from '#app/i18n/zh-Hans/rules-pay.ts'
import { rulesShared } from '#app/i18n/zh-Hans/rules-shared.ts'
import { screen } from '#app/i18n/zh-Hans/screen.ts'
import { today } from '#app/i18n/zh-Hans/today.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const messages = {
  ...columns,
  ...rules,
  ...rulesExtension,
  ...rulesShared,
  ...screen,
  ...today,
  ...ui,
import { rulesStay } from '#app/i18n/zh-Hans/rules-stay.ts'
import { rulesTravelDocuments } from '#app/i18n/zh-Hans/rules-travel-documents.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const messages = {
  ...ui,
  ...rulesContract,
  ...rulesEmployment,
  ...rulesFamily,
  ...rulesIdentity,
  ...rulesPay,
  ...rulesStay,
  ...rulesTravelDocuments,
  ...rulesShared,
  ...rulesExtension,
}
