import { problem } from '#app/i18n/problem.ts'
import type { SignedIn } from '#app/platform/auth.server.ts'
import type { Services } from '#app/platform/services.server.ts'
import { changeUser, findUserByEmail } from '#db/system.server.ts'
import { passwordProblem } from './password-problem.ts'

type Changed = { ok: true } | { ok: false; problems: { current?: string[]; password?: string[] } }

/** A new password for somebody who knows the present one. Every session of theirs ends; the caller begins a new one. */
export async function changePassword(
  { data, passwords, auth }: Pick<Services, 'data' | 'passwords' | 'auth'>,
  { user }: SignedIn,
  { current, password }: { current: string; password: string },
): Promise<Changed> {
  const stored = await findUserByEmail(data, user.email)
  if (!(await passwords.verify(stored?.passwordHash ?? null, current)))
    return { ok: false, problems: { current: [problem('account.wrongPassword')] } }
  const weak = passwordProblem(password, [user.name, user.email])
  if (weak) return { ok: false, problems: { password: [weak] } }
  await changeUser(data, user.id, { passwordHash: await passwords.hash(password) })
  await auth.endSessions(user.id)
  return { ok: true }
}
