import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findings } from '#app/domain/findings.ts'
import { RULE_IDS, ruleEntry } from '#app/domain/rules/catalogue.ts'
import { hasLabel } from '#app/i18n/field-words.ts'
import { anyCaseFile } from '#tests/helpers/any-case-file.ts'

test('every field that a rule says it reads has words', () => {
  const fields = RULE_IDS.flatMap((id) => ruleEntry(id).fields)
  expect(fields.filter((field) => !hasLabel(field))).toEqual([])
})

test('so has every field that an explanation names', () => {
  const fields = new Set<string>()
  for (const caseFile of fc.sample(anyCaseFile, { seed: 3, numRuns: 300 })) {
    for (const { explanation } of findings(caseFile)) {
      for (const { field } of explanation.inputs) fields.add(field.replaceAll(/\d+/g, '0'))
    }
  }
  expect(fields.size).toBeGreaterThan(50)
  expect([...fields].filter((field) => !hasLabel(field))).toEqual([])
})
