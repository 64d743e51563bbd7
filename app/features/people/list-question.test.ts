import { expect, test } from 'vitest'
import { withQuery } from '#app/platform/paths.ts'
import { isNarrowed, questionQuery, readQuestion } from './list-question.ts'

function again(address: string): string {
  return withQuery('', questionQuery(readQuestion(new URLSearchParams(address)), undefined))
}

test.each([
  ['', ''],
  [
    'q=陳&kind=dependant&department=Data&department=-&sort=-limit',
    '?q=%E9%99%B3&kind=dependant&department=Data&department=-&sort=-limit',
  ],
  ['columns=limit.staffNo&limitMonth=2026-12', '?limitMonth=2026-12&columns=staffNo.limit'],
  ['sort=name&columns=staffNo.limit.state.findings.department.jobTitle.entity', ''],
  [`number=4563.${'a'.repeat(43)}&number=x`, `?number=4563.${'a'.repeat(43)}`],
  ['number=A1234563', ''],
  ['sort=nothing&limitMonth=2026-13&standing=worse', ''],
])('an address read and written again: %s', (address, expected) => {
  expect(again(address)).toBe(expected)
})

test('not given is asked for by a dash and is not the same as everything', () => {
  expect(readQuestion(new URLSearchParams('department=-')).filter.department).toEqual([''])
  expect(isNarrowed(readQuestion(new URLSearchParams('department=-')))).toBe(true)
  expect(isNarrowed(readQuestion(new URLSearchParams('sort=limit')))).toBe(false)
})
