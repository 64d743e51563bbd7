import { today } from '#app/i18n/en/today.ts'
import { ui } from '#app/i18n/en/ui.ts'
import type { BaseKey } from '#app/i18n/translate.ts'

/** Everything that components say: the part of the catalogue that the browser loads. A new area is spread here. */
export const screen = {
  ...today,
  ...ui,
}

export type ScreenKey = BaseKey<keyof typeof screen & string>
