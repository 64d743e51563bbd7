import type { TravelDocument } from '#app/domain/case-file.ts'
import { type ContractPeriod, contractCovering } from '#app/domain/contract-periods.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { patternStep } from '#app/domain/extension-pattern.ts'
import type { FindingInput } from '#app/domain/finding.ts'
import { input, limitInputs } from '#app/domain/finding-builder.ts'
import { addDays, addMonths, addYears, type PlainDate } from '#app/domain/plain-date.ts'
import { schemeTerms } from '#app/domain/rule-sets/index.ts'
import { type Cap, travelDocumentCap } from '#app/domain/stay-limit.ts'
import type { StayFacts, StayPeriod } from '#app/domain/stay-periods.ts'

/** What a principal's stay on file can end by (domain sheet, 2.4). */
export function principalCaps(
  facts: StayFacts,
  contracts: ContractPeriod[],
  documents: readonly TravelDocument[],
  employer: EmployerRules,
): Cap[] {
  return [
    contractCapOf(facts, contracts),
    patternCapOf(facts, employer),
    documentCapOf(facts, documents, employer, ''),
  ].filter((cap) => cap !== undefined)
}

/** What a dependant's stay can end by: the sponsor's stay, the dependant's own travel document (domain sheet, 4). */
export function dependantCaps(
  facts: StayFacts,
  sponsor: StayPeriod | undefined,
  documents: readonly TravelDocument[],
  employer: EmployerRules,
  path: string,
): Cap[] {
  return [
    sponsor?.limit ? sponsorCap(sponsor.limit, limitInputs(sponsor)) : undefined,
    documentCapOf(facts, documents, employer, path),
  ].filter((cap) => cap !== undefined)
}

/** A dependant may not stay longer than the sponsor: the same last day. */
export function sponsorCap(limit: PlainDate, inputs: readonly FindingInput[]): Cap {
  return {
    by: 'sponsor',
    day: limit,
    inputs,
    step: { key: 'reason.cap.sponsor', params: { result: { day: limit } } },
  }
}

/**
 * The last day of contracts that follow each other; `alsoOn` are the ends of its parts, with which a printed limit may agree.
 */
export function contractCap(contract: ContractPeriod, endsOn: PlainDate): Cap {
  return {
    by: 'contract',
    day: endsOn,
    alsoOn: contract.partEnds,
    inputs: contract.endInputs,
    step: { key: 'reason.cap.contract', params: { result: { day: endsOn } } },
  }
}

/** A step of years from the previous limit, not from the approval: filing early never shortens a stay. */
export function extensionCap(previous: PlainDate, years: number, inputs: readonly FindingInput[]): Cap {
  const day = addYears(previous, years)
  return {
    by: 'pattern',
    day,
    inputs,
    step: {
      key: 'reason.cap.extension',
      params: { previous: { day: previous }, count: years, result: { day } },
    },
  }
}

/** The contract that runs on the first day (of an extension: on the day after the previous limit), else the next one to start. */
function contractCapOf(facts: StayFacts, contracts: ContractPeriod[]): Cap | undefined {
  if (!facts.capByContract || contracts.length === 0) return undefined
  const { kind, from, previous } = facts
  const day = kind === 'extension' && previous?.limit ? addDays(previous.limit, 1) : from
  const contract =
    contractCovering(contracts, day) ??
    contractCovering(contracts, from) ??
    contracts.find((candidate) => candidate.from >= day)
  if (!contract?.endsOn || contract.endsOn < from) return undefined
  return contractCap(contract, contract.endsOn)
}

/** Months from the arrival for a first stay; a step of years for an extension; a change of employment adds no time. */
function patternCapOf(facts: StayFacts, employer: EmployerRules): Cap | undefined {
  const { from, kind, previous } = facts
  if (kind === 'change_of_employment' && previous?.limit) {
    const day = previous.limit
    const step = { key: 'reason.cap.changeOfEmployment', params: { result: { day } } }
    return { by: 'pattern', day, inputs: limitInputs(previous), step }
  }
  const terms = schemeTerms(facts.lengthRules, facts.scheme, facts.stream)
  if (kind === 'extension') {
    const used = facts.stream === 'top_tier' ? 0 : facts.extensionsUsed - 1
    const step = patternStep(terms, facts.stream, used)
    if (!step) return undefined
    return previous?.limit
      ? extensionCap(previous.limit, step.years, limitInputs(previous))
      : extensionCap(from, step.years, [startInput(facts)])
  }
  const months = terms?.firstStayMonths?.value
  return months === undefined ? undefined : firstStayCap(facts, months, employer.anniversaryRule)
}

/** The first day of a stay as it is on file; where it is not, as it was assumed. */
function startInput({ stay, from, path }: StayFacts): FindingInput {
  if (stay.arrivedOn) return input(`${path}.arrivedOn`, stay.arrivedOn)
  return input(`${path}.activatedOn`, stay.activatedOn ?? from, stay.activatedOn ? 'recorded' : 'assumed')
}

function firstStayCap(facts: StayFacts, months: number, rule: EmployerRules['anniversaryRule']): Cap {
  const arrived = facts.stay.arrivedOn ?? facts.stay.activatedOn ?? facts.from
  const sameDay = addMonths(arrived, months)
  const day = rule === 'day_before' ? addDays(sameDay, -1) : sameDay
  const setting = rule === 'day_before' ? [input('employerRules.anniversaryRule', rule, 'setting')] : []
  return {
    by: 'pattern',
    day,
    inputs: [startInput(facts), ...setting],
    step: {
      key: rule === 'day_before' ? 'reason.cap.firstStayDayBefore' : 'reason.cap.firstStay',
      params: { arrived: { day: arrived }, count: months, result: { day } },
    },
  }
}

/** A document that ended before the stay began was not the one that the stay rested on. */
function documentCapOf(
  { from }: StayFacts,
  documents: readonly TravelDocument[],
  employer: EmployerRules,
  path: string,
): Cap | undefined {
  const cap = travelDocumentCap(documents, employer.travelDocumentBuffer, path)
  return cap && cap.day >= from ? cap : undefined
}
