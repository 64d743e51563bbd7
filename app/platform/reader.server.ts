import type { LoaderFunctionArgs } from '@remix-run/node'
import { isLocale, type Locale, localeFromHeader } from '#app/i18n/locales.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** How the person in front of the screen reads: the root's data. */
export type Reader = { locale: Locale; theme: Theme }

export async function readerOf({ request }: LoaderFunctionArgs): Promise<Reader> {
  const cookies = readCookies(request.headers.get('cookie'))
  return {
    locale: isLocale(cookies.locale)
      ? cookies.locale
      : localeFromHeader(request.headers.get('accept-language')),
    theme: THEMES.find((theme) => theme === cookies.theme) ?? 'system',
  }
}

function readCookies(header: string | null): Record<string, string | undefined> {
  return Object.fromEntries((header ?? '').split(/;\s*/).map((pair) => pair.split('=', 2)))
}
