import { today } from '#app/i18n/zh-Hant/today.ts'
import { ui } from '#app/i18n/zh-Hant/ui.ts'

export const screen = {
  ...today,
  ...ui,
}
