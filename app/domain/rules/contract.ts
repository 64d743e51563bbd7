import type { ContractPeriod } from '#app/domain/contract-periods.ts'
import type { Finding } from '#app/domain/finding.ts'
import { input, limitInputs, limitSteps } from '#app/domain/finding-builder.ts'
import { overlap, type Period } from '#app/domain/period.ts'
import { addDays, daysBetween, later, type PlainDate } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { unfiledInWindow } from '#app/domain/rules/extension-states.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** Rules that compare the contract with the stay. */
export function contractFindings(context: RuleContext): Finding[] {
  if (context.contracts.length === 0) return []
  return [
    ...judgeEnds(context),
    ...judgeRenewalWithoutFiling(context),
    ...judgeNoContract(context),
    ...judgeFullTermDespiteContract(context),
  ]
}

/**
 * MM05: the contract ends before the limit of stay, whose ground is the employment. MM06: it ends after it, so the term cannot be
 * served without an extension. From the later start of the two, until another stay or contract follows.
 */
function judgeEnds({ principal, contracts }: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const { stay, limit, contract, endsOn, period } of compared(principal.stays, contracts)) {
    if (endsOn === limit) continue
    const endsFirst = endsOn < limit
    const rule = endsFirst ? 'MM05' : 'MM06'
    const count = Math.abs(daysBetween(endsOn, limit))
    const params = { contractEnd: { day: endsOn }, limit: { day: limit }, count }
    found.push(
      ruleFinding(rule, {
        member: principal,
        hangsOn: `${stay.id}.${contract.id}`,
        period,
        dueOn: endsFirst ? endsOn : limit,
        ruleSet: stay.windowRules,
        inputs: [...contract.endInputs, ...limitInputs(stay)],
        steps: [...limitSteps(stay), { key: `${rule}.step`, params }],
        params,
      }),
    )
  }
  return found
}

/** MM07: the contract was renewed past the limit of stay, and in the window nothing counts as filed. */
function judgeRenewalWithoutFiling({ principal, contracts }: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const { stay, limit, contract, period } of compared(principal.stays, contracts)) {
    const { renewedUntil } = contract
    if (renewedUntil === null || renewedUntil <= limit || !stay.window) continue
    const { opensOn, submitBy } = stay.window
    for (const unfiled of unfiledInWindow(stay)) {
      const held = overlap(unfiled, period)
      if (!held) continue
      const params = {
        renewedUntil: { day: renewedUntil },
        limit: { day: limit },
        opens: { day: opensOn },
        submitBy: { day: submitBy },
      }
      found.push(
        ruleFinding('MM07', {
          member: principal,
          hangsOn: `${stay.id}.${contract.id}`,
          period: held,
          dueOn: submitBy,
          ruleSet: stay.windowRules,
          inputs: [input(`${contract.path}.renewedUntil`, renewedUntil), ...limitInputs(stay)],
          steps: [...limitSteps(stay), { key: 'MM07.step', params }],
          params,
        }),
      )
    }
  }
  return found
}

/** MM08: the contract has ended, none else runs, and none follows or only later. From the day after its end, whatever the stay rests on, while employed. */
function judgeNoContract({ caseFile, principal, contracts, employer }: RuleContext): Finding[] {
  const { status, startDate } = caseFile.employment ?? {}
  if (status !== 'active' && status !== 'ended') return []
  const found: Finding[] = []
  for (const [position, contract] of contracts.entries()) {
    if (contract.endsOn === null) continue
    const dayAfter = addDays(contract.endsOn, 1)
    if (contracts.some((other, at) => at !== position && outlasts(other, contract, at > position))) continue
    const from = startDate ? later(startDate, dayAfter) : dayAfter
    const until = contracts.find((other) => other.from > dayAfter)?.from ?? null
    const params = {
      contractEnd: { day: contract.endsOn },
      from: { day: from },
      ...(until !== null && { next: { day: until } }),
    }
    const text = until === null ? 'MM08' : 'MM08.gap'
    found.push(
      ruleFinding('MM08', {
        member: principal,
        hangsOn: contract.id,
        period: { from, until },
        ruleSet: chosenRuleSet(employer, from),
        inputs: [...contract.endInputs, input('employment.status', status)],
        steps: [{ key: `${text}.step`, params }],
        params,
        text,
      }),
    )
  }
  return found
}

/** Whether the other contract runs on the day after this one's end; of two that end together the later one speaks. */
function outlasts(other: ContractPeriod, { endsOn }: ContractPeriod, isLater: boolean): boolean {
  if (endsOn === null || other.from > addDays(endsOn, 1)) return false
  return other.endsOn === null || other.endsOn > endsOn || (other.endsOn === endsOn && isLater)
}

/** MM32: the recorded limit of the first entry is the full first stay although the contract is shorter: it looks mistyped. */
function judgeFullTermDespiteContract({ principal }: RuleContext): Finding[] {
  const stay = principal.stays.find(({ kind }) => kind === 'entry')
  if (!stay) return []
  const caps = stay.caps()
  const contract = caps.find(({ by }) => by === 'contract')
  const full = caps.find(({ by }) => by === 'pattern')
  if (!contract || !full || full.day !== stay.limit || contract.day >= full.day) return []
  const params = { contractEnd: { day: contract.day }, limit: { day: stay.limit } }
  return [
    ruleFinding('MM32', {
      member: principal,
      hangsOn: stay.id,
      period: stay,
      ruleSet: stay.lengthRules,
      inputs: [...limitInputs(stay), ...full.inputs, ...contract.inputs],
      steps: [full.step, contract.step, { key: 'MM32.step', params }],
      params,
    }),
  ]
}

/** A stay tied to the employment and a fixed term that run at the same time. */
type Compared = {
  stay: StayPeriod
  limit: PlainDate
  contract: ContractPeriod
  endsOn: PlainDate
  period: Period
}

function compared(stays: readonly StayPeriod[], contracts: readonly ContractPeriod[]): Compared[] {
  const pairs: Compared[] = []
  for (const stay of stays) {
    const { limit } = stay
    if (stay.condition !== 'employment' || limit === null) continue
    for (const contract of contracts) {
      const { endsOn } = contract
      const period = endsOn === null ? undefined : overlap(stay, contract)
      if (endsOn !== null && period) pairs.push({ stay, limit, contract, endsOn, period })
    }
  }
  return pairs
}
