import type { Finding } from '#app/domain/finding.ts'
import { type FindingDraft, finding } from '#app/domain/finding-builder.ts'
import { type RuleId, ruleEntry } from '#app/domain/rules/catalogue.ts'

/** As a finding's draft; severity and basis are the catalogue's unless given. */
export type RuleDraft = FindingDraft

/** A span of a rule in the catalogue, which gives severity and basis unless the draft does. */
export function ruleFinding(rule: RuleId, draft: RuleDraft): Finding {
  return finding(rule, ruleEntry(rule), draft)
}
