import { expect, test } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import { findings } from '#app/domain/findings.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'

/** W10: the contract ends first. */
const W10: CaseFile = {
  person: { staffNo: 'E010' },
  employment: { status: 'active', entityBrn: '11111111', startDate: day('2025-03-10') },
  contracts: [{ startDate: day('2025-03-10'), endDate: day('2027-03-09'), months: null }],
  stays: [{ kind: 'entry', arrivedOn: day('2025-03-10'), limitOfStay: day('2028-03-10') }],
}

const only = (caseFile: CaseFile, ruleId: string) =>
  findings(caseFile).filter((each) => each.ruleId === ruleId)

test('W10: MM05 holds for the whole stay and explains itself', () => {
  const [found, ...more] = only(W10, 'MM05')
  expect(more).toEqual([])
  expect(found).toMatchObject({
    key: 'MM05:E010:s1.c1',
    severity: 'high',
    from: '2025-03-10',
    until: null,
    dueOn: '2027-03-09',
    explanation: { ruleset: 'asmtp-2026-03', confidence: 'mirror' },
  })
  const en = translatorFor('en')
  expect(found && en.reason(found.because)).toBe(
    'The contract ends on 9 Mar 2027, 367 days before the limit of stay 10 Mar 2028. The limit does not move, but its ground, the employment, ends.',
  )
})

test.each([
  ['2028-03-09', 1],
  ['2028-03-10', 0],
])('a contract that ends on %s: %i MM05', (endDate, count) => {
  expect(
    only({ ...W10, contracts: [{ startDate: day('2025-03-10'), endDate: day(endDate) }] }, 'MM05'),
  ).toHaveLength(count)
})

test('after the employment the rules about it are silent', () => {
  const ended = { ...W10, employment: { ...W10.employment, endDate: day('2026-06-30') } }
  expect(only(ended, 'MM05')).toMatchObject([{ from: '2025-03-10', until: '2026-07-01' }])
})

test('a stay that binds by time only has no contract to match', () => {
  const stays = W10.stays?.map((stay) => ({ ...stay, condition: 'time_only' as const }))
  expect(only({ ...W10, stays }, 'MM05')).toEqual([])
})
