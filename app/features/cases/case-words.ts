import {
  type CaseStage,
  isWaitingStage,
  type ProcessingBand,
  processingBand,
} from '#app/domain/case-stages.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'

type Words = Translator<MessageKey>

/** The usual days from complete documents to a decision (domain sheet, 1.6). */
const USUAL_DAYS = { from: 28, to: 42 }

/** How long Immigration has had all documents, against its usual days. Null while it is not waited for. */
export type CaseAge = { days: number; band: ProcessingBand }

export function caseAge(
  { stage, documentsCompleteOn }: { stage: CaseStage; documentsCompleteOn: PlainDate | null },
  asOf: PlainDate,
): CaseAge | null {
  if (!isWaitingStage(stage) || documentsCompleteOn === null) return null
  const days = Math.max(0, daysBetween(documentsCompleteOn, asOf))
  return { days, band: processingBand(days, USUAL_DAYS) }
}

type Named = {
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
  staffNo: string
  dependantNo: string
  relationship: string | null
}

/** `LIN Jiayi 林嘉怡`; in Chinese `林嘉怡 LIN Jiayi`. */
export function nameOf(
  { familyName, givenNames, chineseName, staffNo, dependantNo }: Named,
  { locale }: Pick<Words, 'locale'>,
): string {
  const latin = [familyName, givenNames].filter(Boolean).join(' ')
  const name = (locale === 'en' ? [latin, chineseName] : [chineseName, latin]).filter(Boolean).join(' ')
  return name || [staffNo, dependantNo].filter(Boolean).join(' ')
}

/** `HL-0042`, or `spouse of HL-0042`. */
export function whoOf({ staffNo, dependantNo, relationship }: Named, words: Words): string {
  if (dependantNo === '') return staffNo
  return words.t('today.family', { relationship: relationshipOf(relationship, words), staffNo })
}

export function relationshipOf(relationship: string | null, words: Words): string {
  return words.t(RELATIONSHIPS[relationship ?? ''] ?? 'relationship.dependant')
}

const RELATIONSHIPS: Readonly<Record<string, MessageKey>> = {
  spouse: 'relationship.spouse',
  civil_partner: 'relationship.civil_partner',
  child: 'relationship.child',
}
