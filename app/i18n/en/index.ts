import { rules } from '#app/i18n/en/rules.ts'
import { ui } from '#app/i18n/en/ui.ts'

export const messages = { ...ui, ...rules }
