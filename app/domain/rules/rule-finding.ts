import type { Finding, Severity } from '#app/domain/finding.ts'
import { type Basis, type FindingDraft, finding } from '#app/domain/finding-builder.ts'
import { type RuleId, ruleEntry } from '#app/domain/rules/catalogue.ts'

/** As a finding's draft; severity and basis are the catalogue's unless given. */
export type RuleDraft = Omit<FindingDraft, 'rule' | 'severity' | 'basis'> & {
  severity?: Severity
  basis?: Basis
}

export function ruleFinding(rule: RuleId, draft: RuleDraft): Finding {
  const { severities, bases } = ruleEntry(rule)
  return finding({ severity: severities[0], basis: bases[0], ...draft, rule })
}
