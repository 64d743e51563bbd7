import { describe, expect, test } from 'vitest'
import {
  asksForDocuments,
  datesOfMove,
  judgeDates,
  judgeMove,
  type MovingCase,
  movesNow,
} from '#app/domain/case-moves.ts'
import { ALL_STAGES } from '#app/domain/case-stages.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'

const today = day('2026-11-27')

function extension(overrides: Partial<MovingCase> = {}): MovingCase {
  return {
    kind: 'extension',
    stage: 'preparing',
    stageSinceOn: day('2026-11-01'),
    filedOn: null,
    documentsCompleteOn: null,
    limit: day('2026-11-20'),
    ...overrides,
  }
}

describe('the day of a move', () => {
  const submit = (onDay: string) => judgeMove(extension(), { stage: 'submitted', onDay: day(onDay) }, today)

  test('is not before the last move, not after today', () => {
    expect(submit('2026-10-31')).toEqual({ reason: 'before_last_move', since: '2026-11-01' })
    expect(submit('2026-11-01')).toBeNull()
    expect(submit('2026-11-27')).toBeNull()
    expect(submit('2026-11-28')).toEqual({ reason: 'in_future', today })
  })

  test('past the limit only after it', () => {
    const filed = extension({ stage: 'submitted', filedOn: day('2026-11-01') })
    const past = (onDay: string) =>
      judgeMove(filed, { stage: 'pending_past_limit', onDay: day(onDay) }, today)
    expect(past('2026-11-20')).toEqual({ reason: 'limit_not_passed', limit: '2026-11-20' })
    expect(past('2026-11-21')).toBeNull()
  })

  test('past the limit is offered only after it', () => {
    const filed = extension({ stage: 'submitted', filedOn: day('2026-11-01') })
    const onTheDay = movesNow(filed, day('2026-11-20'))
    expect(onTheDay).not.toContain('pending_past_limit')
    expect(movesNow(filed, day('2026-11-21')).toSorted()).toEqual(
      [...onTheDay, 'pending_past_limit'].toSorted(),
    )
    expect(movesNow({ ...filed, limit: null }, today)).toContain('pending_past_limit')
    // Typed ahead of today by somebody else: nothing can follow yet.
    expect(movesNow({ ...filed, stageSinceOn: day('2026-11-28') }, today)).toEqual([])
  })

  test('past a limit that nobody knows', () => {
    const filed = extension({ stage: 'submitted', filedOn: day('2026-11-01'), limit: null })
    expect(judgeMove(filed, { stage: 'pending_past_limit', onDay: today }, today)).toBeNull()
  })

  test('a stage that does not follow is refused', () => {
    expect(judgeMove(extension(), { stage: 'evisa_issued', onDay: today }, today)).toEqual({
      reason: 'no_such_move',
    })
  })
})

