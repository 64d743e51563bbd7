import { isLocale, type Locale } from '#app/i18n/locales.ts'
import { type AccountMailKind, accountMail } from '#app/platform/account-mails.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { paths } from '#app/platform/paths.ts'
import type { Services } from '#app/platform/services.server.ts'
import { queueMail } from '#db/accounts/mails.server.ts'
import { findUser } from '#db/accounts/users.server.ts'

type Parts = Pick<Services, 'data' | 'env' | 'mailBell'>

/** Tells somebody by mail that a second factor came or went: whoever did it may have been somebody else. */
export function tellFactor(
  parts: Parts,
  userId: string,
  kind: 'factorAdded' | 'factorRemoved',
  factor: string,
  readerLocale: Locale,
): Promise<void> {
  return tell(parts, userId, kind, readerLocale, { factor })
}

/** Tells somebody by mail that a recovery code opened their account. */
export function tellRecoveryUse(parts: Parts, userId: string, readerLocale: Locale): Promise<void> {
  return tell(parts, userId, 'recovery', readerLocale, {})
}

async function tell(
  { data, env, mailBell }: Parts,
  userId: string,
  kind: AccountMailKind,
  readerLocale: Locale,
  params: Record<string, string>,
): Promise<void> {
  const user = await findUser(data, userId)
  if (!user) return
  const locale = isLocale(user.locale) ? user.locale : readerLocale
  await queueMail(
    data,
    accountMail({
      kind,
      locale,
      to: user.email,
      name: user.name,
      params: { ...params, at: formatInstant(locale, data.now()) },
      passwordLink: `${env.baseUrl}${paths.forgot()}`,
    }),
  )
  mailBell.ring()
}
