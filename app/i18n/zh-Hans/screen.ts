import { account } from '#app/i18n/zh-Hans/account.ts'
import { documents } from '#app/i18n/zh-Hans/documents.ts'
import { settings } from '#app/i18n/zh-Hans/settings.ts'
import { shell } from '#app/i18n/zh-Hans/shell.ts'
import { today } from '#app/i18n/zh-Hans/today.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const screen = {
  ...documents,
  ...account,
  ...settings,
  ...shell,
  ...today,
  ...ui,
}
