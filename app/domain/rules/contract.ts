import type { Finding } from '#app/domain/finding.ts'
import { finding, input, limitInputs, limitSteps } from '#app/domain/finding-builder.ts'
import { overlap } from '#app/domain/period.ts'
import { daysBetween } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { S07 } from '#app/domain/rule-sets/sources.ts'

/** Rules that compare the contract with the stay. */
export function contractFindings(context: RuleContext): Finding[] {
  return judgeContractEndsFirst(context)
}

/**
 * MM05: the contract ends before the limit of stay, whose ground is the employment. From the later start of the two, until
 * another stay or contract follows. Silent for a stay that binds by time only.
 */
function judgeContractEndsFirst({ principal, contracts }: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const stay of principal.stays) {
    if (stay.condition !== 'employment' || stay.limit === null) continue
    for (const contract of contracts) {
      const period = overlap(stay, contract)
      if (!period || contract.endsOn === null || contract.endsOn >= stay.limit) continue
      const contractEnd = { day: contract.endsOn }
      const limit = { day: stay.limit }
      const count = daysBetween(contract.endsOn, stay.limit)
      found.push(
        finding({
          rule: 'MM05',
          member: principal,
          hangsOn: `${stay.id}.${contract.id}`,
          severity: 'high',
          period,
          dueOn: contract.endsOn,
          ruleSet: stay.windowRules,
          basis: { source: S07, confidence: 'mirror' },
          inputs: [input(contract.endField, contract.endsOn), ...limitInputs(stay)],
          steps: [...limitSteps(stay), { key: 'MM05.step', params: { contractEnd, limit, count } }],
          params: { contractEnd, limit, count },
        }),
      )
    }
  }
  return found
}
