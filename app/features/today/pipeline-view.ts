import { ALL_STAGES, type CaseStage, isWaitingStage, processingBand } from '#app/domain/case-stages.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'

/** Open cases of one stage; `medianDays` is how long they have been in it. */
export type PipelineStage = {
  stage: CaseStage
  label: string
  count: number
  medianDays: number
  isSlow: boolean
}

type Counted = { stage: CaseStage; stageSinceOn: PlainDate; count: number }

/** The usual days to a decision (domain sheet, 1.6). */
const USUAL_DAYS = { from: 28, to: 42 }

/** Stages in the order of the pipelines, without those that no open case is in. */
export function pipelineStages(
  counted: readonly Counted[],
  words: Translator<MessageKey>,
  asOf: PlainDate,
): PipelineStage[] {
  return ALL_STAGES.flatMap((stage) => {
    const own = counted
      .filter((one) => one.stage === stage)
      .map(({ stageSinceOn, count }) => ({ days: Math.max(0, daysBetween(stageSinceOn, asOf)), count }))
      .sort((a, b) => a.days - b.days)
    const count = own.reduce((sum, one) => sum + one.count, 0)
    if (count === 0) return []
    const medianDays = medianOf(own, count)
    const isSlow = isWaitingStage(stage) && processingBand(medianDays, USUAL_DAYS) !== 'usual'
    return [{ stage, label: words.t(`stage.${stage}`), count, medianDays, isSlow }]
  })
}

/** The lower of the two in the middle of an even number. */
function medianOf(sorted: readonly { days: number; count: number }[], count: number): number {
  let before = 0
  for (const { days, count: own } of sorted) {
    before += own
    if (before >= Math.ceil(count / 2)) return days
  }
  return 0
}
