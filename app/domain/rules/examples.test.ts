import { expect, test } from 'vitest'
import { RULE_IDS } from '#app/domain/rules/catalogue.ts'
import { exampleOf } from '#app/domain/rules/examples.ts'
import { sentencesOf } from '#tests/helpers/rule-cases.ts'

test.each(RULE_IDS)('the example of %s shows it', (id) => {
  const example = exampleOf(id)
  expect(example.ruleId).toBe(id)
  expect(sentencesOf(example)).not.toEqual([])
})
