import { problem } from '#app/i18n/problem.ts'
import { judgePassword, PASSWORD_MAX, PASSWORD_MIN } from './password-rules.ts'

/** What the form says of a new password; undefined when it may be used. */
export function passwordProblem(password: string, about: readonly string[]): string | undefined {
  const found = judgePassword(password, about)
  const count = [...password.normalize('NFKC')].length
  return found && problem(`account.problem.${found}`, { count, min: PASSWORD_MIN, max: PASSWORD_MAX })
}
