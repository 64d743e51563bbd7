import { rules } from '#app/i18n/zh-Hans/rules.ts'
import { rulesExtension } from '#app/i18n/zh-Hans/rules-extension.ts'
import { rulesShared } from '#app/i18n/zh-Hans/rules-shared.ts'
import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const messages = { ...ui, ...rules, ...rulesShared, ...rulesExtension }
