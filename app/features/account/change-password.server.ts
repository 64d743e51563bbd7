import type { Locale } from '#app/i18n/locales.ts'
import { problem } from '#app/i18n/problem.ts'
import { accountMail } from '#app/platform/account-mails.server.ts'
import type { SignedIn } from '#app/platform/auth.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { paths } from '#app/platform/paths.ts'
import type { Services } from '#app/platform/services.server.ts'
import { listFactorKinds } from '#db/accounts/factors.server.ts'
import { queueMail } from '#db/accounts/mails.server.ts'
import { changeUser, findUserByEmail } from '#db/accounts/users.server.ts'
import { isShortPassword, passwordProblem } from './password-problem.server.ts'

type Changed = { ok: true } | { ok: false; problems: { current?: string[]; password?: string[] } }

/** A new password for somebody who knows the present one. Every session of theirs ends; the caller begins a new one. */
export async function changePassword(
  {
    data,
    env,
    passwords,
    auth,
    mailBell,
  }: Pick<Services, 'data' | 'env' | 'passwords' | 'auth' | 'mailBell'>,
  { user }: SignedIn,
  { current, password }: { current: string; password: string },
  locale: Locale,
): Promise<Changed> {
  const stored = await findUserByEmail(data, user.email)
  if (!(await passwords.verify(stored?.passwordHash ?? null, current)))
    return { ok: false, problems: { current: [problem('account.wrongPassword')] } }
  const hasFactor = (await listFactorKinds(data, user.id)).length > 0
  const weak = await passwordProblem(passwords, password, [user.name, user.email], hasFactor)
  if (weak) return { ok: false, problems: { password: [weak] } }
  const passwordHash = await passwords.hash(password)
  await changeUser(data, user.id, { passwordHash, passwordIsShort: isShortPassword(password) })
  await auth.endSessions(user.id)
  await queueMail(
    data,
    accountMail({
      kind: 'passwordChanged',
      locale,
      to: user.email,
      name: user.name,
      params: { at: formatInstant(locale, data.now()) },
      passwordLink: `${env.baseUrl}${paths.forgot()}`,
    }),
  )
  mailBell.ring()
  return { ok: true }
}
