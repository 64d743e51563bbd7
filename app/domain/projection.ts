import type { Stream } from '#app/domain/case-file.ts'
import { contractCovering } from '#app/domain/contract-periods.ts'
import { patternStep } from '#app/domain/extension-pattern.ts'
import { type ExtensionWindow, extensionWindow } from '#app/domain/extension-window.ts'
import { type Filing, filingEndedOn } from '#app/domain/filings.ts'
import { addDays, earlier, type PlainDate } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet, schemeTerms } from '#app/domain/rule-sets/index.ts'
import type { RuleSet, SchemeTerms } from '#app/domain/rule-sets/rule-set.ts'
import { contractCap, extensionCap } from '#app/domain/stay-caps.ts'
import { type Binding, type Cap, shortest, travelDocumentCap } from '#app/domain/stay-limit.ts'

/** An extension that is not on file: from the day after the previous limit to its own limit, both inclusive. */
export type ProjectedStay = {
  from: PlainDate
  limit: PlainDate
  binding: Binding[]
  stream: Stream
  windowRules: RuleSet | undefined
  window: ExtensionWindow | null
}

export type StoppedBy = 'pattern' | 'contract' | 'travel_document'

/** Where a projection stands: what the last stay leaves to the next one. */
type Standing = {
  limit: PlainDate
  window: ExtensionWindow | null
  extensionsUsed: number
  stream: Stream
  capByContract: boolean
}

/** Extensions that may follow the stays on file, and what stops them (contracts.md, 7). */
export function projectStays(
  context: RuleContext,
  earliestAbodeOn: PlainDate | null,
): { projected: ProjectedStay[]; stoppedBy: StoppedBy } {
  const projected: ProjectedStay[] = []
  const last = context.principal.stays.at(-1)
  if (!last?.limit || last.condition === 'visitor' || last.condition === 'none')
    return { projected, stoppedBy: 'pattern' }
  let standing: Standing = {
    limit: last.limit,
    window: last.window,
    extensionsUsed: last.extensionsUsed,
    stream: last.stream,
    capByContract: last.condition === 'employment',
  }
  let filing = last.filings.findLast((each) => filingEndedOn(each) === null)
  for (;;) {
    const step = nextExtension(context, standing, filing, earliestAbodeOn)
    if ('stoppedBy' in step) return { projected, stoppedBy: step.stoppedBy }
    projected.push(step.stay)
    standing = step.standing
    filing = undefined
  }
}

function nextExtension(
  context: RuleContext,
  standing: Standing,
  filing: Filing | undefined,
  earliestAbodeOn: PlainDate | null,
): { stoppedBy: StoppedBy } | { stay: ProjectedStay; standing: Standing } {
  const { employer, calendar, principal } = context
  const { limit: previous } = standing
  const scheme = principal.stays.at(-1)?.scheme ?? 'ASMTP'
  const filedOn = filing?.filedOn ?? standing.window?.opensOn ?? previous
  const rules = chosenRuleSet(employer, filedOn)
  const hasTopTier = schemeTerms(rules, scheme, standing.stream)?.topTierYears !== undefined
  const topTier = filing?.stream === 'top_tier' && hasTopTier && meetsIncomeTest(context, rules)
  const stream = topTier ? 'top_tier' : standing.stream
  const terms = schemeTerms(rules, scheme, stream)
  const step = patternStep(terms, stream, topTier ? 0 : standing.extensionsUsed)
  const sevenYearsReached = earliestAbodeOn === null || previous >= earliestAbodeOn
  if (!step || (step.usedUp && sevenYearsReached)) return { stoppedBy: 'pattern' }

  const capByContract = stream !== 'top_tier' && standing.capByContract && capsByContract(terms)
  const caps: Cap[] = [extensionCap(previous, step.years, [])]
  if (capByContract) caps.push(...employmentCaps(context, previous))
  const documentCap = travelDocumentCap(principal.travelDocuments, employer.travelDocumentBuffer, '')
  if (documentCap) caps.push(documentCap)
  const next = shortest(caps)
  if (!next || next.limit <= previous) return { stoppedBy: stopOf(next?.binding ?? []) }

  const windowRules = chosenRuleSet(employer, next.limit)
  const windowTerms = schemeTerms(windowRules, scheme, stream)
  const window = windowTerms ? extensionWindow(next.limit, windowTerms, calendar) : null
  return {
    stay: {
      from: addDays(previous, 1),
      limit: next.limit,
      binding: next.binding,
      stream,
      windowRules,
      window,
    },
    standing: {
      limit: next.limit,
      window,
      extensionsUsed: standing.extensionsUsed + 1,
      stream,
      capByContract,
    },
  }
}

function capsByContract(terms: SchemeTerms | undefined): boolean {
  return terms?.capByContract.value ?? true
}

/**
 * The contract that covers the day after the previous limit. Where contracts are on file and none does, there is nothing to
 * extend for: the cap is the previous limit. An employment with a last day ends what a contract would still give.
 */
function employmentCaps({ contracts, employmentOverFrom }: RuleContext, previous: PlainDate): Cap[] {
  const covering = contractCovering(contracts, addDays(previous, 1))
  const last = covering ?? contracts.findLast(({ from }) => from <= previous) ?? contracts.at(-1)
  const caps: Cap[] = []
  if (covering?.endsOn) caps.push(contractCap(covering, covering.endsOn))
  if (!covering && last) caps.push(contractCap(last, earlier(last.endsOn ?? previous, previous)))
  if (employmentOverFrom) {
    const day = addDays(employmentOverFrom, -1)
    const step = { key: 'reason.cap.contract', params: { result: { day } } }
    caps.push({ by: 'contract', day, inputs: [], step })
  }
  return caps
}

/** A cap that gives no day beyond the previous limit; the pattern itself stops only at the end of the calendar. */
function stopOf(binding: Binding[]): StoppedBy {
  if (binding.includes('contract')) return 'contract'
  return binding.includes('travel_document') ? 'travel_document' : 'pattern'
}

function meetsIncomeTest({ caseFile }: RuleContext, rules: RuleSet | undefined): boolean {
  const income = caseFile.topTier?.assessableIncomePreviousYear
  return typeof income === 'number' && rules !== undefined && income >= rules.topTierIncome.value
}
