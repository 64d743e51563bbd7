import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { problem } from '#app/i18n/problem.ts'
import { GrantForm, readGrants } from './read-grant.ts'

const TODAY = day('2026-07-01')
const SENT = {
  kind: 'extension',
  scheme: 'ASMTP',
  stream: 'general',
  condition: 'employment',
  decidedOn: '25/6/2026',
  limitOfStay: '14/7/2029',
  seen: 'a-stay',
  caseId: '',
}

const read = (also: Record<string, string> = {}) => {
  const sent = { ...SENT, ...also }
  return readGrants('them', GrantForm.parse(sent), sent, TODAY)
}

test.each([
  ['1/7/2026', undefined],
  ['2/7/2026', [problem('people.problem.ahead', { read: { day: '2026-07-02' }, today: { day: TODAY } })]],
])('decided on %s, of 1 July 2026', (decidedOn, expected) => {
  const outcome = read({ decidedOn })
  expect(outcome.ok ? undefined : outcome.fieldErrors.decidedOn).toEqual(expected)
})

test.each([
  [{ limitOfStay: '24/6/2026' }, ['limitOfStay']],
  [{ kind: 'entry' }, ['arrivedOn']],
  [{ filedOn: '26/6/2026' }, ['decidedOn']],
  [{ 'also-child': 'on', 'limit-child': '31/2/2029' }, ['limit-child']],
])('%j is refused at %j', (also, fields) => {
  const outcome = read(also)
  expect(outcome.ok ? [] : Object.keys(outcome.fieldErrors)).toEqual(fields)
})

test('of the family those who were ticked are granted theirs, each from the stay that was seen', () => {
  const outcome = read({
    'also-spouse': 'on',
    'seen-spouse': 'their-stay',
    'also-child': 'on',
    'limit-child': '1/1/2028',
    'limit-other': '1/1/2027',
  })
  const theirs = { decidedOn: '2026-06-25', scheme: 'DEPENDANT', condition: 'time_only', caseId: null }
  expect(outcome).toMatchObject({
    ok: true,
    grants: [
      { personId: 'them', seenStayId: 'a-stay', caseId: null, limitOfStay: '2029-07-14' },
      { ...theirs, personId: 'spouse', seenStayId: 'their-stay', limitOfStay: '2029-07-14' },
      { ...theirs, personId: 'child', seenStayId: null, limitOfStay: '2028-01-01' },
    ],
  })
})
