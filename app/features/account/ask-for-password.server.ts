import { isLocale, type Locale } from '#app/i18n/locales.ts'
import { accountMail } from '#app/platform/account-mails.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { makeToken } from '#app/platform/link-token.ts'
import { paths } from '#app/platform/paths.ts'
import type { Services } from '#app/platform/services.server.ts'
import { writeLink } from '#db/accounts/links.server.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'

const VALID_MS = 60 * 60_000

/**
 * Sends a link for a new password, if somebody has the address. For nobody the same is read, written and sealed, so that
 * neither the answer nor its time tells whether there is an account. Too many mails to one address are silently left out.
 */
export async function askForPassword(
  { data, env, limits, mailBell }: Pick<Services, 'data' | 'env' | 'limits' | 'mailBell'>,
  email: string,
  readerLocale: Locale,
): Promise<void> {
  if (!(await limits.mayMail(email.trim().toLowerCase()))) return
  const user = await findUserByEmail(data, email)
  const { token, hash: tokenHash } = makeToken()
  const expiresAt = new Date(Date.parse(data.now()) + VALID_MS).toISOString()
  const locale = isLocale(user?.locale) ? user.locale : readerLocale
  const mail = accountMail({
    kind: 'password',
    locale,
    to: user?.email ?? email,
    name: user?.name ?? null,
    params: { until: formatInstant(locale, expiresAt) },
    link: `${env.baseUrl}${paths.reset(token)}`,
  })
  await writeLink(
    data,
    { userId: user?.id ?? null, purpose: 'password', newEmail: null, tokenHash, expiresAt },
    [{ ...mail, forNobody: user === undefined }],
  )
  mailBell.ring()
}
