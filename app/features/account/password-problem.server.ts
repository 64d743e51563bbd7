import { problem } from '#app/i18n/problem.ts'
import type { Passwords } from '#app/platform/passwords.server.ts'
import {
  judgePassword,
  PASSWORD_MAX,
  PASSWORD_MIN,
  PASSWORD_MIN_WITH_FACTOR,
  type PasswordProblem,
  passwordLength,
} from './password-rules.server.ts'

/** What the form says of a new password; undefined when it may be used. `hasFactor`: a second factor is asked beside it. */
export async function passwordProblem(
  passwords: Passwords,
  password: string,
  about: readonly string[],
  hasFactor = false,
): Promise<string | undefined> {
  const found = await judgeNewPassword(passwords, password, about, hasFactor)
  const count = passwordLength(password)
  const min = hasFactor ? PASSWORD_MIN_WITH_FACTOR : PASSWORD_MIN
  return found && problem(`account.problem.${found}`, { count, min, max: PASSWORD_MAX })
}

/** By the rules, then by the list of breached passwords where there is one. */
export async function judgeNewPassword(
  passwords: Passwords,
  password: string,
  about: readonly string[],
  hasFactor = false,
): Promise<PasswordProblem | 'breached' | undefined> {
  const found = judgePassword(password, about, hasFactor)
  return found ?? ((await passwords.isBreached(password)) ? 'breached' : undefined)
}

/** Too short to stand alone: while it is in use the last second factor stays. */
export function isShortPassword(password: string): boolean {
  return passwordLength(password) < PASSWORD_MIN
}
