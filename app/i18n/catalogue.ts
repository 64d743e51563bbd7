import * as en from '#app/i18n/en/index.ts'
import type { Locale } from '#app/i18n/locales.ts'
import { type BaseKey, makeTranslator, type Translator } from '#app/i18n/translate.ts'
import * as zhHans from '#app/i18n/zh-Hans/index.ts'
import * as zhHant from '#app/i18n/zh-Hant/index.ts'

export type MessageKey = BaseKey<keyof typeof en.messages & string>

const MESSAGES = { en: en.messages, 'zh-Hant': zhHant.messages, 'zh-Hans': zhHans.messages }
const translators = new Map<Locale, Translator<MessageKey>>()

/** Every sentence of the product in one language. For the server, mail and commands: the browser loads its own language only. */
export function translatorFor(locale: Locale): Translator<MessageKey> {
  const known = translators.get(locale)
  if (known) return known
  const made = makeTranslator<MessageKey>(locale, MESSAGES[locale])
  translators.set(locale, made)
  return made
}
