import { ui } from '#app/i18n/zh-Hans/ui.ts'

export const screen = { ...ui }
