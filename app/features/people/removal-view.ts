import { z } from 'zod'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { requiredText } from '#app/platform/form-fields.ts'
import type { FamilyRows, PersonRows } from '#db/family-rows.server.ts'
import { factOnFile, isRemovable, type RemovableKind } from './fact-on-file.ts'
import {
  contractSection,
  documentSection,
  type FactSection,
  personSection,
  staySection,
} from './fact-sections.ts'
import { factText } from './fact-text.ts'

/** What is about to be removed, as it is on file. */
export type RemovalView = {
  kind: RemovableKind
  factId: string
  familyId: string
  version: number
  lines: FactSection['lines']
  /** What goes along, each by its name and what it is known by. */
  along: { key: string; label: string; value: string }[]
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
  const isDependant = fact.kind === 'dependant'
  return {
    kind: fact.kind,
    factId,
    familyId: family.person.id,
    version: isDependant ? revisionOf(member) : fact.version,
    lines: section.lines,
    along: isDependant ? alongOf(member, words) : [],
  }
}

/** Goes up with each change of somebody and with each fact that is added: what a removal of all of it was seen at. */
export function revisionOf({ person, stays, cases, travelDocuments, documents }: PersonRows): number {
  const rows: { version: number }[] = [person, ...stays, ...cases, ...travelDocuments, ...documents]
  return rows.reduce((sum, { version }) => sum + version, 0)
}

function alongOf(
  { person, stays, cases, travelDocuments }: PersonRows,
  words: Translator<MessageKey>,
): RemovalView['along'] {
  const sections = [
    ...stays.map((row) => staySection(row, person, null, words)),
    ...travelDocuments.map((row) => documentSection(row, person, words)),
  ]
  return [
    ...sections.map(({ key, title, lines: [first] }) => ({ key, label: title, value: first?.value ?? '' })),
    ...cases.map(({ id, kind, stage }) => ({
      key: id,
      label: factText('kind', kind, words) ?? kind,
      value: words.t(`stage.${stage}` as MessageKey),
    })),
  ]
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
    case 'dependant':
      return personSection(person, words)
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
