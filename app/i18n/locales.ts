/** The languages of the product, in the order in which they are offered. */
export const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const
export type Locale = (typeof LOCALES)[number]

export const LOCALE_NAMES: Record<Locale, string> = { en: 'EN', 'zh-Hant': '繁', 'zh-Hans': '简' }

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

/** The first language of an Accept-Language header that we have; English when there is none. */
export function localeFromHeader(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=')
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)
  for (const { tag, weight } of wanted) {
    if (weight === 0) continue
    if (tag.startsWith('en')) return 'en'
    if (/^zh-(hant|hk|tw|mo)/.test(tag)) return 'zh-Hant'
    if (tag.startsWith('zh')) return 'zh-Hans'
  }
  return 'en'
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `14 Jul 2026`, `2026年7月14日`. The year always stands. */
export function formatDay(locale: Locale, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (locale === 'en') return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** `Jul 2026`, `2026年7月`, of `2026-07`. */
export function formatMonth(locale: Locale, yearAndMonth: string): string {
  const [year = '', month = ''] = yearAndMonth.split('-')
  return locale === 'en' ? `${MONTHS[Number(month) - 1]} ${year}` : `${year}年${Number(month)}月`
}

/** Hong Kong dollars: `HK$45,000`; cents only where there are some: `HK$6,666.50`. */
export function formatMoney(dollars: number): string {
  const digits = Number.isInteger(Math.round(dollars * 100) / 100) ? 0 : 2
  return `HK$${dollars.toLocaleString('en-HK', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}
