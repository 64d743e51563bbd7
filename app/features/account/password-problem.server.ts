import { problem } from '#app/i18n/problem.ts'
import {
  judgePassword,
  PASSWORD_MAX,
  PASSWORD_MIN,
  PASSWORD_MIN_WITH_FACTOR,
  passwordLength,
} from './password-rules.server.ts'

/** What the form says of a new password; undefined when it may be used. `hasFactor`: a second factor is asked beside it. */
export function passwordProblem(
  password: string,
  about: readonly string[],
  hasFactor = false,
): string | undefined {
  const found = judgePassword(password, about, hasFactor)
  const count = passwordLength(password)
  const min = hasFactor ? PASSWORD_MIN_WITH_FACTOR : PASSWORD_MIN
  return found && problem(`account.problem.${found}`, { count, min, max: PASSWORD_MAX })
}

/** Too short to stand alone: while it is in use the last second factor stays. */
export function isShortPassword(password: string): boolean {
  return passwordLength(password) < PASSWORD_MIN
}
