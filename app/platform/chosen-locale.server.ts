import { isLocale, type Locale } from '#app/i18n/locales.ts'
import { hostCookie, isHttps, readCookie, setCookie } from './cookies.ts'

/* A language that was chosen before signing in is the person's choice: it is kept with them when they have signed in. */

const COOKIE = 'locale-chosen'
/** As long as a sign-in may take. */
const SECONDS = 30 * 60

export function chosenLocaleCookie(locale: Locale | null): string {
  return setCookie(hostCookie(COOKIE), locale ?? '', {
    maxAgeSeconds: locale ? SECONDS : 0,
    secure: isHttps(),
    httpOnly: true,
  })
}

export function chosenLocale(cookies: string | null): Locale | undefined {
  const chosen = readCookie(cookies, hostCookie(COOKIE))
  return isLocale(chosen) ? chosen : undefined
}
