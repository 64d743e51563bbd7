import type { ReasonValue } from '#app/domain/finding.ts'
import type {
  FeeSchedule,
  RuleSet,
  SchemeRow,
  SchemeTerms,
  WindowFormula,
} from '#app/domain/rule-sets/rule-set.ts'
import { SCHEME_ROWS } from '#app/domain/rule-sets/rule-set.ts'
import type { Sourced } from '#app/domain/rule-sets/source.ts'

/** One parameter of a version as a reader sees it: which, of which scheme, and its value as a sentence. */
export type Parameter = {
  name: ParameterName
  /** `null`: of the version as a whole. */
  scheme: SchemeRow | null
  value: { key: string; params?: Record<string, ReasonValue> }
  provenance: Omit<Sourced<unknown>, 'value'>
}

export const PARAMETER_NAMES = [
  'firstStayMonths',
  'extensionYears',
  'topTierYears',
  'condition',
  'capByContract',
  'window',
  'recommendSubmitDays',
  'mustLeaveIfPending',
  'topTierIncome',
  'fees',
  'processingDays',
] as const
export type ParameterName = (typeof PARAMETER_NAMES)[number]

/** Every parameter of a version: those of the whole, then scheme by scheme. */
export function parametersOf(ruleSet: RuleSet): Parameter[] {
  return [
    ...wholeParameters(ruleSet),
    ...SCHEME_ROWS.flatMap((scheme) => {
      const terms = ruleSet.schemes[scheme]
      return terms ? schemeParameters(scheme, terms) : []
    }),
  ]
}

/** A parameter that two versions do not share: its value in each, `null` where the version says nothing. */
export type Difference = {
  name: ParameterName
  scheme: SchemeRow | null
  before: Parameter | null
  after: Parameter | null
}

/** What changes from one version to another, by value; a parameter that only has another source is not named. */
export function differencesBetween(before: RuleSet, after: RuleSet): Difference[] {
  const old = new Map(parametersOf(before).map((parameter) => [keyOf(parameter), parameter]))
  const fresh = new Map(parametersOf(after).map((parameter) => [keyOf(parameter), parameter]))
  const differences: Difference[] = []
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null]
    const either = is ?? was
    if (!either || JSON.stringify(was?.value) === JSON.stringify(is?.value)) continue
    differences.push({ name: either.name, scheme: either.scheme, before: was, after: is })
  }
  return differences
}

function keyOf({ scheme, name, value }: Parameter): string {
  const from = name === 'fees' ? JSON.stringify(value.params?.from ?? null) : ''
  return `${scheme}.${name}.${from}`
}

function wholeParameters(ruleSet: RuleSet): Parameter[] {
  const { mustLeaveIfPending, topTierIncome, processingDays, fees } = ruleSet
  return [
    parameter('mustLeaveIfPending', null, mustLeaveIfPending, yesOrNo),
    parameter('topTierIncome', null, topTierIncome, (income) => said('money', { amount: { money: income } })),
    parameter('processingDays', null, processingDays, ({ from, to }) => said('dayRange', { from, to })),
    ...fees.map((schedule) => parameter('fees', null, schedule, feesSaid)),
  ]
}

function schemeParameters(scheme: SchemeRow, terms: SchemeTerms): Parameter[] {
  const {
    firstStayMonths,
    extensionYears,
    topTierYears,
    condition,
    capByContract,
    window,
    recommendSubmitDays,
  } = terms
  return [
    ...(firstStayMonths
      ? [parameter('firstStayMonths', scheme, firstStayMonths, (count) => said('months', { count }))]
      : []),
    ...(extensionYears
      ? [
          parameter('extensionYears', scheme, extensionYears, (years) =>
            said('yearSteps', { steps: years.join(' + ') }),
          ),
        ]
      : []),
    ...(topTierYears
      ? [parameter('topTierYears', scheme, topTierYears, (count) => said('years', { count }))]
      : []),
    parameter('condition', scheme, condition, (one) => said(`condition.${one}`)),
    parameter('capByContract', scheme, capByContract, yesOrNo),
    parameter('window', scheme, window, windowSaid),
    parameter('recommendSubmitDays', scheme, recommendSubmitDays, (count) => said('daysBefore', { count })),
  ]
}

function parameter<T>(
  name: ParameterName,
  scheme: SchemeRow | null,
  { value, ...provenance }: Sourced<T>,
  say: (value: T) => Parameter['value'],
): Parameter {
  return { name, scheme, value: say(value), provenance }
}

function said(key: string, params?: Record<string, ReasonValue>): Parameter['value'] {
  return params ? { key: `ruleset.value.${key}`, params } : { key: `ruleset.value.${key}` }
}

function yesOrNo(value: boolean): Parameter['value'] {
  return said(value ? 'yes' : 'no')
}

function windowSaid(formula: WindowFormula): Parameter['value'] {
  if (formula.unit === 'days') return said('daysBefore', { count: formula.value })
  const { value: months, floorDays, notBefore } = formula
  if (notBefore === null) return said('monthsBefore', { months, floorDays })
  return said('monthsBeforeSince', { months, floorDays, notBefore: { day: notBefore } })
}

function feesSaid({
  from,
  fromTime,
  application,
  short,
  long,
  shortMaxDays,
}: FeeSchedule): Parameter['value'] {
  const amounts = {
    application: { money: application },
    short: { money: short },
    long: { money: long },
    shortMaxDays,
  }
  if (from === null) return said('feesBefore', amounts)
  return said('feesSince', { from: { day: from }, hour: fromTime ?? '00:00', ...amounts })
}
