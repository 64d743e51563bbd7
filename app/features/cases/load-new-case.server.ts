import { STAY_KINDS, type StayKind } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName, numberOf, whoOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { findFamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { listPeople } from '#db/queries/people.server.ts'
import type { PeopleFilter } from '#db/queries/people-filter.server.ts'
import { findPerson } from '#db/queries/person.server.ts'
import { familyStandings } from './family-standing.server.ts'
import { type NewCaseView, newCaseView } from './new-case-view.ts'

type Words = Translator<MessageKey>

/** Whom a filing could be for: found by a search. */
export type FoundPerson = { id: string; name: string; about: string; kinds: StayKind[] }

const MOST_FOUND = 12

/** People of a name or number, each with the kinds of filing that can be opened for them. */
export async function findForCase(
  org: OrgDb,
  words: Words,
  filter: Pick<PeopleFilter, 'search' | 'number'>,
  asOf: PlainDate,
): Promise<FoundPerson[]> {
  const { rows } = await listPeople(org, { asOf, filter, limit: MOST_FOUND })
  return rows.map((row) => ({
    id: row.id,
    name: fullName(row, numberOf(row), words.locale),
    about: [whoOf(row, words), row.department].filter(Boolean).join(' · '),
    kinds: STAY_KINDS.filter((kind) =>
      kind === 'entry'
        ? row.limitOfStay === null || row.limitOfStay < asOf
        : row.limitOfStay !== null && (kind === 'extension' || row.kind === 'principal'),
    ),
  }))
}

/** The form for one person's family; undefined when this member may see nobody of that id. */
export async function loadNewCase(
  org: OrgDb,
  words: Words,
  { kind, personId }: { kind: StayKind; personId: string },
  today: PlainDate,
): Promise<NewCaseView | undefined> {
  const person = await findPerson(org, personId)
  const family = person && (await findFamilyRows(org, person.familyId))
  if (!family) return undefined
  const standings = familyStandings(org, family, await employerRules(org), today)
  return newCaseView(standings, kind, personId, words, today)
}
