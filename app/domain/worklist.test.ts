import { expect, test } from 'vitest'
import { EXTENSION_STATES } from '#app/domain/finding.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { dueSoonUntil, LIFTED_GROUPS, WORK_GROUPS, workGroupOf, workGroupOn } from '#app/domain/worklist.ts'

test('every rule of the catalogue has a group, and what nobody named is to be checked', () => {
  const catalogue = Array.from({ length: 34 }, (_, at) => `MM${String(at + 1).padStart(2, '0')}`)
  for (const ruleId of [...catalogue, 'AGE', 'HKID', 'ROA', 'FEE', 'DOC', 'ONLINE', 'DATA']) {
    expect(WORK_GROUPS).toContain(workGroupOf({ ruleId }))
  }
  expect(workGroupOf({ ruleId: 'MM01' })).toBe('limit_passed')
  expect(workGroupOf({ ruleId: 'MM03' })).toBe('not_covered')
  expect(workGroupOf({ ruleId: 'MM28' })).toBe('report')
  expect(workGroupOf({ ruleId: 'MM05' })).toBe('mismatch')
  expect(workGroupOf({ ruleId: 'MM18' })).toBe('documents')
  expect(workGroupOf({ ruleId: 'NEW' })).toBe('record')
})

test('every state of the window has a group, before and within the last four weeks', () => {
  const groups = EXTENSION_STATES.flatMap((state) =>
    [false, true].map((lastFourWeeks) => [
      state,
      lastFourWeeks,
      workGroupOf({ ruleId: 'EXT', state, lastFourWeeks }),
    ]),
  )
  expect(groups).toEqual([
    ['not_open', false, 'waiting'],
    ['not_open', true, 'waiting'],
    ['open', false, 'window_open'],
    ['open', true, 'last_four_weeks'],
    ['late', false, 'submit_by_passed'],
    ['late', true, 'last_four_weeks'],
    ['filed', false, 'waiting'],
    ['filed', true, 'waiting'],
    ['pending_past_limit', false, 'limit_passed'],
    ['pending_past_limit', true, 'limit_passed'],
    ['expired', false, 'limit_passed'],
    ['expired', true, 'limit_passed'],
  ])
})

test('a due day within a week lifts a finding out of its group, on the day itself and after it, too', () => {
  const asOf = day('2026-11-24')
  expect(dueSoonUntil(asOf)).toBe('2026-12-01')
  expect(workGroupOn('window_open', day('2026-12-02'), asOf)).toBe('window_open')
  expect(workGroupOn('window_open', day('2026-12-01'), asOf)).toBe('due_soon')
  expect(workGroupOn('waiting', asOf, asOf)).toBe('due_soon')
  expect(workGroupOn('documents', day('2025-01-01'), asOf)).toBe('due_soon')
  expect(workGroupOn('mismatch', null, asOf)).toBe('mismatch')
})

test('nothing lifts what must be stopped or reported now', () => {
  const asOf = day('2026-11-24')
  for (const group of ['limit_passed', 'not_covered', 'report'] as const) {
    expect(workGroupOn(group, asOf, asOf)).toBe(group)
    expect(LIFTED_GROUPS).not.toContain(group)
    expect(WORK_GROUPS.indexOf(group)).toBeLessThan(WORK_GROUPS.indexOf('due_soon'))
  }
})
