import { currentEmployment } from '#app/domain/in-force.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { factText } from '#app/i18n/fact-text.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'

/** What is offered when an employment ends: the family's open filings, and its dependants to look at. */
export type EndView = {
  name: string
  version: number
  filings: { id: string; label: string }[]
  dependants: { id: string; name: string }[]
}

type Closable = (filing: FamilyRows['cases'][number]) => boolean

/** Undefined where there is no employment that could end. */
export function endView(
  family: FamilyRows,
  isClosable: Closable,
  words: Translator<MessageKey>,
): EndView | undefined {
  const employment = currentEmployment(family)
  if (!employment) return undefined
  const members = [family, ...family.dependants]
  return {
    name: fullName(family.person, family.person.staffNo, words.locale),
    version: employment.version,
    filings: members.flatMap(({ person, cases }) =>
      cases.filter(isClosable).map((filing) => ({
        id: filing.id,
        label: [
          factText('kind', filing.kind, words),
          words.t(`stage.${filing.stage}` as MessageKey),
          fullName(person, person.staffNo, words.locale),
        ].join(' · '),
      })),
    ),
    dependants: family.dependants.map(({ person }) => ({
      id: person.id,
      name: fullName(person, `${person.staffNo} ${person.dependantNo}`, words.locale),
    })),
  }
}

/** The ids behind boxes that were ticked: `close-ID`. */
export function ticked(sent: Readonly<Record<string, unknown>>, prefix: string): string[] {
  return Object.keys(sent)
    .filter((name) => name.startsWith(prefix) && sent[name] === 'on')
    .map((name) => name.slice(prefix.length))
}
