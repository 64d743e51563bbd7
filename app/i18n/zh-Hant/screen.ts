import { ui } from '#app/i18n/zh-Hant/ui.ts'

export const screen = { ...ui }
