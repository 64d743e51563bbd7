import type { ExtensionState } from '#app/domain/finding.ts'

/** What a person does about a finding: begin the extension, go on with a filing, or look at the facts. */
export type NextStep =
  | { kind: 'start_extension' }
  | { kind: 'open_case'; caseId: string }
  | { kind: 'review' }

/** Rules whose findings a filing answers. */
const ANSWERED_BY_FILING: readonly string[] = [
  'EXT',
  'MM01',
  'MM02',
  'MM03',
  'MM04',
  'MM07',
  'MM09',
  'MM20',
  'MM22',
  'MM25',
  'HKID',
]

/**
 * An extension is offered while it can be filed and nobody has begun: with an open filing (one just granted, too) it is
 * that one that is opened. Past the limit there is nothing to file first, but facts to confirm.
 */
export function nextStepOf(finding: {
  ruleId: string
  state: ExtensionState | null
  openCaseId: string | null
}): NextStep {
  const { ruleId, state, openCaseId } = finding
  if (openCaseId && ANSWERED_BY_FILING.includes(ruleId)) return { kind: 'open_case', caseId: openCaseId }
  const canExtend = ruleId === 'MM07' || (ruleId === 'EXT' && (state === 'open' || state === 'late'))
  return canExtend && !openCaseId ? { kind: 'start_extension' } : { kind: 'review' }
}
