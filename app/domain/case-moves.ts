import type { ApplicationOutcome, StayKind } from '#app/domain/case-file.ts'
import {
  type CaseStage,
  CLOSED_STAGES,
  canMove,
  isEndStage,
  isFiledStage,
  isWaitingStage,
  movesFrom,
  outcomeOfStage,
} from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'

/** What a filing says about itself before it moves. */
export type MovingCase = {
  kind: StayKind
  stage: CaseStage
  /** The day of its last move. */
  stageSinceOn: PlainDate
  filedOn: PlainDate | null
  documentsCompleteOn: PlainDate | null
  /** The limit of the stay that it extends or follows; null where there is none. */
  limit: PlainDate | null
}

export type Move = {
  stage: CaseStage
  onDay: PlainDate
  /** Somebody says that Immigration has all documents from this day on. */
  documentsComplete?: boolean
}

/** Why a move is refused, with the day that decides it. */
export type MoveProblem =
  | { reason: 'no_such_move' }
  | { reason: 'in_future'; today: PlainDate }
  | { reason: 'before_last_move'; since: PlainDate }
  | { reason: 'limit_not_passed'; limit: PlainDate }

/** Whether a filing may go into that stage on that day; a day may be typed late, so any up to today counts. */
export function judgeMove(moving: MovingCase, { stage, onDay }: Move, today: PlainDate): MoveProblem | null {
  const { kind, stageSinceOn, limit } = moving
  if (!canMove(kind, moving.stage, stage)) return { reason: 'no_such_move' }
  if (onDay > today) return { reason: 'in_future', today }
  if (onDay < stageSinceOn) return { reason: 'before_last_move', since: stageSinceOn }
  if (stage === 'pending_past_limit' && limit !== null && onDay <= limit)
    return { reason: 'limit_not_passed', limit }
  return null
}

/** Whether a filing that goes into this stage may be said to have its documents complete: Immigration works on it. */
export function asksForDocuments(stage: CaseStage): boolean {
  return isWaitingStage(stage) && stage !== 'documents_requested'
}

/** The stages into which it may go today, the usual one first: what `judgeMove` would refuse on any day is left out. */
export function movesNow(moving: MovingCase, today: PlainDate): CaseStage[] {
  return movesFrom(moving.kind, moving.stage).filter(
    (stage) => judgeMove(moving, { stage, onDay: today }, today) === null,
  )
}

export type CaseDates = {
  filedOn: PlainDate | null
  documentsCompleteOn: PlainDate | null
  decidedOn: PlainDate | null
  outcome: ApplicationOutcome | null
  closedOn: PlainDate | null
}

/**
 * The dates that a move records (docs/conventions.md, 1.7): filed on submission; documents complete only where it is
 * said, open again while Immigration asks for more; decided with the e-Visa or with the closing.
 */
export function datesOfMove(
  moving: MovingCase,
  { stage, onDay, documentsComplete = false }: Move,
): Partial<CaseDates> {
  const dates: Partial<CaseDates> = {}
  const isClosing = CLOSED_STAGES.some((closed) => closed === stage)
  if (isFiledStage(stage) && !isClosing && moving.filedOn === null) dates.filedOn = onDay
  if (stage === 'documents_requested') dates.documentsCompleteOn = null
  else if (documentsComplete && asksForDocuments(stage) && moving.documentsCompleteOn === null)
    dates.documentsCompleteOn = onDay
  const outcome = outcomeOfStage(stage)
  if (outcome !== null && (outcome !== 'granted' || outcomeOfStage(moving.stage) === null)) {
    dates.outcome = outcome
    dates.decidedOn = onDay
  }
  if (isEndStage(moving.kind, stage)) dates.closedOn = onDay
  return dates
}

/** The dates in the order in which they must follow each other; what is not known is left out. */
export const DATE_ORDER = ['openedOn', 'filedOn', 'documentsCompleteOn', 'decidedOn'] as const
export type OrderedDate = (typeof DATE_ORDER)[number]
export type CorrectedDates = Partial<Record<OrderedDate, PlainDate | null>>

export type DatesProblem =
  | { reason: 'in_future'; field: OrderedDate; today: PlainDate }
  | { reason: 'out_of_order'; field: OrderedDate; after: OrderedDate; day: PlainDate }
  | { reason: 'must_be_known'; field: OrderedDate }
  | { reason: 'must_be_open'; field: OrderedDate }

/** What is wrong with the dates of a filing in this stage: the first problem in their order. */
export function judgeDates(stage: CaseStage, dates: CorrectedDates, today: PlainDate): DatesProblem | null {
  let last: { field: OrderedDate; day: PlainDate } | null = null
  for (const field of DATE_ORDER) {
    const day = dates[field] ?? null
    const known = knowsDate(stage, field)
    if (day === null && known === 'must') return { reason: 'must_be_known', field }
    if (day === null) continue
    if (known === 'never') return { reason: 'must_be_open', field }
    if (day > today) return { reason: 'in_future', field, today }
    if (last && day < last.day) return { reason: 'out_of_order', field, after: last.field, day: last.day }
    last = { field, day }
  }
  return null
}

/** Whether a filing in that stage must, may or cannot have that date. */
function knowsDate(stage: CaseStage, field: OrderedDate): 'must' | 'may' | 'never' {
  const isDecided = outcomeOfStage(stage) !== null
  switch (field) {
    case 'openedOn':
      return 'must'
    case 'filedOn':
      return isFiledStage(stage) ? 'must' : stage === 'withdrawn' ? 'may' : 'never'
    case 'documentsCompleteOn':
      return isFiledStage(stage) || stage === 'withdrawn' ? 'may' : 'never'
    case 'decidedOn':
      return isDecided ? 'must' : 'never'
    default:
      return field satisfies never
  }
}
