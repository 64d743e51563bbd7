import { rules } from '#app/i18n/zh-Hans/rules.ts'
import { rulesExtension } from '#app/i18n/zh-Hans/rules-extension.ts'
import { rulesShared } from '#app/i18n/zh-Hans/rules-shared.ts'
import { screen } from '#app/i18n/zh-Hans/screen.ts'
import { today } from '#app/i18n/zh-Hans/today.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const messages = {
  ...rules,
  ...rulesExtension,
  ...rulesShared,
  ...screen,
  ...today,
  ...ui,
}
