import { eq } from 'drizzle-orm'
import { foldName } from '#app/domain/people-sheet-families.ts'
import { inOneScript } from './one-script.server.ts'
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
  const tokens = [...new Set(texts.map(folded).flatMap((text) => [...text, ...pairsOf(text)]))]
  await tx.insert(
    nameTokens,
    tokens.map((token) => ({ token, personId })),
  )
}

/** The tokens that a person must have to be found by this text: its one character, else each two neighbours. */
export function searchTokens(text: string): string[] {
  const searched = folded(text)
  const pairs = pairsOf(searched)
  return [...new Set(pairs.length > 0 ? pairs : [...searched])]
}

/** Names are found whatever their width, case, spaces and script. A change of it raises `search` of the engine's version. */
function folded(name: string): string {
  return inOneScript(foldName(name))
}

function pairsOf(text: string): string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
