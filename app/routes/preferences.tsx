import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isLocale } from '#app/i18n/locales.ts'
import { chosenLocaleCookie } from '#app/platform/chosen-locale.server.ts'
import { findSignedIn } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { localeCookie } from '#app/platform/reader.server.ts'
import { done, ownPath } from '#app/platform/respond.server.ts'
import { changeUser } from '#db/accounts/users.server.ts'

export const loader = () => redirect(paths.home())

/** The language of whoever reads: kept with the person when one is signed in, and in this browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  const to = ownPath(String(form.get('to') ?? ''), paths.home())
  if (!isLocale(locale)) return done(to)
  const signedIn = await findSignedIn({ request, context })
  if (signedIn) await changeUser(context.services.data, signedIn.user.id, { locale })
  const chosen = signedIn ? [] : [chosenLocaleCookie(locale)]
  return done(to, undefined, [localeCookie(locale), ...chosen])
}
