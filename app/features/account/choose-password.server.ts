import { isLocale, type Locale } from '#app/i18n/locales.ts'
import { accountMail } from '#app/platform/account-mails.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { hashOfToken } from '#app/platform/link-token.ts'
import { paths } from '#app/platform/paths.ts'
import type { Services } from '#app/platform/services.server.ts'
import { listFactorKinds } from '#db/accounts/factors.server.ts'
import { findLink, spendPasswordLink } from '#db/accounts/links.server.ts'
import { isShortPassword, passwordProblem } from './password-problem.server.ts'

export type Chosen = { ok: true } | { ok: false; reason: 'gone' } | { ok: false; problem: string }

/** A new password by a link that came by mail. The link works once; every session of the person ends. */
export async function choosePassword(
  { data, env, passwords, mailBell }: Pick<Services, 'data' | 'env' | 'passwords' | 'mailBell'>,
  token: string | undefined,
  password: string,
  readerLocale: Locale,
): Promise<Chosen> {
  const tokenHash = hashOfToken(token)
  const found = await findLink(data, 'password', tokenHash)
  if (!found) return { ok: false, reason: 'gone' }
  const hasFactor = (await listFactorKinds(data, found.userId)).length > 0
  const problem = await passwordProblem(passwords, password, [found.name, found.email], hasFactor)
  if (problem) return { ok: false, problem }
  const passwordHash = await passwords.hash(password)
  const locale = isLocale(found.locale) ? found.locale : readerLocale
  const told = accountMail({
    kind: 'passwordChanged',
    locale,
    to: found.email,
    name: found.name,
    params: { at: formatInstant(locale, data.now()) },
    passwordLink: `${env.baseUrl}${paths.forgot()}`,
  })
  const chosen = { passwordHash, passwordIsShort: isShortPassword(password) }
  if (!(await spendPasswordLink(data, tokenHash, chosen, [told]))) return { ok: false, reason: 'gone' }
  mailBell.ring()
  return { ok: true }
}
