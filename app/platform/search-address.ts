import { readSearchedNumber, shownNumber } from '#app/domain/searched-number.ts'

/*
 * What is searched for stands in the address of a list (`q`), so that a view can be kept and sent on; a whole identifier never does:
 * its blind index stands for it (`number`). So search forms are sent as POST, and the answer is the address.
 */

type NumberOf = (text: string) => Promise<string | undefined>

/** What a search form sent, as the query of an address. `numberOf` knows a whole number and gives its safe form. */
export async function sentSearch(form: FormData, numberOf: NumberOf): Promise<URLSearchParams> {
  const search = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string' && value !== '') search.append(name, value)
  const number = readSearchedNumber(search.get('number'))
  // The field shows the number before masked: left as it is, the search stays.
  const stays = number !== undefined && search.get('q')?.trim() === shownNumber(number)
  search.delete(stays ? 'q' : 'number')
  return (await safeSearch(search, numberOf)) ?? search
}

/** The same query with the safe form of a number that `q` holds; undefined when it holds none. */
export async function safeSearch(
  search: URLSearchParams,
  numberOf: NumberOf,
): Promise<URLSearchParams | undefined> {
  const number = await numberOf(search.getAll('q').join(' '))
  if (number === undefined) return undefined
  const safe = new URLSearchParams(search)
  safe.delete('q')
  safe.set('number', number)
  return safe
}
