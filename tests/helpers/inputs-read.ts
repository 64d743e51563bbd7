import { expect } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import type { Finding, FindingInput } from '#app/domain/finding.ts'
import { maskIdentifier } from '#app/domain/identifiers.ts'

/** What the explanation says that it read stands there in the case file. */
export function expectInputsRead(caseFile: CaseFile, finding: Finding): void {
  for (const input of finding.explanation.inputs) expectInputRead(caseFile, finding, input)
}

/** Recorded and printed values stand at their field; "none" stands there as `null`; numbers of documents are masked. */
function expectInputRead(caseFile: CaseFile, { key }: Finding, { field, value, origin }: FindingInput): void {
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
