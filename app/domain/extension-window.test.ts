import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { extensionWindow } from '#app/domain/extension-window.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { type RuleSetId, ruleSetById, schemeTerms } from '#app/domain/rule-sets/index.ts'
import { workingDays } from '#app/domain/working-days.ts'

function windowOf(limit: string, id: RuleSetId) {
  const terms = schemeTerms(ruleSetById(id), 'ASMTP', 'general')
  if (!terms) throw new Error(`${id} has no terms for ASMTP`)
  return extensionWindow(day(limit), terms, workingDays(DEFAULT_EMPLOYER_RULES))
}

test.each([
  ['W01', '2028-03-10', '2028-02-11', '2027-12-10'],
  ['W02', '2027-03-31', '2027-03-03', '2026-12-31'],
  ['W13', '2027-05-31', '2027-05-03', '2027-02-28'],
  ['W15', '2028-05-31', '2028-05-03', '2028-02-29'],
  ['W18', '2026-12-31', '2026-12-03', '2026-09-30'],
  ['before the floor', '2026-03-28', '2026-02-28', '2026-02-28'],
  ['the floor', '2026-03-29', '2026-03-01', '2026-03-01'],
  ['W21', '2026-03-30', '2026-03-02', '2026-03-01'],
  ['W22', '2026-05-15', '2026-04-17', '2026-03-01'],
  ['W24', '2026-06-01', '2026-05-04', '2026-03-01'],
  ['after W24', '2026-06-02', '2026-05-05', '2026-03-02'],
  ['W26', '2026-07-14', '2026-06-16', '2026-04-14'],
])('%s, limit %s', (_, limit, seedOpens, newOpens) => {
  expect(windowOf(limit, 'asmtp-2015-05').opensOn).toBe(seedOpens)
  expect(windowOf(limit, 'asmtp-2022-12').opensOn).toBe(seedOpens)
  expect(windowOf(limit, 'asmtp-2026-03')).toMatchObject({ opensOn: newOpens, lastFourWeeksFrom: seedOpens })
})

test.each([
  ['asmtp-2022-12', '2026-05-15', '2026-04-24'],
  ['asmtp-2022-12', '2026-05-17', '2026-04-24'],
  ['asmtp-2026-03', '2026-05-15', '2026-04-02'],
  ['asmtp-2026-03', '2026-07-14', '2026-06-02'],
  ['asmtp-2026-03', '2026-04-12', '2026-03-02'],
  ['asmtp-2026-03', '2026-04-13', '2026-03-02'],
  ['asmtp-2026-03', '2026-04-14', '2026-03-03'],
  ['asmtp-2026-03', '2027-03-11', '2027-01-28'],
] as const)('%s, limit %s: submit by %s', (id, limit, submitBy) => {
  expect(windowOf(limit, id).submitBy).toBe(submitBy)
})
