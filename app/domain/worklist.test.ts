import { expect, test } from 'vitest'
import { EXTENSION_STATES } from '#app/domain/finding.ts'
import { WORK_GROUP_RULES, WORK_GROUPS, workGroupOf } from '#app/domain/worklist.ts'

test('every rule of the catalogue is in one group and no other', () => {
  const named = WORK_GROUPS.flatMap((group) => WORK_GROUP_RULES[group].rules)
  const catalogue = Array.from({ length: 34 }, (_, at) => `MM${String(at + 1).padStart(2, '0')}`)
  const all = [...catalogue, 'AGE', 'HKID', 'ROA', 'FEE', 'DOC', 'ONLINE', 'DATA']
  expect([...named].sort()).toEqual(all.sort())
})

test('every state of the window is in one group, before and within the last four weeks', () => {
  for (const state of EXTENSION_STATES) {
    for (const lastFourWeeks of [false, true]) {
      const groups = WORK_GROUPS.filter((group) => {
        const rule = WORK_GROUP_RULES[group]
        return rule.states.includes(state) && (rule.lastFourWeeks ?? lastFourWeeks) === lastFourWeeks
      })
      expect(groups).toEqual([workGroupOf({ ruleId: 'EXT', state, lastFourWeeks })])
    }
  }
})

test('within the last four weeks a late filing is no longer merely late', () => {
  expect(workGroupOf({ ruleId: 'EXT', state: 'late', lastFourWeeks: false })).toBe('submit_by_passed')
  expect(workGroupOf({ ruleId: 'EXT', state: 'late', lastFourWeeks: true })).toBe('last_four_weeks')
  expect(workGroupOf({ ruleId: 'EXT', state: 'filed', lastFourWeeks: true })).toBe('waiting')
})
