import { normalizeIdentifier } from '#app/domain/identifiers.ts'

/** The Mainland’s unified social credit code: it begins with digits, too, but they name the place of registration. */
const CREDIT_CODE_LENGTH = 18

/** The business registration number is the first eight digits; certificates add the branch, month and year. */
export function isSameEntity(a: string, b: string): boolean {
  return registrationNumber(a) === registrationNumber(b)
}

function registrationNumber(text: string): string {
  const number = normalizeIdentifier(text)
  if (number.length === CREDIT_CODE_LENGTH) return number
  return /^\d{8}/.exec(number)?.[0] ?? number
}
