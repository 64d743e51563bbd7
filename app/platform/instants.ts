import { formatDay, type Locale } from '#app/i18n/locales.ts'
import { hongKongDay } from './clock.ts'

const MINUTE_MS = 60_000
const HONG_KONG_OFFSET_MS = 8 * 60 * MINUTE_MS

/** An instant as the clock in Hong Kong showed it: `27 Nov 2026, 14:05`. */
export function formatInstant(locale: Locale, instant: string): string {
  const at = Date.parse(instant)
  const time = new Date(at + HONG_KONG_OFFSET_MS).toISOString().slice(11, 16)
  return `${formatDay(locale, hongKongDay(at))}${locale === 'en' ? ', ' : ' '}${time}`
}
