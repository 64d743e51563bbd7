import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'

/** Open cases of one stage; `medianDays` is how long they have been in it. */
export type PipelineStage = {
  stage: string
  label: string
  count: number
  medianDays: number
  isSlow: boolean
}

type OpenCase = { stage: string; stageSinceOn: PlainDate }

/** Beyond this a stage is slow: the end of the usual band of a decision (domain sheet, 1.6). */
const BAND_END_DAYS = 42

/** Stages in the given order, without those that no open case is in. */
export function pipelineStages(
  cases: readonly OpenCase[],
  order: readonly string[],
  labelOf: (stage: string) => string,
  asOf: PlainDate,
): PipelineStage[] {
  return order.flatMap((stage) => {
    const days = cases
      .filter((one) => one.stage === stage)
      .map(({ stageSinceOn }) => daysBetween(stageSinceOn, asOf))
      .sort((a, b) => a - b)
    if (days.length === 0) return []
    const medianDays = Math.max(0, days[Math.floor((days.length - 1) / 2)] ?? 0)
    return [
      { stage, label: labelOf(stage), count: days.length, medianDays, isSlow: medianDays > BAND_END_DAYS },
    ]
  })
}
