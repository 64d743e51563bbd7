import { today } from '#app/i18n/zh-Hans/today.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const screen = {
  ...today,
  ...ui,
}
