import { lastFour, MASK } from '#app/domain/identifiers.ts'

/*
 * A search for a whole identifier as it stands in an address: its last four and what the store's index columns hold of it,
 * `4563.Zm9v…`. The number cannot be told from it.
 */

const FORM = /^[\p{L}\p{N}]{4}(\.[\w-]{43}){1,2}$/u

/** `indexes`: one, or two while keys are changed. */
export function writeSearchedNumber(number: string, indexes: readonly string[]): string {
  return [lastFour(number), ...indexes].join('.')
}

/** The text of an address when it is one of ours. */
export function readSearchedNumber(text: string | null): string | undefined {
  return text !== null && FORM.test(text) ? text : undefined
}

export function indexesOf(searched: string): string[] {
  return searched.split('.').slice(1)
}

/** `••••4563` */
export function shownNumber(searched: string): string {
  return MASK + searched.slice(0, 4)
}
