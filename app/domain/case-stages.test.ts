import { describe, expect, test } from 'vitest'
import { STAY_KINDS } from '#app/domain/case-file.ts'
import {
  ALL_STAGES,
  CLOSED_STAGES,
  canMove,
  firstStage,
  isEndStage,
  isFiledStage,
  isStageOf,
  isWaitingStage,
  movesFrom,
  outcomeOfStage,
  PIPELINES,
  processingBand,
} from '#app/domain/case-stages.ts'

describe.each(STAY_KINDS)('%s', (kind) => {
  const stages = [...PIPELINES[kind], ...CLOSED_STAGES]

  test('every stage can be reached, and moves stay within the kind', () => {
    const reached = new Set([firstStage(kind)])
    for (const stage of reached) for (const next of movesFrom(kind, stage)) reached.add(next)
    expect([...reached].toSorted()).toEqual([...stages].toSorted())
  })

  test('its stages stand in their order among all stages', () => {
    const places = stages.map((stage) => ALL_STAGES.indexOf(stage))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('only the last stage and the closed ones are ends', () => {
    expect(stages.filter((stage) => isEndStage(kind, stage))).toEqual([
      PIPELINES[kind].at(-1),
      ...CLOSED_STAGES,
    ])
  })
})

test.each([
  ['entry', 'draft', 'submitted', false],
  ['entry', 'submitted', 'under_review', true],
  ['entry', 'evisa_issued', 'lapsed', true],
  ['entry', 'entered', 'lapsed', false],
  ['extension', 'submitted', 'pending_past_limit', true],
  ['extension', 'pending_past_limit', 'approved_fee_due', true],
  ['extension', 'preparing', 'pending_past_limit', false],
  ['extension', 'refused', 'submitted', false],
  ['change_of_employment', 'submitted', 'approved_fee_due', true],
] as const)('%s: %s to %s is %s', (kind, from, to, expected) => {
  expect(canMove(kind, from, to)).toBe(expected)
})

test('a stage belongs to its kind', () => {
  expect(isStageOf('extension', 'window_open')).toBe(true)
  expect(isStageOf('entry', 'window_open')).toBe(false)
  expect(isStageOf('entry', 'toString')).toBe(false)
})

test.each([
  ['draft', false, null],
  ['submitted', true, null],
  ['approved_fee_due', true, null],
  ['evisa_issued', true, 'granted'],
  ['endorsement_renewed', true, 'granted'],
  ['refused', true, 'refused'],
  ['withdrawn', false, 'withdrawn'],
] as const)('%s: filed %s, outcome %s', (stage, filed, outcome) => {
  expect(isFiledStage(stage)).toBe(filed)
  expect(outcomeOfStage(stage)).toBe(outcome)
})

test.each([
  [28, 'usual'],
  [29, 'slow'],
  [42, 'slow'],
  [43, 'overdue'],
])('%i days from complete documents are %s', (days, band) => {
  expect(processingBand(days, { from: 28, to: 42 })).toBe(band)
})

test('Immigration is waited for from the submission until it has decided', () => {
  const waiting = ['submitted', 'documents_requested', 'under_review', 'pending_past_limit']
  expect(ALL_STAGES.filter(isWaitingStage)).toEqual(waiting)
})
