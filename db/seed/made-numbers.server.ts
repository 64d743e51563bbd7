import { isHkid } from '#app/domain/identifiers.ts'

/*
 * Numbers of the right form, with right check digits, that nobody could take for a real one: they count up from nothing.
 */

/** `Z000101(5)`; `nth` up to 999,999. */
export function madeHkid(nth: number): string {
  const body = `Z${digits(nth, 6)}`
  const check = [...'0123456789A'].find((digit) => isHkid(body + digit))
  return `${body}(${check})`
}

/** `CZ0000101`: the letter series of the Exit-entry Permit has not got that far. */
export function madeEep(nth: number): string {
  return `CZ${digits(nth, 7)}`
}

/** Eight digits; no business registration begins with 900 so far. */
export function madeBrn(nth: number): string {
  return `900${digits(nth, 5)}`
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
