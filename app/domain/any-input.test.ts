import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import type { Finding, FindingInput } from '#app/domain/finding.ts'
import { findings } from '#app/domain/findings.ts'
import { maskIdentifier } from '#app/domain/identifiers.ts'
import { RULE_SET_IDS } from '#app/domain/rule-sets/index.ts'
import { RULE_IDS, type RuleId, ruleEntry } from '#app/domain/rules/catalogue.ts'
import { timeline } from '#app/domain/timeline.ts'
import { anyCaseFile } from '#tests/helpers/any-case-file.ts'
import { groupedBy } from '#tests/helpers/grouped-by.ts'
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
        for (const input of finding.explanation.inputs) checkInput(caseFile, finding, input)
      }
    }),
    { numRuns: RUNS },
  )
}, 600_000)

/** Recorded and printed values stand at their field; "none" stands there as `null`; numbers of documents are masked. */
function checkInput(caseFile: CaseFile, { key }: Finding, { field, value, origin }: FindingInput): void {
  if (field.startsWith('employerRules.')) {
    expect(origin.key).toBe('reason.origin.setting')
    return
  }
  const held = field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], caseFile)
  const where = `${key}: ${field}`
  switch (origin.key) {
    case 'reason.origin.recorded':
    case 'reason.origin.printed': {
      const known = typeof held === 'string' && held !== value ? maskIdentifier(held) : held
      expect({ where, value }).toEqual({ where, value: known })
      return
    }
    case 'reason.origin.none':
      expect({ where, value, held: held ?? null }).toEqual({ where, value: null, held: null })
      return
    case 'reason.origin.estimated':
    case 'reason.origin.assumed':
    case 'reason.origin.ruleSet':
      expect({ where, held: held ?? null }).toEqual({ where, held: null })
      return
    default:
      throw new Error(`${where}: ${origin.key}`)
  }
}

test('each rule comes up in one of some thousand case files', () => {
  const seen = new Set<string>()
  for (const caseFile of fc.sample(anyCaseFile, { seed: 7, numRuns: 800 })) {
    for (const { ruleId } of findings(caseFile)) seen.add(ruleId)
  }
  // MM32 asks that two days agree exactly: it has its own table.
  expect(RULE_IDS.filter((id) => !seen.has(id) && id !== 'MM32')).toEqual([])
}, 60_000)
