import { normalizeIdentifier, wholeNumberIn } from '#app/domain/identifiers.ts'
import { writeSearchedNumber } from '#app/domain/searched-number.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { people } from '#db/schema/index.server.ts'
import { hasNumber, isNamed } from './people-filter.server.ts'

/**
 * The whole identifier that somebody searches for, in the form that may stand in an address; undefined: ordinary text. Whole is what
 * has the form of one, unless it is (part of) a staff number, and whatever is on file as one. At most two statements, none for
 * a name.
 */
export async function searchedNumber(org: OrgReader, text: string): Promise<string | undefined> {
  const formed = wholeNumberIn(text)
  const number = formed ?? documentNumber(text)
  if (number === undefined) return undefined
  const indexes = org.blindIndexes(number)
  const searched = writeSearchedNumber(number, indexes)
  if ((await org.select({ id: people.id }).from(people).where(hasNumber(org, indexes)).limit(1)).length > 0)
    return searched
  if (formed === undefined) return undefined
  const named = await org.select({ id: people.id }).from(people).where(isNamed(org, text)).limit(1)
  return named.length > 0 ? undefined : searched
}

/** What could be the number of a document of another country. */
function documentNumber(text: string): string | undefined {
  const number = normalizeIdentifier(text)
  return number.length > 6 && /\d{4}/.test(number) ? number : undefined
}
