import type { Finding, ReasonValue } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { FIRST_DAY, type PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyMember, RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { type Contradiction, contradictionsIn } from '#app/domain/rules/contradictions.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'

/** DATA: facts that contradict each other, both named; neither is guessed away. From the first day of the record until one is mended. */
export function dataFindings(context: RuleContext): Finding[] {
  return contradictionsIn(context).map((contradiction) => dataFinding(context, contradiction))
}

function dataFinding(context: RuleContext, contradiction: Contradiction): Finding {
  const { about, member, hangsOn, first, second } = contradiction
  const period = contradiction.period ?? { from: recordedFrom(context, member, contradiction), until: null }
  const params = { first: first.said, second: second.said }
  return ruleFinding('DATA', {
    member,
    hangsOn,
    period,
    ruleSet: chosenRuleSet(context.employer, period.from),
    inputs: [input(first.field, first.value), input(second.field, second.value)],
    steps: [{ key: about === 'grantedWithoutStay' ? 'DATA.stepGranted' : 'DATA.step', params }],
    params,
    text: `DATA.${about}`,
  })
}

/** The first day that the record tells of: a stay, the employment, a contract, or one of the two days themselves. */
function recordedFrom(
  { principal, caseFile, contracts }: RuleContext,
  member: FamilyMember,
  { first, second, about }: Contradiction,
): PlainDate {
  const days: (PlainDate | null | undefined)[] = [
    principal.stays[0]?.from,
    member.stays[0]?.from,
    caseFile.employment?.startDate,
    ...contracts.map(({ from }) => (from === FIRST_DAY ? null : from)),
  ]
  if (about !== 'childOlderThanSponsor' && about !== 'bornAfterStay') {
    days.push(dayIn(first.said), dayIn(second.said))
  }
  return (
    days.reduce<PlainDate | null>((least, day) => (day && (!least || day < least) ? day : least), null) ??
    FIRST_DAY
  )
}

function dayIn(value: ReasonValue): PlainDate | null {
  return typeof value === 'object' && 'day' in value ? value.day : null
}
