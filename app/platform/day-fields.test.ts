import { expect, test } from 'vitest'
import { z } from 'zod'
import { problem } from '#app/i18n/problem.ts'
import { optionalDay, requiredDay } from '#app/platform/day-fields.ts'

const Form = z.object({ onDay: requiredDay(), limit: optionalDay() })
const problemsOf = (onDay?: string, limit?: string) =>
  Form.safeParse({ onDay, limit }).error?.issues.map(({ path, message }) => [path[0], message])

test('a day is read in each way in which people write it', () => {
  for (const text of ['2026-07-14', '14/7/2026', '14 Jul 2026', '2026年7月14日'])
    expect(Form.parse({ onDay: text })).toEqual({ onDay: '2026-07-14', limit: null })
  expect(Form.parse({ onDay: '2026-07-14', limit: '14/7/2029' })).toMatchObject({ limit: '2029-07-14' })
})

test('what is no day says what was read and what is expected', () => {
  expect(problemsOf()).toEqual([['onDay', problem('form.problem.dayEmpty')]])
  expect(problemsOf('soon')).toEqual([['onDay', problem('form.problem.notADay', { value: 'soon' })]])
  expect(problemsOf('31/2/2026')).toEqual([
    ['onDay', problem('form.problem.dayImpossible', { value: '31/2/2026' })],
  ])
  expect(problemsOf('6/7/2026', '7/6/2026')).toEqual([
    [
      'onDay',
      problem('form.problem.dayAmbiguous', { value: '6/7/2026', first: '2026-07-06', second: '2026-06-07' }),
    ],
    [
      'limit',
      problem('form.problem.dayAmbiguous', { value: '7/6/2026', first: '2026-06-07', second: '2026-07-06' }),
    ],
  ])
})
