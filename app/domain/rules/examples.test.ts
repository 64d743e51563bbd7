import { expect, test } from 'vitest'
import { RULE_IDS } from '#app/domain/rules/catalogue.ts'
import { exampleOf } from '#app/domain/rules/examples.ts'
import { sentencesOf } from '#tests/helpers/rule-cases.ts'

test.each([
  ['EXT', 'open', 'medium'],
  ['HKID', undefined, 'low'],
  ['AGE', undefined, 'medium'],
  ['ROA', undefined, 'medium'],
  ['FEE', undefined, 'info'],
] as const)(
  'of several findings the example of %s is the first that asks something of a reader',
  (id, state, severity) => {
    expect(exampleOf(id)).toMatchObject({ ruleId: id, severity, ...(state && { state }) })
  },
)

test.each(RULE_IDS)('the example of %s shows it', (id) => {
  const example = exampleOf(id)
  expect(example.ruleId).toBe(id)
  expect(sentencesOf(example)).not.toEqual([])
})
