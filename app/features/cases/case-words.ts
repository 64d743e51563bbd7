import {
  type CaseStage,
  isWaitingStage,
  type ProcessingBand,
  processingBand,
} from '#app/domain/case-stages.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'

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
