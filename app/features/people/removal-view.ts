import { z } from 'zod'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { requiredText } from '#app/platform/form-fields.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import { factOnFile, isRemovable, type RemovableKind } from './fact-on-file.ts'
import { contractSection, type FactSection, staySection } from './fact-sections.ts'

/** What is about to be removed, as it is on file. */
export type RemovalView = {
  kind: RemovableKind
  factId: string
  familyId: string
  version: number
  lines: FactSection['lines']
}

export const RemovalForm = z.object({
  version: z.coerce.number().int().nonnegative(),
  reason: requiredText(500),
})

/** The fact that an address names, of a member of this family; undefined when there is none such, or none that can be removed. */
export function removalView(
  family: FamilyRows,
  { person: personId = '', kind = '', fact: factId = '' }: { person?: string; kind?: string; fact?: string },
  words: Translator<MessageKey>,
): RemovalView | undefined {
  const fact = factOnFile(family, personId, kind, factId)
  const member = [family, ...family.dependants].find(({ person }) => person.id === personId)
  if (!fact || !member || !isRemovable(fact.kind)) return undefined
  const section = sectionOf(fact.kind, factId, family, member, words)
  if (!section) return undefined
  const { version } = fact
  return { kind: fact.kind, factId, familyId: family.person.id, version, lines: section.lines }
}

function sectionOf(
  kind: RemovableKind,
  factId: string,
  family: FamilyRows,
  { person, stays }: FamilyRows | FamilyRows['dependants'][number],
  words: Translator<MessageKey>,
): FactSection | undefined {
  const isThis = ({ id }: { id: string }) => id === factId
  switch (kind) {
    case 'contract': {
      const row = family.contracts.find(isThis)
      return row && contractSection(row, family, words)
    }
    case 'stay': {
      const row = stays.find(isThis)
      return row && staySection(row, person, null, words)
    }
    default:
      return kind satisfies never
  }
}
