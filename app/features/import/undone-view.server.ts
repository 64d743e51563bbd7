import { hongKongDayAt } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { importPage } from '#app/i18n/en/import-page.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import type { ImportUndone } from '#db/queries/imports.server.ts'
import { namesOfPeople } from '#db/queries/person.server.ts'

type Words = Translator<MessageKey>

/** The civil day in Hong Kong of an instant, in words. */
export function dayOf(instant: string, words: Words): string {
  return words.day(hongKongDayAt(Date.parse(instant)))
}

/** What an undo did, and each fact that it left: whose, which, and why. */
export async function undoneView(
  org: OrgReader,
  { left: all, ...counts }: ImportUndone,
  words: Words,
  { after, limit }: { after: number; limit: number },
) {
  const left = all.slice(after, after + limit)
  const ids = left.flatMap(({ personId }) => personId ?? [])
  const names = await namesOfPeople(org, ids)
  return {
    ...counts,
    /** So many are shown before the next ones. */
    next: all.length > after + limit ? after + limit : null,
    left: left.map(({ personId, kind, why }) => {
      const person = personId === null ? undefined : names.get(personId)
      return {
        personId: person ? personId : null,
        name: person ? fullName(person, person.staffNo, words.locale) : '–',
        fact: known(`importPage.kind.${kind}`, words) ?? kind,
        why: known(`importPage.left.${why}`, words) ?? why,
      }
    }),
  }
}

function known(key: string, words: Words): string | undefined {
  return key in importPage ? words.t(key as MessageKey) : undefined
}
