import type { ApplicationOutcome, StayKind } from '#app/domain/case-file.ts'

/** Stages in which a case ends without a grant. */
export const CLOSED_STAGES = ['refused', 'withdrawn', 'lapsed'] as const
export type ClosedStage = (typeof CLOSED_STAGES)[number]

/** The way of one filing, in order; stages in it may be left out where `MOVES` says so (domain sheet, 1.7). */
export const PIPELINES = {
  entry: [
    'draft',
    'ready_to_submit',
    'submitted',
    'documents_requested',
    'under_review',
    'approved_fee_due',
    'evisa_issued',
    'exit_endorsement_pending',
    'entered',
    'hkid_registered',
  ],
  extension: [
    'window_open',
    'preparing',
    'submitted',
    'documents_requested',
    'pending_past_limit',
    'approved_fee_due',
    'evisa_issued',
    'endorsement_renewed',
  ],
  change_of_employment: [
    'draft',
    'ready_to_submit',
    'submitted',
    'documents_requested',
    'under_review',
    'approved_fee_due',
    'evisa_issued',
    'endorsement_renewed',
  ],
} as const satisfies Record<StayKind, readonly string[]>

export type CaseStage = (typeof PIPELINES)[StayKind][number] | ClosedStage

/** Every stage of any kind, in an order that fits each pipeline; the closed ones last. */
export const ALL_STAGES = [
  'draft',
  'ready_to_submit',
  'window_open',
  'preparing',
  'submitted',
  'documents_requested',
  'under_review',
  'pending_past_limit',
  'approved_fee_due',
  'evisa_issued',
  'exit_endorsement_pending',
  'entered',
  'hkid_registered',
  'endorsement_renewed',
  ...CLOSED_STAGES,
] as const satisfies readonly CaseStage[]

/** Where a case may go. Before it is filed and while it waits it can be withdrawn; a permit that is not used lapses. */
const MOVES: Record<StayKind, Partial<Record<CaseStage, readonly CaseStage[]>>> = {
  entry: {
    draft: ['ready_to_submit', 'withdrawn'],
    ready_to_submit: ['submitted', 'draft', 'withdrawn'],
    submitted: ['documents_requested', 'under_review', 'approved_fee_due', 'refused', 'withdrawn'],
    documents_requested: ['under_review', 'approved_fee_due', 'refused', 'withdrawn'],
    under_review: ['documents_requested', 'approved_fee_due', 'refused', 'withdrawn'],
    approved_fee_due: ['evisa_issued', 'withdrawn', 'lapsed'],
    evisa_issued: ['exit_endorsement_pending', 'entered', 'lapsed'],
    exit_endorsement_pending: ['entered', 'lapsed'],
    entered: ['hkid_registered'],
  },
  extension: {
    window_open: ['preparing', 'submitted', 'withdrawn'],
    preparing: ['submitted', 'withdrawn'],
    submitted: ['documents_requested', 'pending_past_limit', 'approved_fee_due', 'refused', 'withdrawn'],
    documents_requested: ['submitted', 'pending_past_limit', 'approved_fee_due', 'refused', 'withdrawn'],
    pending_past_limit: ['documents_requested', 'approved_fee_due', 'refused', 'withdrawn'],
    approved_fee_due: ['evisa_issued', 'withdrawn', 'lapsed'],
    evisa_issued: ['endorsement_renewed'],
  },
  change_of_employment: {
    draft: ['ready_to_submit', 'withdrawn'],
    ready_to_submit: ['submitted', 'draft', 'withdrawn'],
    submitted: ['documents_requested', 'under_review', 'approved_fee_due', 'refused', 'withdrawn'],
    documents_requested: ['under_review', 'approved_fee_due', 'refused', 'withdrawn'],
    under_review: ['documents_requested', 'approved_fee_due', 'refused', 'withdrawn'],
    approved_fee_due: ['evisa_issued', 'withdrawn', 'lapsed'],
    evisa_issued: ['endorsement_renewed'],
  },
}

const GRANTED_STAGES: ReadonlySet<CaseStage> = new Set([
  'evisa_issued',
  'exit_endorsement_pending',
  'entered',
  'hkid_registered',
  'endorsement_renewed',
])

const UNFILED_STAGES: ReadonlySet<CaseStage> = new Set([
  'draft',
  'ready_to_submit',
  'window_open',
  'preparing',
])

/** Whether a text from a form or the store names a stage of that kind of case. */
export function isStageOf(kind: StayKind, text: string): text is CaseStage {
  return [...PIPELINES[kind], ...CLOSED_STAGES].some((stage) => stage === text)
}

/** Where a filing of that kind begins. */
export function firstStage(kind: StayKind): CaseStage {
  return PIPELINES[kind][0]
}

/** The stages that may follow, the usual one first. Empty: the case has come to its end. */
export function movesFrom(kind: StayKind, stage: CaseStage): readonly CaseStage[] {
  return MOVES[kind][stage] ?? []
}

/** Whether the one stage may follow the other; a stage never follows itself. */
export function canMove(kind: StayKind, from: CaseStage, to: CaseStage): boolean {
  return movesFrom(kind, from).includes(to)
}

/** Whether the application has gone to ImmD and is decided on or waited for. */
export function isFiledStage(stage: CaseStage): boolean {
  return !UNFILED_STAGES.has(stage) && stage !== 'withdrawn'
}

/** The outcome that a stage stands for; `null` while none is known. */
export function outcomeOfStage(stage: CaseStage): ApplicationOutcome | null {
  if (GRANTED_STAGES.has(stage)) return 'granted'
  return CLOSED_STAGES.find((closed) => closed === stage) ?? null
}

/** Whether Immigration has the application and has not decided: the stages that its usual band of days is about. */
export function isWaitingStage(stage: CaseStage): boolean {
  return isFiledStage(stage) && outcomeOfStage(stage) === null && stage !== 'approved_fee_due'
}

/** A case on which nothing is left to do: its last stage, or closed without a grant. */
export function isEndStage(kind: StayKind, stage: CaseStage): boolean {
  return movesFrom(kind, stage).length === 0
}

export const PROCESSING_BANDS = ['usual', 'slow', 'overdue'] as const
export type ProcessingBand = (typeof PROCESSING_BANDS)[number]

/** Days since the documents were complete, against the usual 28 to 42 (domain sheet, 1.6). */
export function processingBand(days: number, usual: { from: number; to: number }): ProcessingBand {
  if (days <= usual.from) return 'usual'
  return days <= usual.to ? 'slow' : 'overdue'
}
