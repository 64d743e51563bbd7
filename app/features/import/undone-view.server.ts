import { BYTE_ORDER_MARK, csvLine } from '#app/domain/csv.ts'
import { hongKongDayAt } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { importPage } from '#app/i18n/en/import-page.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgDb, OrgReader } from '#db/org-db.server.ts'
import { type LeftByUndo, pageLeftFacts } from '#db/queries/import-left.server.ts'
import type { ImportUndone } from '#db/queries/imports.server.ts'
import { namesOfPeople } from '#db/queries/person.server.ts'

type Words = Translator<MessageKey>

/** The civil day in Hong Kong of an instant, in words. */
export function dayOf(instant: string, words: Words): string {
  return words.day(hongKongDayAt(Date.parse(instant)))
}

/** An import that was undone. */
type Undone = { id: string; undone: ImportUndone }

/** So many facts that an undo left are on one page. */
const LEFT_SHOWN = 200

/** What an undo did, and the facts that it left after the first so many: whose, which, and why. */
export async function undoneView(org: OrgReader, found: Undone, words: Words, after: number) {
  const { left: _listed, ...counts } = found.undone
  const facts = await leftFacts(org, found, after)
  return {
    ...counts,
    /** So many are shown before the next ones. */
    next: counts.leftCount > after + facts.length && facts.length > 0 ? after + facts.length : null,
    left: await leftRows(org, facts, words),
  }
}

/** All of them as CSV, a page at a time; an audit entry says who took it. */
export async function* leftCsv(org: OrgDb, found: Undone, words: Words): AsyncGenerator<string> {
  await org.write(async (tx) => {
    await audit(tx, { action: 'export_people', target: { kind: 'import', id: found.id } })
  })
  yield BYTE_ORDER_MARK
  const headers = [
    'import.column.staff_no',
    'importPage.person',
    'importPage.fact',
    'importPage.whyLeft',
  ] as const
  yield csvLine(headers.map((key) => words.t(key)))
  for (let after = 0; ; ) {
    const facts = await leftFacts(org, found, after)
    for (const { staffNo, name, fact, why } of await leftRows(org, facts, words))
      yield csvLine([staffNo, name, fact, why])
    if (facts.length < LEFT_SHOWN) return
    after += facts.length
  }
}

async function leftFacts(org: OrgReader, { id, undone }: Undone, after: number): Promise<LeftByUndo[]> {
  return undone.left
    ? undone.left.slice(after, after + LEFT_SHOWN)
    : pageLeftFacts(org, id, { after, limit: LEFT_SHOWN })
}

async function leftRows(org: OrgReader, facts: readonly LeftByUndo[], words: Words) {
  const names = await namesOfPeople(
    org,
    facts.flatMap(({ personId }) => personId ?? []),
  )
  return facts.map(({ personId, kind, why }) => {
    const person = personId === null ? undefined : names.get(personId)
    return {
      personId: person ? personId : null,
      staffNo: person?.staffNo ?? null,
      name: person ? fullName(person, person.staffNo, words.locale) : '–',
      fact: known(`importPage.kind.${kind}`, words) ?? kind,
      why: known(`importPage.left.${why}`, words) ?? why,
    }
  })
}

function known(key: string, words: Words): string | undefined {
  return key in importPage ? words.t(key as MessageKey) : undefined
}
