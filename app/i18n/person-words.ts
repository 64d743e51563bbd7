import type { MessageKey } from './catalogue.ts'
import type { Locale } from './locales.ts'
import type { Translator } from './translate.ts'

type Words = Translator<MessageKey>

/** The names of a person as they are on file. */
export type Names = {
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
}

/** `LIN Jiayi`; the Chinese name, else the number, where there is no Latin one. */
export function nameOf(names: Names, staffNo: string): string {
  return latinName(names) || names.chineseName || staffNo
}

/** The Chinese name beside a Latin one; null where it is the name already, or there is none. */
export function chineseBeside(names: Names): string | null {
  return latinName(names) ? names.chineseName : null
}

/** `LIN Jiayi 林嘉怡`; in Chinese `林嘉怡 LIN Jiayi`. The number where no name is on file. */
export function fullName(names: Names, staffNo: string, locale: Locale): string {
  const both = [nameOf(names, staffNo), chineseBeside(names)]
  return (locale === 'en' ? both : both.reverse()).filter(Boolean).join(' ')
}

/** Whose number stands for somebody; `dependantNo` is empty for a principal. */
type Numbered = { staffNo: string; dependantNo: string }

/** `HL-0042`; of a dependant `HL-0042 D1`. */
export function numberOf({ staffNo, dependantNo }: Numbered): string {
  return [staffNo, dependantNo].filter(Boolean).join(' ')
}

/** `HL-0042`, or `spouse of HL-0042`. */
export function whoOf(
  { staffNo, dependantNo, relationship }: Numbered & { relationship: string | null },
  words: Words,
): string {
  if (dependantNo === '') return staffNo
  return words.t('today.family', { relationship: relationshipOf(relationship, words), staffNo })
}

/** `spouse`; `dependant` where it is not on file. */
export function relationshipOf(relationship: string | null, words: Words): string {
  return words.t(RELATIONSHIPS[relationship ?? ''] ?? 'relationship.dependant')
}

const RELATIONSHIPS: Readonly<Record<string, MessageKey>> = {
  spouse: 'relationship.spouse',
  civil_partner: 'relationship.civil_partner',
  child: 'relationship.child',
}

function latinName({ familyName, givenNames }: Names): string {
  return [familyName, givenNames].filter(Boolean).join(' ')
}
