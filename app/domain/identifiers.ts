import type { TravelDocumentType } from '#app/domain/case-file.ts'

/** Formats and check digits are those of the domain sheet, 9.3. All tests take a number as people write it: `a123456 (3)`. */

/** What stands for the hidden part of an identifier. */
export const MASK = '••••'
/** Our own mark and what other systems or an older encoding make of it. */
const MASK_MARKS = /[•‧●*＊]/

/** Already as it is compared. */
const PLAIN = /^[A-Z0-9]*$/
const HKID = /^([A-Z]{1,2})(\d{6})([0-9A])$/
const EEP_CARD = /^C(\d{8}|[A-HJ-NP-Z]\d{7})$/
const EEP_BOOKLET = /^W\d{8}$/
const PRC_PASSPORT = /^(E[0-9A-Z]\d{7}|(DE|SE|PE)\d{7}|G\d{8})$/
const PRC_ID = /^(\d{17})([\dX])$/

/** What stands between a number and other words in one line of text. */
const BETWEEN_WORDS = /[\s,;:，；：、]+/
/** Into how many pieces people write one number: `440301 1990 0101 1234`. */
const MOST_PIECES = 5

const HKID_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2]
const HKID_SPACE_VALUE = 36
const PRC_ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const PRC_ID_DIGITS = '10X98765432'

/** The number without case, width, brackets and spaces: what is compared, searched and blindly indexed. */
export function normalizeIdentifier(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A Hong Kong identity card number whose check digit is right. */
export function isHkid(text: string): boolean {
  const match = HKID.exec(normalizeIdentifier(text))
  if (!match) return false
  const [, prefix = '', digits = '', check = ''] = match
  const values = [...prefix].map((letter) => letter.charCodeAt(0) - 55)
  if (values.length === 1) values.unshift(HKID_SPACE_VALUE)
  values.push(...[...digits].map(Number))
  const remainder = weightedSum(values, HKID_WEIGHTS) % 11
  const expected = remainder === 0 ? '0' : remainder === 1 ? 'A' : String(11 - remainder)
  return check === expected
}

/** An Exit-entry Permit, card or old booklet. No check digit is known. */
export function isEep(text: string): boolean {
  const number = normalizeIdentifier(text)
  return EEP_CARD.test(number) || EEP_BOOKLET.test(number)
}

/** A passport of the People's Republic: ordinary, diplomatic, service or public affairs. */
export function isPrcPassport(text: string): boolean {
  return PRC_PASSPORT.test(normalizeIdentifier(text))
}

/** A Mainland resident identity number whose check digit is right. */
export function isPrcId(text: string): boolean {
  const match = PRC_ID.exec(normalizeIdentifier(text))
  if (!match) return false
  const [, digits = '', check] = match
  return check === PRC_ID_DIGITS[weightedSum([...digits].map(Number), PRC_ID_WEIGHTS) % 11]
}

/**
 * The whole number that a line of text is or holds (`HKID: A123456 (3)`), as it is compared; undefined when there is none. By its form
 * alone: a mistyped check digit gives away as much as a right one.
 */
export function wholeNumberIn(text: string): string | undefined {
  const words = text.split(BETWEEN_WORDS).filter(Boolean)
  for (let pieces = Math.min(MOST_PIECES, words.length); pieces > 0; pieces--) {
    for (let from = 0; from + pieces <= words.length; from++) {
      const number = normalizeIdentifier(words.slice(from, from + pieces).join(''))
      if (HKID.test(number) || isEep(number) || isPrcPassport(number) || PRC_ID.test(number)) return number
    }
  }
  return undefined
}

/** Which kind of travel document has numbers of this form; `other` when the form is none that we know. */
export function travelDocumentTypeOf(number: string): TravelDocumentType {
  if (isEep(number)) return 'eep'
  if (isPrcPassport(number)) return 'prc_passport'
  return 'other'
}

/**
 * `••••` and the last four letters or digits: `G123456(A)` → `••••456A`. A number of four or fewer is hidden whole.
 * A masked number stays as it is.
 */
export function maskIdentifier(text: string): string {
  const kept = normalizeIdentifier(text)
  if (kept === '' && !isMasked(text)) return ''
  return MASK + (kept.length > 4 || isMasked(text) ? kept.slice(-4) : '')
}

/** Whether the text is a masked number: partly known, so that it replaces nothing and no rule judges it. */
export function isMasked(text: string): boolean {
  return MASK_MARKS.test(text)
}

/** The number when all of it is known; `undefined` for a masked one, which is "unknown" to the rules. */
export function fullIdentifier<T extends string | null | undefined>(text: T): T | undefined {
  return typeof text === 'string' && isMasked(text) ? undefined : text
}

/** The last four letters or digits: kept in clear beside a sealed number for search. */
export function lastFour(text: string): string {
  return normalizeIdentifier(text).slice(-4)
}

function weightedSum(values: number[], weights: number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
}
