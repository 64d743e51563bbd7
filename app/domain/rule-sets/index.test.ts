import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { chosenRuleSet, isRuleSetChoice, RULE_SETS, ruleSetOn } from '#app/domain/rule-sets/index.ts'

test.each([
  ['2015-05-03', undefined],
  ['2015-05-04', 'asmtp-2015-05'],
  ['2022-12-27', 'asmtp-2015-05'],
  ['2022-12-28', 'asmtp-2022-12'],
  ['2026-02-28', 'asmtp-2022-12'],
  ['2026-03-01', 'asmtp-2026-03'],
  ['2040-01-01', 'asmtp-2026-03'],
])('on %s: %s', (on, id) => {
  expect(ruleSetOn(day(on))?.id).toBe(id)
})

test('a pinned version counts before its effective date, too', () => {
  expect(chosenRuleSet({ ruleSet: 'asmtp-2026-03' }, day('2015-05-03'))?.id).toBe('asmtp-2026-03')
})

test('choices are auto and the ids', () => {
  expect(['auto', 'asmtp-2022-12', 'asmtp-2022', ''].map(isRuleSetChoice)).toEqual([true, true, false, false])
})

test('every parameter names its source, when it was read and how sure it is', () => {
  const bare = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if ('confidence' in value) {
      const { source, retrievedOn } = value as {
        source?: { label?: string; url?: string }
        retrievedOn?: string
      }
      return source?.label && source.url && retrievedOn ? [] : [JSON.stringify(value)]
    }
    return Object.values(value).flatMap(bare)
  }
  const parameters = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 0
      : 'confidence' in value
        ? 1
        : Object.values(value).reduce((sum: number, each) => sum + parameters(each), 0)
  for (const ruleSet of RULE_SETS) {
    expect(bare(ruleSet)).toEqual([])
    expect(parameters(ruleSet)).toBeGreaterThan(10)
  }
})
