import { rulesContract } from '#app/i18n/en/rules-contract.ts'
import { rulesEmployment } from '#app/i18n/en/rules-employment.ts'
import { columns } from '#app/i18n/en/columns.ts'
import { rules } from '#app/i18n/en/rules.ts'
import { rulesExtension } from '#app/i18n/en/rules-extension.ts'
import { rulesFamily } from '#app/i18n/en/rules-family.ts'
import { rulesIdentity } from '#app/i18n/en/rules-identity.ts'
import { rulesPay } from '#app/i18n/en/rules-pay.ts'
import { rulesShared } from '#app/i18n/en/rules-shared.ts'
import { screen } from '#app/i18n/en/screen.ts'
import { today } from '#app/i18n/en/today.ts'
import { ui } from '#app/i18n/en/ui.ts'

export const messages = {
  ...columns,
  ...rules,
  ...rulesExtension,
  ...rulesShared,
  ...screen,
  ...today,
  ...ui,
import { rulesStay } from '#app/i18n/en/rules-stay.ts'
import { rulesTravelDocuments } from '#app/i18n/en/rules-travel-documents.ts'
import { ui } from '#app/i18n/en/ui.ts'

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
