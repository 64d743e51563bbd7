import { normalizeIdentifier } from '#app/domain/identifiers.ts'

/** The business registration number is the first eight digits; certificates add the branch, month and year. */
export function isSameEntity(a: string, b: string): boolean {
  return a === b || registrationNumber(a) === registrationNumber(b)
}

function registrationNumber(text: string): string {
  const number = normalizeIdentifier(text)
  return /^\d{8}/.test(number) ? number.slice(0, 8) : number
}
