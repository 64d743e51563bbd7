import { type FeesOfDay, feesFor, feesOn } from '#app/domain/fees.ts'
import { filingEndedOn } from '#app/domain/filings.ts'
import type { Finding, FindingInput, Reason } from '#app/domain/finding.ts'
import { input, limitInputs } from '#app/domain/finding-builder.ts'
import { addDays, daysBetween, earlier, type PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyMember, RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import type { RuleSet } from '#app/domain/rule-sets/rule-set.ts'
import { type RuleDraft, ruleFinding } from '#app/domain/rules/rule-finding.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'

/** What each member of the family pays: for the stays on file, and for the filing that comes next. */
export function feeFindings(context: RuleContext): Finding[] {
  const found: Finding[] = []
  const paid = context.members.map((member) => paidFilings(context, member))
  for (const [index, member] of context.members.entries()) {
    for (const filing of paid[index] ?? []) {
      judgeFeesPaid(member, filing, found)
      found.push(feesOfStay(member, filing, index === 0 ? paid.flat() : []))
    }
    judgeNextFiling(context, member, found)
  }
  return found
}

/** A stay on file whose filing and length are known. */
type PaidFiling = {
  stay: StayPeriod
  filedOn: PlainDate
  fees: FeesOfDay
  ruleSet: RuleSet
  days: number
  total: number
  inputs: FindingInput[]
  steps: Reason[]
}

function paidFilings({ employer }: RuleContext, { stays }: FamilyMember): PaidFiling[] {
  const filings: PaidFiling[] = []
  for (const [position, stay] of stays.entries()) {
    const previous = stays[position - 1]
    const filed = filedFor(stay, previous)
    const ruleSet = filed && chosenRuleSet(employer, filed.day)
    const fees = ruleSet && feesOn(ruleSet, filed.day)
    const length = lengthOf(stay, previous)
    if (!filed || !ruleSet || !fees || !length) continue
    const { application, shortMaxDays } = fees.schedule.value
    const { onApproval, total } = feesFor(fees.schedule.value, length.days)
    const params = {
      filed: { day: filed.day },
      days: length.days,
      shortMaxDays,
      application: { money: application },
      onApproval: { money: onApproval },
      total: { money: total },
    }
    filings.push({
      stay,
      filedOn: filed.day,
      fees,
      ruleSet,
      days: length.days,
      total,
      inputs: [input(filed.field, filed.day), ...limitInputs(stay), ...length.inputs],
      steps: [length.step, { key: 'FEE.step', params }, ...hourSteps(fees, length.days)],
    })
  }
  return filings
}

/** The filing that the stay came from. */
function filedFor({ stay, path, kind }: StayPeriod, previous: StayPeriod | undefined) {
  if (stay.filedOn) return { day: stay.filedOn, field: `${path}.filedOn` }
  if (kind !== 'extension') return undefined
  const filing = previous?.filings.findLast((each) => filingEndedOn(each) === null)
  return filing && { day: filing.filedOn, field: filing.field }
}

/** Entry: limit − arrival; extension: limit − previous limit. What a change of employment is measured by is not known. */
function lengthOf(stay: StayPeriod, previous: StayPeriod | undefined) {
  const { limit, kind } = stay
  if (limit === null || kind === 'change_of_employment') return undefined
  const isExtension = kind === 'extension'
  const start = isExtension ? previous?.limit : (stay.stay.arrivedOn ?? stay.stay.activatedOn)
  if (!start || start > limit) return undefined
  const days = daysBetween(start, limit)
  const params = { start: { day: start }, limit: { day: limit }, days }
  if (isExtension) {
    const inputs = previous ? limitInputs(previous) : []
    return { days, inputs, step: { key: 'FEE.stepExtension', params } }
  }
  const field = stay.stay.arrivedOn ? 'arrivedOn' : 'activatedOn'
  return {
    days,
    inputs: [input(`${stay.path}.${field}`, start)],
    step: { key: 'FEE.stepEntry', params },
  }
}

/** On a day of change before its hour the older schedule applied. */
function hourSteps({ schedule, untilHour }: FeesOfDay, days: number): Reason[] {
  if (!untilHour) return []
  const { total } = feesFor(untilHour.value, days)
  return [{ key: 'FEE.stepHour', params: { hour: schedule.value.fromTime ?? '', total: { money: total } } }]
}

/** MM31: the fees on file are none that the schedule of that filing knows. */
function judgeFeesPaid(member: FamilyMember, filing: PaidFiling, found: Finding[]): void {
  const { stay, fees, days, total } = filing
  const { feesPaid } = stay.stay
  if (typeof feesPaid !== 'number' || feesPaid === total) return
  if (fees.untilHour && feesPaid === feesFor(fees.untilHour.value, days).total) return
  const params = {
    paid: { money: feesPaid },
    total: { money: total },
    difference: { money: Math.abs(feesPaid - total) },
    filed: { day: filing.filedOn },
  }
  found.push(
    ruleFinding('MM31', {
      member,
      hangsOn: stay.id,
      period: stay,
      ruleSet: filing.ruleSet,
      basis: fees.schedule,
      inputs: [input(`${stay.path}.feesPaid`, feesPaid), ...filing.inputs],
      steps: [...filing.steps, { key: 'MM31.step', params }],
      params,
    }),
  )
}

/** FEE of a stay on file: from its filing until the next stay. The principal's names what the family pays that filed together. */
function feesOfStay(member: FamilyMember, filing: PaidFiling, family: PaidFiling[]): Finding {
  const { stay, fees, filedOn, total } = filing
  const together = family.filter((each) => each.filedOn === filedOn)
  const sum = together.reduce((all, each) => all + each.total, 0)
  const params = { total: { money: total }, filed: { day: filedOn }, days: filing.days }
  const familySteps =
    together.length > 1
      ? [{ key: 'FEE.stepFamily', params: { count: together.length, total: { money: sum } } }]
      : []
  return ruleFinding('FEE', {
    member,
    hangsOn: stay.id,
    period: { from: earlier(filedOn, stay.from), until: stay.until },
    ruleSet: filing.ruleSet,
    basis: fees.schedule,
    inputs: filing.inputs,
    steps: [...filing.steps, ...familySteps],
    params,
  })
}

/** FEE of the filing that comes next: while the window is open and while one is pending. Before the first stay it is the entry. */
function judgeNextFiling(context: RuleContext, member: FamilyMember, found: Finding[]): void {
  const stay = member.stays.at(-1)
  if (!stay) judgePendingEntry(context, member, found)
  if (!stay?.limit || !stay.window) return
  const { opensOn } = stay.window
  const filing = stay.filings.findLast((each) => filingEndedOn(each) === null)
  const dayAfterLimit = addDays(stay.limit, 1)
  const unfiledUntil = filing ? earlier(filing.filedOn, dayAfterLimit) : dayAfterLimit
  const shared = { member, hangsOn: `${stay.id}.next`, inputs: limitInputs(stay) }
  const unfiled = { from: opensOn, until: unfiledUntil }
  pushNext(context, { ...shared, period: unfiled, text: 'FEE.extension' }, found)
  if (filing) {
    const inputs = [...shared.inputs, input(filing.field, filing.filedOn)]
    const period = { from: filing.filedOn, until: null }
    pushNext(context, { ...shared, inputs, period, text: 'FEE.pending' }, found)
  }
}

function judgePendingEntry(context: RuleContext, member: FamilyMember, found: Finding[]): void {
  for (const [index, application] of member.applications.entries()) {
    const { kind, filedOn, outcome, decidedOn } = application
    const isOver = outcome === 'refused' || outcome === 'withdrawn' || outcome === 'lapsed'
    const until = isOver ? (decidedOn ?? filedOn ?? null) : null
    if (kind !== 'entry' || !filedOn) continue
    const inputs = [input(`${member.path}applications[${index}].filedOn`, filedOn)]
    const period = { from: filedOn, until }
    pushNext(context, { member, hangsOn: `a${index + 1}`, inputs, period, text: 'FEE.pending' }, found)
  }
}

type NextFees = Pick<RuleDraft, 'member' | 'hangsOn' | 'period' | 'inputs' | 'text'>

/** Filed on the first day of the period. How long the stay will be is open: both fees are named. */
function pushNext({ employer, members }: RuleContext, draft: NextFees, found: Finding[]): void {
  const filedOn = draft.period.from
  const ruleSet = chosenRuleSet(employer, filedOn)
  const fees = ruleSet && feesOn(ruleSet, filedOn)
  if (!ruleSet || !fees) return
  const { application, short, long, shortMaxDays } = fees.schedule.value
  const params = {
    filed: { day: filedOn },
    application: { money: application },
    short: { money: short },
    long: { money: long },
    shortTotal: { money: application + short },
    longTotal: { money: application + long },
    shortMaxDays,
    longMinDays: shortMaxDays + 1,
    count: members.length,
  }
  const keys = ['FEE.stepShort', 'FEE.stepLong', 'FEE.stepEach']
  const steps = keys.map((key) => ({ key, params }))
  found.push(ruleFinding('FEE', { ...draft, ruleSet, basis: fees.schedule, steps, params }))
}
