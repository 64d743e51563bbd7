import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isLocale } from '#app/i18n/locales.ts'
import { setCookie } from '#app/platform/cookies.ts'
import { findSignedIn } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { LOCALE_COOKIE } from '#app/platform/reader.server.ts'
import { done, ownPath } from '#app/platform/respond.server.ts'
import { changeUser } from '#db/system.server.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

export const loader = () => redirect(paths.home())

/** The language of whoever reads: kept with the person when one is signed in, and in this browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  const to = ownPath(String(form.get('to') ?? ''), paths.home())
  if (!isLocale(locale)) return done(to)
  const signedIn = await findSignedIn({ request, context })
  if (signedIn) await changeUser(context.services.data, signedIn.user.id, { locale })
  const secure = context.services.env.baseUrl.startsWith('https:')
  return done(to, undefined, [
    setCookie(LOCALE_COOKIE, locale, { maxAgeSeconds: YEAR_SECONDS, secure, httpOnly: true }),
  ])
}
