import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm'
import type { PersonRow } from '#db/family-rows.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { deliveries, imports, mails } from '#db/schema/index.server.ts'

/* People are quoted outside their own rows: in mails, and in what is kept of a sheet that was read. */

const SLICE = 100

/**
 * Mails that tell of these people: what was sent is emptied, what was not is deleted with its deliveries, so that the next
 * digest tells the others again. O(mails).
 */
export async function clearMails(
  tx: OrgTx,
  persons: readonly PersonRow[],
  findingKeys: readonly string[],
): Promise<void> {
  const words = [...persons.map(({ id }) => id), ...persons.flatMap(namesInText), ...findingKeys]
  for (let after = ''; ; ) {
    const rows = await tx
      .select({ id: mails.id, state: mails.state, body: mails.body, html: mails.html })
      .from(mails)
      .where(and(gt(mails.id, after), ne(mails.body, '')))
      .orderBy(asc(mails.id))
      .limit(SLICE)
    const telling = rows.filter(({ body, html }) =>
      words.some((word) => body.includes(word) || html.includes(word)),
    )
    const sent = telling.filter(({ state }) => state === 'sent').map(({ id }) => id)
    const unsent = telling.filter(({ state }) => state !== 'sent').map(({ id }) => id)
    if (sent.length > 0) await tx.update(mails, inArray(mails.id, sent), { body: '', html: '' })
    if (unsent.length > 0) {
      await tx.delete(deliveries, inArray(deliveries.mailId, unsent))
      await tx.delete(mails, inArray(mails.id, unsent))
    }
    const last = rows.at(-1)
    if (!last || rows.length < SLICE) break
    after = last.id
    await tx.pause()
  }
  for (let start = 0; start < findingKeys.length; start += SLICE)
    await tx.delete(deliveries, inArray(deliveries.findingKey, findingKeys.slice(start, start + SLICE)))
}

/** What is kept of the reading of a sheet names problem cells, samples and staff numbers; a file may be named after them. O(imports). */
export async function scrubImports(tx: OrgTx, persons: readonly PersonRow[]): Promise<void> {
  const words = persons.flatMap(quotable)
  for (const { id } of await tx.select({ id: imports.id }).from(imports)) {
    const [row] = await tx
      .select({ reading: imports.reading, fileName: imports.fileName })
      .from(imports)
      .where(eq(imports.id, id))
    const kept = { reading: row?.reading, fileName: row?.fileName ?? '' }
    const fileName = scrubbed(kept.fileName, words) === '' ? UNNAMED : kept.fileName
    const without = { reading: scrubbed(kept.reading, words), fileName }
    if (JSON.stringify(without) !== JSON.stringify(kept))
      await tx.update(imports, eq(imports.id, id), without)
    await tx.pause()
  }
}

const UNNAMED = 'sheet'

/** The same value with every text emptied that holds one of the words. */
function scrubbed(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return words.some((word) => value.includes(word)) ? '' : value
  if (Array.isArray(value)) return value.map((one) => scrubbed(one, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, scrubbed(one, words)]))
}

/** As a mail names somebody. */
function namesInText({ familyName, givenNames, chineseName }: PersonRow): string[] {
  const latin = familyName && givenNames ? `${familyName} ${givenNames}` : (familyName ?? givenNames)
  return [latin, chineseName].filter((word): word is string => word !== null && word.length > 1)
}

function quotable({
  kind,
  staffNo,
  familyName,
  givenNames,
  chineseName,
  email,
  dateOfBirth,
}: PersonRow): string[] {
  const own = [familyName, givenNames, chineseName, email, dateOfBirth, kind === 'principal' ? staffNo : null]
  return own.filter((word): word is string => word !== null && word.length > 1)
}
