import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { findings } from '#app/domain/findings.ts'
import { RULE_SET_IDS } from '#app/domain/rule-sets/index.ts'
import { RULE_IDS, type RuleId, ruleEntry } from '#app/domain/rules/catalogue.ts'
import { timeline } from '#app/domain/timeline.ts'
import { anyCaseFile } from '#tests/helpers/any-case-file.ts'
import { groupedBy } from '#tests/helpers/grouped-by.ts'
import { expectInputsRead } from '#tests/helpers/inputs-read.ts'
import { sentencesOf } from '#tests/helpers/rule-cases.ts'

const RUNS = process.env.STAYLEDGER_FULL ? 20_000 : 120
const anyRules = fc.constantFrom('auto' as const, ...RULE_SET_IDS).map((ruleSet) => ({
  ...DEFAULT_EMPLOYER_RULES,
  ruleSet,
}))

test('no input, however contradictory or incomplete, is answered with an exception, an empty span or an open sentence', () => {
  fc.assert(
    fc.property(anyCaseFile, anyRules, (caseFile, rules) => {
      timeline(caseFile, rules)
      const found = findings(caseFile, rules)
      for (const [key, spans] of groupedBy(found, ({ key }) => key)) {
        for (const [position, { from, until }] of spans.entries()) {
          if (until !== null && until <= from) throw new Error(`${key}: ${from}..${until} is empty`)
          const next = spans[position + 1]
          if (next && (until === null || until > next.from))
            throw new Error(`${key} overlaps on ${next.from}`)
        }
      }
      for (const finding of found) {
        sentencesOf(finding)
        const entry = ruleEntry(finding.ruleId as RuleId)
        expect(entry.severities).toContain(finding.severity)
      }
    }),
    { numRuns: RUNS },
  )
}, 600_000)

test('what an explanation says it read stands there in the case file', () => {
  fc.assert(
    fc.property(anyCaseFile, anyRules, (caseFile, rules) => {
      for (const finding of findings(caseFile, rules)) {
        expectInputsRead(caseFile, finding)
      }
    }),
    { numRuns: RUNS },
  )
}, 600_000)

test('each rule comes up in one of some thousand case files', () => {
  const seen = new Set<string>()
  for (const caseFile of fc.sample(anyCaseFile, { seed: 7, numRuns: 800 })) {
    for (const { ruleId } of findings(caseFile)) seen.add(ruleId)
  }
  // MM32 asks that two days agree exactly: it has its own table.
  expect(RULE_IDS.filter((id) => !seen.has(id) && id !== 'MM32')).toEqual([])
}, 60_000)
