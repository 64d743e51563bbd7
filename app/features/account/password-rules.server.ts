import { isCommonPassword } from './common-passwords.server.ts'

export type PasswordProblem = 'too_short' | 'too_long' | 'too_common' | 'about_you'

/** NIST SP 800-63B: a password that stands alone has at least 15 characters; any character counts, none is required. */
export const PASSWORD_MIN = 15
/** Beside a second factor. */
export const PASSWORD_MIN_WITH_FACTOR = 8
export const PASSWORD_MAX = 128

/** How many characters must remain when names and common words are taken out; of a short password half as many. */
const REST_MIN = 8
const REST_MIN_WITH_FACTOR = 4

/** Taken out at any place, unlike those of the list, which may only be followed or led by digits and signs. */
const COMMON = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwerty',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'admin',
  'changeme',
  'trustno1',
  'sunshine',
  'princess',
  'football',
  'monkey',
  'dragon',
  'abc123',
  'woaini',
  'hongkong',
  'stayledger',
  'correcthorsebatterystaple',
  'thequickbrownfox',
  'jumpsoverthelazydog',
]

/**
 * What is wrong with a new password; undefined when nothing is. `about` holds what a guesser knows: the person's name,
 * address, employer. Length counts characters, not bytes, after NFKC. `hasFactor`: a second factor is asked beside it.
 */
export function judgePassword(
  password: string,
  about: readonly string[],
  hasFactor = false,
): PasswordProblem | undefined {
  const text = password.normalize('NFKC')
  const length = passwordLength(text)
  const restMin = hasFactor && length < PASSWORD_MIN ? REST_MIN_WITH_FACTOR : REST_MIN
  if (length < (hasFactor ? PASSWORD_MIN_WITH_FACTOR : PASSWORD_MIN)) return 'too_short'
  if (length > PASSWORD_MAX) return 'too_long'
  const bare = text.toLowerCase().replace(/\s/g, '')
  if (isPattern(bare) || restWithout(bare, COMMON).length < restMin) return 'too_common'
  if (restWithout(bare, about.flatMap(wordsOf)).length < restMin) return 'about_you'
  if (isListed(bare, restMin)) return 'too_common'
  return undefined
}

/** In characters, as people count them. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC')].length
}

/** One short piece again and again, or a run up or down the alphabet or the digits. */
function isPattern(text: string): boolean {
  const pieces = [1, 2, 3, 4, 5].map((size) => text.slice(0, size))
  if (pieces.some((piece) => text === piece.repeat(text.length).slice(0, text.length))) return true
  const steps = [...text].slice(1).map((sign, at) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0))
  const runs = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9).length
  return runs >= steps.length - 1
}

/** One of the most used passwords, or one with fewer than `restMin` digits and signs around it. */
function isListed(text: string, restMin: number): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return isCommonPassword(text) || (text.length - core.length < restMin && isCommonPassword(core))
}

function restWithout(text: string, words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), text)
}

/** Parts long enough to be recognised; of Chinese names two characters are. */
function wordsOf(text: string): string[] {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return [...parts, parts.join('')].filter((part) =>
    /\p{Script=Han}/u.test(part) ? part.length >= 2 : part.length >= 4,
  )
}
