import { randomInt } from 'node:crypto'

/*
 * Sixteen signs (80 bits) of an alphabet without those that are mistaken for one another, written in groups of four.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
const HINT = 4
const COUNT = 10

/** New codes as a person keeps them: `7H2K-M0QX-93VB-T5DA`. No two begin alike: the first group says which is meant. */
export function makeRecoveryCodes(): string[] {
  const codes = new Map<string, string>()
  while (codes.size < COUNT) {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    codes.set(hintOf(code), code)
  }
  return [...codes.values()].map((code) => (code.match(/.{4}/g) ?? []).join('-'))
}

/** The signs in what was typed: small letters, spaces and look-alikes are understood; undefined when it is no such code. */
export function typedRecoveryCode(text: string): string | undefined {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V')
  return signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : undefined
}

/** The part that is kept readable, to find the code by. */
export function hintOf(code: string): string {
  return code.slice(0, HINT)
}
