import { isLocale, type Locale } from '#app/i18n/locales.ts'
import { problem } from '#app/i18n/problem.ts'
import { accountMail } from '#app/platform/account-mails.server.ts'
import type { SignedIn } from '#app/platform/auth.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { hashOfToken, makeToken } from '#app/platform/link-token.ts'
import { paths } from '#app/platform/paths.ts'
import type { Services } from '#app/platform/services.server.ts'
import { findLink, writeLink } from '#db/accounts/links.server.ts'
import { findUserByEmail, normalizeEmail } from '#db/accounts/users.server.ts'
import { spendEmailLink } from '#db/system/change-email.server.ts'

type Parts = Pick<Services, 'data' | 'env' | 'limits' | 'mailBell'>
type Asked = { ok: true } | { ok: false; problems: { email: string[] } }

const VALID_MS = 24 * 60 * 60_000

/**
 * Asks the new address to confirm itself, and tells the old one. Where the new address has an account already, the screen
 * says the same, and only that mailbox is told.
 */
export async function askForEmail(
  { data, env, limits, mailBell }: Parts,
  { user }: SignedIn,
  newEmail: string,
  locale: Locale,
): Promise<Asked> {
  if (normalizeEmail(newEmail) === user.email)
    return { ok: false, problems: { email: [problem('account.email.same')] } }
  if (!(await limits.mayMail(normalizeEmail(newEmail))))
    return { ok: false, problems: { email: [problem('account.email.often')] } }
  const taken = await findUserByEmail(data, newEmail)
  const { token, hash: tokenHash } = makeToken()
  const expiresAt = new Date(Date.parse(data.now()) + VALID_MS).toISOString()
  const common = { locale, name: user.name }
  const toNew = taken
    ? accountMail({ ...common, kind: 'emailTaken', to: newEmail, name: null })
    : accountMail({
        ...common,
        kind: 'email',
        to: newEmail,
        params: { until: formatInstant(locale, expiresAt) },
        link: `${env.baseUrl}${paths.confirmEmail(token)}`,
      })
  const toOld = accountMail({
    ...common,
    kind: 'emailAsked',
    to: user.email,
    params: { at: formatInstant(locale, data.now()) },
    passwordLink: `${env.baseUrl}${paths.forgot()}`,
  })
  const userId = taken ? null : user.id
  await writeLink(data, { userId, purpose: 'email', newEmail, tokenHash, expiresAt }, [toNew, toOld])
  mailBell.ring()
  return { ok: true }
}

/** The new address is confirmed by whoever reads its mail; the old one is told. False: the link is used up or out of date. */
export async function confirmEmail(
  { data, env, mailBell }: Omit<Parts, 'limits'>,
  token: string | undefined,
  readerLocale: Locale,
): Promise<boolean> {
  const tokenHash = hashOfToken(token)
  const found = await findLink(data, 'email', tokenHash)
  if (!found?.newEmail) return false
  const locale = isLocale(found.locale) ? found.locale : readerLocale
  const told = accountMail({
    kind: 'emailChanged',
    locale,
    to: found.email,
    name: found.name,
    params: { at: formatInstant(locale, data.now()), email: found.newEmail },
    passwordLink: `${env.baseUrl}${paths.forgot()}`,
  })
  const changed = await spendEmailLink(data, tokenHash, found.newEmail, [told])
  if (changed) mailBell.ring()
  return changed
}
