import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { problemText } from '#app/i18n/problem.ts'
import { memberProblems } from './member-problems.ts'

const refused = { name: 'Vera', email: 'vera@example.hk', endsOn: day('2026-01-01') }

test('a last day that is over: only the page of a member names the way to end it now, which an invitation has not', () => {
  const textOf = (isInvitation: boolean) => {
    const [message = ''] = memberProblems('ends_before_today', { ...refused, isInvitation })?.endsOn ?? []
    return problemText(translatorFor('en'), message)
  }
  expect(textOf(false)).toBe(
    '1 Jan 2026 was read; expected today or a later day. To end it now, use the card below.',
  )
  expect(textOf(true)).toBe('1 Jan 2026 was read; expected today or a later day.')
})
