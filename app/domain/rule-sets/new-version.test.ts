import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { findings } from '#app/domain/findings.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { RULE_SETS } from '#app/domain/rule-sets/index.ts'
import type { RuleSet, SchemeTerms } from '#app/domain/rule-sets/rule-set.ts'
import { convention } from '#app/domain/rule-sets/source.ts'
import { timeline } from '#app/domain/timeline.ts'
import { known } from '#tests/helpers/rule-cases.ts'

test('every file of a version is in the list, oldest first, each with a day of its own', async () => {
  const files = readdirSync('app/domain/rule-sets').filter((name) => /^asmtp-[\d-]+\.ts$/.test(name))
  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(RULE_SETS.map(({ id }) => id).sort())
  const days = RULE_SETS.map(({ effectiveFrom }) => effectiveFrom)
  expect([...new Set(days)].sort()).toEqual(days)
})

/** What a file of a new version would hold: nothing but parameters. */
const latest = RULE_SETS.at(-1)
if (!latest?.schemes.ASMTP) throw new Error('a version knows ASMTP')
const asmtp: SchemeTerms = {
  ...latest.schemes.ASMTP,
  firstStayMonths: convention(48, '10'),
  extensionYears: convention([4], '10'),
  window: convention({ unit: 'days', value: 60 }, '10'),
  recommendSubmitDays: convention(50, '10'),
}
const NEXT: RuleSet = {
  ...latest,
  id: 'asmtp-2028-01',
  effectiveFrom: day('2028-01-01'),
  schemes: { ...latest.schemes, ASMTP: asmtp },
}
const WITH_NEXT = { ...DEFAULT_EMPLOYER_RULES, versions: [...RULE_SETS, NEXT] }

const arriving = (arrivedOn: string) =>
  known({ person: { staffNo: 'E001' }, stays: [{ kind: 'entry', arrivedOn, limitOfStay: null }] })

test('a version that is added is followed from its day on, by its data alone', () => {
  expect(timeline(arriving('2027-12-31'), WITH_NEXT).stays[0]?.until).toBe('2030-12-31')
  const { stays, ruleset } = timeline(arriving('2028-01-01'), WITH_NEXT)
  expect(ruleset).toBe('asmtp-2028-01')
  expect(stays).toMatchObject([
    { until: '2032-01-01', windowOpensOn: '2031-11-02', submitBy: '2031-11-12' },
    { until: '2036-01-01', binding: ['pattern'] },
  ])
  const open = findings(arriving('2028-01-01'), WITH_NEXT).find(({ state }) => state === 'open')
  expect(open).toMatchObject({ from: '2031-11-02', explanation: { ruleset: 'asmtp-2028-01' } })
})

test('what it does not change stays as it was', () => {
  const before = arriving('2024-05-01')
  const states = (rules = DEFAULT_EMPLOYER_RULES) =>
    findings(before, rules).filter(({ ruleId }) => ruleId === 'EXT')
  expect(states(WITH_NEXT)).toEqual(states())
})