describe('what a move records', () => {
  test('submission: filed; complete only where somebody says so', () => {
    expect(datesOfMove(extension(), { stage: 'submitted', onDay: today })).toEqual({ filedOn: today })
    const complete = { stage: 'submitted', onDay: today, documentsComplete: true } as const
    expect(datesOfMove(extension(), complete)).toEqual({ filedOn: today, documentsCompleteOn: today })
  })

  test('documents asked for and handed in', () => {
    const filedOn = day('2026-11-05')
    const submitted = extension({ stage: 'submitted', filedOn, documentsCompleteOn: filedOn })
    const asking = { stage: 'documents_requested', onDay: today } as const
    expect(datesOfMove(submitted, asking)).toEqual({ documentsCompleteOn: null })
    expect(datesOfMove(submitted, { ...asking, documentsComplete: true })).toEqual({
      documentsCompleteOn: null,
    })
    const asked = extension({ stage: 'documents_requested', filedOn })
    const again = { stage: 'submitted', onDay: today } as const
    expect(datesOfMove(asked, again)).toEqual({})
    expect(datesOfMove(asked, { ...again, documentsComplete: true })).toEqual({ documentsCompleteOn: today })
    const known = { ...asked, documentsCompleteOn: filedOn }
    expect(datesOfMove(known, { ...again, documentsComplete: true })).toEqual({})
    expect(datesOfMove(asked, { stage: 'refused', onDay: today, documentsComplete: true })).toEqual({
      outcome: 'refused',
      decidedOn: today,
      closedOn: today,
    })
  })

  test('an approval does not say when the documents were complete', () => {
    const filed = extension({ stage: 'submitted', filedOn: day('2026-11-05') })
    const approved = { stage: 'approved_fee_due', onDay: today, documentsComplete: true } as const
    expect(datesOfMove(filed, approved)).toEqual({})
  })

  test('the grant is decided once, and the end closes', () => {
    const approved = extension({ stage: 'approved_fee_due', filedOn: today, documentsCompleteOn: today })
    expect(datesOfMove(approved, { stage: 'evisa_issued', onDay: today })).toEqual({
      outcome: 'granted',
      decidedOn: today,
    })
    const issued = extension({ stage: 'evisa_issued', filedOn: today, documentsCompleteOn: today })
    expect(datesOfMove(issued, { stage: 'endorsement_renewed', onDay: today })).toEqual({ closedOn: today })
  })

  test('nothing before the submission', () => {
    expect(datesOfMove(extension({ stage: 'window_open' }), { stage: 'preparing', onDay: today })).toEqual({})
  })

  test('not used before its last entry date: lapsed, although it was granted', () => {
    const filedOn = day('2026-11-05')
    const issued = extension({ kind: 'entry', stage: 'evisa_issued', filedOn, documentsCompleteOn: filedOn })
    expect(datesOfMove(issued, { stage: 'lapsed', onDay: today })).toEqual({
      outcome: 'lapsed',
      decidedOn: today,
      closedOn: today,
    })
  })

  test('refused, and nobody knows when it was filed: the day of the refusal is not that day', () => {
    const waiting = extension({ stage: 'under_review' })
    expect(datesOfMove(waiting, { stage: 'refused', onDay: today })).toEqual({
      outcome: 'refused',
      decidedOn: today,
      closedOn: today,
    })
  })

  test('documents are complete only where Immigration works on the filing', () => {
    expect(ALL_STAGES.filter(asksForDocuments)).toEqual(['submitted', 'under_review', 'pending_past_limit'])
  })

  test('withdrawn before it was filed: it never was', () => {
    expect(datesOfMove(extension(), { stage: 'withdrawn', onDay: today })).toEqual({
      outcome: 'withdrawn',
      decidedOn: today,
      closedOn: today,
    })
  })
})

describe('corrected dates', () => {
  const opened = { openedOn: day('2026-11-01') }

  test('follow each other and today', () => {
    const filedOn = day('2026-11-05')
    expect(judgeDates('submitted', { ...opened, filedOn }, today)).toBeNull()
    expect(judgeDates('submitted', { ...opened, filedOn: day('2026-10-31') }, today)).toEqual({
      reason: 'out_of_order',
      field: 'filedOn',
      after: 'openedOn',
      day: '2026-11-01',
    })
    expect(judgeDates('submitted', { ...opened, filedOn: day('2026-11-28') }, today)).toMatchObject({
      reason: 'in_future',
      field: 'filedOn',
    })
  })

  test('are there exactly where the stage says so', () => {
    expect(judgeDates('submitted', opened, today)).toMatchObject({
      reason: 'must_be_known',
      field: 'filedOn',
    })
    expect(judgeDates('preparing', { ...opened, filedOn: today }, today)).toMatchObject({
      reason: 'must_be_open',
      field: 'filedOn',
    })
    expect(judgeDates('submitted', { ...opened, filedOn: today, decidedOn: today }, today)).toMatchObject({
      reason: 'must_be_open',
      field: 'decidedOn',
    })
    expect(judgeDates('evisa_issued', { ...opened, filedOn: today }, today)).toMatchObject({
      reason: 'must_be_known',
      field: 'decidedOn',
    })
  })

  test.each([
    ['submitted', {}, 'openedOn must_be_known'],
    ['preparing', opened, null],
    ['preparing', { ...opened, documentsCompleteOn: today }, 'documentsCompleteOn must_be_open'],
    ['submitted', { ...opened, filedOn: today, documentsCompleteOn: today }, null],
    ['withdrawn', { ...opened, decidedOn: today }, null],
    ['withdrawn', { ...opened, filedOn: today, documentsCompleteOn: today, decidedOn: today }, null],
    ['withdrawn', opened, 'decidedOn must_be_known'],
  ] as const)('%s with %o: %s', (stage, dates, expected) => {
    const problem = judgeDates(stage, dates, today)
    expect(problem && `${problem.field} ${problem.reason}`).toBe(expected)
  })
})
