import { dictionary } from '@zxcvbn-ts/language-common'

/** Shorter ones are in no password that is long enough. */
const SHORTEST = 4

let known: Set<string> | undefined

/** Whether this is one of the passwords that people use most: in lower case, without spaces. */
export function isCommonPassword(text: string): boolean {
  known ??= new Set(dictionary['passwords-common'].filter(({ length }) => length >= SHORTEST))
  return known.has(text)
}
