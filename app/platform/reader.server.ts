import { createHash } from 'node:crypto'
import { isLocale, type Locale, localeFromHeader } from '#app/i18n/locales.ts'
import type { SignedIn } from './auth.server.ts'
import { readCookie } from './cookies.ts'
import { THEMES, type Theme } from './themes.ts'

/** How the person in front of the screen reads: the root's data. */
export type Reader = { locale: Locale; theme: Theme }

/** Names an account in its pages without telling its id. */
export function readerKey(userId: string): string {
  return createHash('sha256').update(`reader\n${userId}`).digest('base64url').slice(0, 16)
}

export const LOCALE_COOKIE = 'locale'
export const THEME_COOKIE = 'theme'

/** Chosen by the person, else in this browser, else by the browser's own languages. */
export function readerOf(request: Request, signedIn: SignedIn | undefined): Reader {
  const chosen = signedIn?.user.theme ?? readCookie(request.headers.get('cookie'), THEME_COOKIE)
  return {
    locale: localeOf(request, signedIn),
    theme: THEMES.find((theme) => theme === chosen) ?? 'system',
  }
}

export function localeOf(request: Request, signedIn: SignedIn | undefined): Locale {
  const chosen = signedIn?.user.locale ?? readCookie(request.headers.get('cookie'), LOCALE_COOKIE)
  return isLocale(chosen) ? chosen : localeFromHeader(request.headers.get('accept-language'))
}
