import i18next, { type i18n } from 'i18next'
import type { Reason, ReasonValue } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { formatDay, formatMoney, type Locale } from '#app/i18n/locales.ts'

/** All sentences of one language: one flat record, key → text with `{{param}}` and i18next's `_one`/`_other`. */
export type Messages = Readonly<Record<string, string>>

type Params = Record<string, string | number>

/** Words of one reader: translated sentences, and days, money and reasons as that reader writes them. */
export type Translator<Key extends string> = {
  locale: Locale
  t(key: Key, params?: Params): string
  /** `14 Jul 2026`, `2026年7月14日`. The year always stands. */
  day(day: PlainDate | string): string
  /** Whole Hong Kong dollars: `HK$45,000`. */
  money(dollars: number): string
  /** A sentence that the domain gave as data. Throws when its key has no text: a programmer's mistake. */
  reason(reason: Reason): string
}

/** `days.ahead_one` and `days.ahead_other` are asked for as `days.ahead` with a `count`. */
export type BaseKey<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

export function makeTranslator<Key extends string>(locale: Locale, messages: Messages): Translator<Key> {
  const instance: i18n = i18next.createInstance({
    lng: locale,
    resources: { [locale]: { translation: messages } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  instance.init()

  function say(key: string, params: Params = {}): string {
    if (!instance.exists(key, params)) throw new Error(`no text for "${key}" in ${locale}`)
    return instance.t(key, params)
  }

  function write(value: ReasonValue): string | number {
    if (typeof value !== 'object') return value
    if ('day' in value) return formatDay(locale, value.day)
    if ('money' in value) return formatMoney(value.money)
    if ('term' in value) return say(value.term)
    return value.terms.map((term) => say(term)).join(locale === 'en' ? '; ' : '；')
  }

  return {
    locale,
    t: say,
    day: (day) => formatDay(locale, day),
    money: formatMoney,
    reason: ({ key, params = {} }) =>
      say(key, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, write(value)]))),
  }
}
