import { rules } from '#app/i18n/zh-Hant/rules.ts'
import { rulesExtension } from '#app/i18n/zh-Hant/rules-extension.ts'
import { rulesShared } from '#app/i18n/zh-Hant/rules-shared.ts'
import { screen } from '#app/i18n/zh-Hant/screen.ts'
import { today } from '#app/i18n/zh-Hant/today.ts'
import { ui } from '#app/i18n/zh-Hant/ui.ts'

export const messages = {
  ...rules,
  ...rulesExtension,
  ...rulesShared,
  ...screen,
  ...today,
  ...ui,
}
