import type { Application } from '#app/domain/case-file.ts'
import type { CaseStage } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'

/** Where a filing stands, as far as its days tell, and since which day. */
export type ToldStage = { stage: CaseStage; onDay: PlainDate }

/** The furthest stage that the days of an application tell of; a day that nothing tells is the day of recording. */
export function toldStage(application: Application, recordedOn: PlainDate): ToldStage {
  const { filedOn, documentsCompleteOn, decidedOn, outcome } = application
  const known = outcome ? decidedOn : (documentsCompleteOn ?? filedOn)
  return { stage: stageOf(application), onDay: known ?? recordedOn }
}

function stageOf({ kind, filedOn, documentsCompleteOn, outcome }: Application): CaseStage {
  if (outcome === 'granted') return 'evisa_issued'
  if (outcome) return outcome
  const isExtension = kind === 'extension'
  if (!filedOn) return isExtension ? 'preparing' : documentsCompleteOn ? 'ready_to_submit' : 'draft'
  return isExtension || !documentsCompleteOn ? 'submitted' : 'under_review'
}
