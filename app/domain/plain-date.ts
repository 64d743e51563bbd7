import { Temporal } from 'temporal-polyfill'

/** A civil day, `YYYY-MM-DD`, without a time or a zone. Compares with `<` and `>` as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is an existing civil day written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  if (!DAY_SHAPE.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

/** The text as a civil day. Throws RangeError for a day that does not exist. */
export function plainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text
  throw new RangeError(`"${text}" is not a day; expected YYYY-MM-DD`)
}
