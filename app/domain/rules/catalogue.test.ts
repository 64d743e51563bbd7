import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { findings } from '#app/domain/findings.ts'
import { RULE_SET_IDS } from '#app/domain/rule-sets/index.ts'
import { RULE_IDS, type RuleId, ruleEntry } from '#app/domain/rules/catalogue.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { anyFamily } from '#tests/helpers/any-family.ts'

test('every finding is of a rule of the catalogue, with a severity and a source that stand there', () => {
  const choices = ['auto' as const, ...RULE_SET_IDS]
  fc.assert(
    fc.property(anyFamily, fc.constantFrom(...choices), (caseFile, ruleSet) => {
      for (const found of findings(caseFile, { ...DEFAULT_EMPLOYER_RULES, ruleSet })) {
        const entry = ruleEntry(found.ruleId as RuleId)
        expect(entry.severities).toContain(found.severity)
        const { source, confidence } = found.explanation
        expect(entry.bases).toContainEqual({ source, confidence })
      }
    }),
  )
})

test('every rule says in every language when it is flagged, what it reads and what it rests on', () => {
  for (const id of RULE_IDS) {
    const { fields, bases } = ruleEntry(id)
    expect(fields.length).toBeGreaterThan(0)
    for (const { source } of bases) expect(source.label && source.url).toBeTruthy()
    for (const locale of LOCALES) expect(translatorFor(locale).reason({ key: `${id}.rule` })).not.toBe('')
  }
})
