import { fullName } from '#app/i18n/person-words.ts'
import type { OrgVisit } from '#app/platform/guard.server.ts'
import { type FamilyView, familyView } from './family-view.ts'
import { loadFamily } from './load-family.server.ts'

/** The page of a family as it stands on the day that is looked at; undefined where this member sees nobody of that id. */
export async function loadFamilyView(
  { org, asOf, today, words }: Pick<OrgVisit, 'org' | 'asOf' | 'today' | 'words'>,
  personId: string,
): Promise<{ title: string; view: FamilyView } | undefined> {
  const loaded = await loadFamily(org, personId)
  if (!loaded) return undefined
  const { person, family, caseFile, rules } = loaded
  const view = familyView({ family, caseFile, rules, asOf, today, personId: person.id, words })
  return { title: fullName(person, person.staffNo, words.locale), view }
}
