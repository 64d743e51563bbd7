import { eq } from 'drizzle-orm'
import { foldName } from '#app/domain/people-sheet-families.ts'
import type { OrgTx } from './org-db.server.ts'
import { nameTokens } from './schema/index.server.ts'

type Names = {
  familyName?: string | null
  givenNames?: string | null
  chineseName?: string | null
  staffNo?: string | null
}

/** The text that lists sort a person by: family name first, in lower case; the Chinese name or the number where there is none. */
export function sortNameOf({ familyName, givenNames, chineseName, staffNo }: Names): string {
  const latin = [familyName, givenNames].filter(Boolean).join(' ')
  return (latin || chineseName || staffNo || '').normalize('NFKC').toLowerCase()
}

/** Makes the person findable by these names and number, and no longer by former ones. */
export async function renewNameTokens(
  tx: OrgTx,
  personId: string,
  names: Names,
  isNew: boolean,
): Promise<void> {
  if (!isNew) await tx.delete(nameTokens, eq(nameTokens.personId, personId))
  const { familyName, givenNames, chineseName, staffNo } = names
  const texts = [
    `${familyName ?? ''}${givenNames ?? ''}`,
    `${givenNames ?? ''}${familyName ?? ''}`,
    chineseName ?? '',
    staffNo ?? '',
  ]
  const tokens = [...new Set(texts.flatMap((text) => [...foldName(text), ...pairsOf(foldName(text))]))]
  await tx.insert(
    nameTokens,
    tokens.map((token) => ({ token, personId })),
  )
}

/** The tokens that a person must have to be found by this text: its one character, else each two neighbours. */
export function searchTokens(text: string): string[] {
  const folded = foldName(text)
  const pairs = pairsOf(folded)
  return [...new Set(pairs.length > 0 ? pairs : [...folded])]
}

function pairsOf(folded: string): string[] {
  const letters = [...folded]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
