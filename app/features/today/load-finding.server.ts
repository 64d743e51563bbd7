import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { findFamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findFinding } from '#db/queries/findings.server.ts'
import { type FindingView, findingView } from './finding-view.ts'

/** One finding for its panel; undefined when this member may see none of that key. */
export async function loadFinding(
  org: OrgDb,
  key: string,
  asOf: PlainDate,
  words: Translator<MessageKey>,
): Promise<FindingView | undefined> {
  const found = await findFinding(org, key, asOf)
  const family = found && (await findFamilyRows(org, found.row.familyId))
  return family && findingView(found, family, words)
}
