import { expect, test } from 'vitest'
import { z } from 'zod'
import { problem } from '#app/i18n/problem.ts'
import { dayList, optionalDay, requiredDay } from '#app/platform/day-fields.ts'

const Form = z.object({ onDay: requiredDay(), limit: optionalDay() })
const problemsOf = (onDay?: string, limit?: string) =>
  Form.safeParse({ onDay, limit }).error?.issues.map(({ path, message }) => [path[0], message])

test('a day is read in each way in which people write it', () => {
  for (const text of ['2026-07-14', '14/7/2026', '14 Jul 2026', '2026年7月14日'])
    expect(Form.parse({ onDay: text })).toEqual({ onDay: '2026-07-14', limit: null })
  expect(Form.parse({ onDay: '6/7/2026' })).toMatchObject({ onDay: '2026-07-06' })
  expect(Form.parse({ onDay: '2026-07-14', limit: '14/7/2029' })).toMatchObject({ limit: '2029-07-14' })
})

test('what is no day says what was read and what is expected', () => {
  expect(problemsOf()).toEqual([['onDay', problem('form.problem.dayEmpty')]])
  expect(problemsOf('soon')).toEqual([['onDay', problem('form.problem.notADay', { value: 'soon' })]])
  expect(problemsOf('31/2/2026')).toEqual([
    ['onDay', problem('form.problem.dayImpossible', { value: '31/2/2026' })],
  ])
})

test('a list of days has one a line or commas between them; it comes back in order, each day once', () => {
  const List = z.object({ days: dayList(4) })
  expect(List.parse({})).toEqual({ days: [] })
  expect(List.parse({ days: '31/12/2026\r\n2026年2月16日、14 Feb 2026, 2026-12-31\n\n' })).toEqual({
    days: ['2026-02-14', '2026-02-16', '2026-12-31'],
  })
  const wrong = List.safeParse({ days: '31/12/2026\nsoon\n30/2/2026' }).error
  expect(wrong?.issues.map(({ message }) => message)).toEqual([
    problem('form.problem.notADay', { value: 'soon' }),
    problem('form.problem.dayImpossible', { value: '30/2/2026' }),
  ])
  expect(
    List.safeParse({ days: '1/1/2026,2/1/2026,3/1/2026,4/1/2026,5/1/2026' }).error?.issues[0]?.message,
  ).toEqual(problem('form.problem.tooManyDays', { count: 5, max: 4 }))
})
