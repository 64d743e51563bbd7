import { createHash } from 'node:crypto'
import { isLocale, type Locale, localeFromHeader } from '#app/i18n/locales.ts'
import type { SignedIn } from './auth.server.ts'
import { hostCookie, isHttps, readCookie, setCookie } from './cookies.ts'
import { THEMES, type Theme } from './themes.ts'

/** How the person in front of the screen reads: the root's data. */
export type Reader = { locale: Locale; theme: Theme }

/** Names an account in its pages without telling its id. */
export function readerKey(userId: string): string {
  return createHash('sha256').update(`reader\n${userId}`).digest('base64url').slice(0, 16)
}

const LOCALE_COOKIE = 'locale'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Chosen by the person, else in this browser, else by the browser's own languages. */
export function readerOf(request: Request, signedIn: SignedIn | undefined): Reader {
  return {
    locale: localeOf(request, signedIn),
    theme: THEMES.find((theme) => theme === signedIn?.user.theme) ?? 'system',
  }
}

export function localeOf(request: Request, signedIn: SignedIn | undefined): Locale {
  const { headers } = request
  const chosen = signedIn?.user.locale
  return isLocale(chosen) ? chosen : localeOfBrowser(headers.get('cookie'), headers.get('accept-language'))
}

export function localeOfBrowser(cookies: string | null, languages: string | null): Locale {
  const chosen = readCookie(cookies, hostCookie(LOCALE_COOKIE))
  return isLocale(chosen) ? chosen : localeFromHeader(languages)
}

/** Keeps the language with this browser. */
export function localeCookie(locale: Locale): string {
  return setCookie(hostCookie(LOCALE_COOKIE), locale, {
    maxAgeSeconds: YEAR_SECONDS,
    secure: isHttps(),
    httpOnly: true,
  })
}
