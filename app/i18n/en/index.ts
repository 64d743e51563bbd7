import { rules } from '#app/i18n/en/rules.ts'
import { rulesExtension } from '#app/i18n/en/rules-extension.ts'
import { rulesShared } from '#app/i18n/en/rules-shared.ts'
import { screen } from '#app/i18n/en/screen.ts'
import { today } from '#app/i18n/en/today.ts'
import { ui } from '#app/i18n/en/ui.ts'

export const messages = {
  ...rules,
  ...rulesExtension,
  ...rulesShared,
  ...screen,
  ...today,
  ...ui,
}
