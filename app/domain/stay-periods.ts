import type { Application, Condition, Scheme, Stay, StayKind, Stream } from '#app/domain/case-file.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { ExtensionSpan } from '#app/domain/extension-span.ts'
import { type ExtensionWindow, extensionWindow } from '#app/domain/extension-window.ts'
import { type Filing, filingsOf } from '#app/domain/filings.ts'
import type { FindingInput, Reason } from '#app/domain/finding.ts'
import type { Period } from '#app/domain/period.ts'
import { addDays, addMonths, LAST_DAY, later, type PlainDate } from '#app/domain/plain-date.ts'
import { chosenRuleSet, schemeTerms } from '#app/domain/rule-sets/index.ts'
import type { RuleSet, SchemeTerms } from '#app/domain/rule-sets/rule-set.ts'
import { type Binding, bindingOf, type Cap, shortest } from '#app/domain/stay-limit.ts'
import { compareText } from '#app/domain/text-order.ts'
import type { WorkingDays } from '#app/domain/working-days.ts'

/** Months taken back from a limit whose start is not on file and whose version is not known. */
const USUAL_FIRST_STAY_MONTHS = 36

/**
 * A stay on file as rules read it. `from` … `until` are the days on which it is the approved one: until the next stay starts, past
 * its own limit. What the file leaves open is filled in: scheme ASMTP, stream general, kind entry, condition by the scheme.
 */
export type StayPeriod = Period & {
  stay: Stay
  /** What findings hang on: `s1` is the first by start. */
  id: string
  /** Where it stands in the case file: `stays[0]`. */
  path: string
  kind: StayKind
  scheme: Scheme
  stream: Stream
  condition: Condition
  /** `assumed`: no start is on file; the previous limit's next day, else the limit less a first stay. */
  fromKind: 'recorded' | 'assumed'
  /** The last lawful day: printed, else estimated; `null` where nothing is known to estimate it from. */
  limit: PlainDate | null
  limitKind: 'printed' | 'estimated'
  /** What the stay can end by. Worked out when it is asked for: a printed limit needs none. */
  caps: () => Cap[]
  /** The version that the length follows (application date), and the one of window and states (limit). */
  lengthRules: RuleSet | undefined
  windowRules: RuleSet | undefined
  windowTerms: SchemeTerms | undefined
  window: ExtensionWindow | null
  /** Extensions since the last entry, this one included. */
  extensionsUsed: number
  /** How the limit is told in explanations, and the states of the extension: made when first asked for, then shared. */
  told?: { inputs: readonly FindingInput[]; steps: readonly Reason[] }
  spans?: readonly ExtensionSpan[]
  /** Filings for the extension that follows: filed after this stay's start, up to the next one's. */
  filings: Filing[]
}

/** What is known about one stay when its caps are asked for. `applicationDay` is the filing, where unknown the start. */
export type StayFacts = Pick<
  StayPeriod,
  'stay' | 'path' | 'from' | 'kind' | 'scheme' | 'stream' | 'extensionsUsed' | 'lengthRules'
> & {
  previous: StayPeriod | undefined
  capByContract: boolean
}

/** How principals and dependants differ. */
export type StayReader = {
  employer: EmployerRules
  calendar: WorkingDays
  /** `''`, or `dependants[0].` */
  path: string
  capsOf(facts: StayFacts): Cap[]
  /** The row of the scheme table for the window; a dependant's is the sponsor's. */
  windowRow(stay: { from: PlainDate; scheme: Scheme; stream: Stream }): { scheme: Scheme; stream: Stream }
  defaultScheme: Scheme
}

type Started = { stay: Stay; index: number; order: PlainDate; start: PlainDate | null }

/** The stays that have begun or will on a known day, by start. An entry without arrival and limit has not begun: it is left out. */
export function stayPeriods(
  stays: readonly Stay[],
  applications: readonly Application[],
  reader: StayReader,
): StayPeriod[] {
  const periods: StayPeriod[] = []
  for (const started of inOrder(stays, applications, reader)) {
    periods.push(stayPeriod(started, periods, applications, reader))
  }
  for (const [position, period] of periods.entries()) {
    const next = periods[position + 1]
    period.until = next?.from ?? null
    period.filings = filingsOf(period.from, next, applications, reader.path)
  }
  return periods
}

/** The latest stay that has started by the day; `undefined` before the first. */
export function approvedStayOn(periods: readonly StayPeriod[], day: PlainDate): StayPeriod | undefined {
  return periods.findLast(({ from }) => from <= day)
}

/** The caps that tie for an estimated limit; for a printed one those that equal it. */
export function bindingOfStay({ limit, caps }: StayPeriod): Binding[] {
  return limit === null ? [] : bindingOf(caps(), limit)
}

function stayPeriod(
  { stay, index, order, start }: Started,
  before: readonly StayPeriod[],
  applications: readonly Application[],
  reader: StayReader,
): StayPeriod {
  const { employer, calendar } = reader
  const previous = before.at(-1)
  const kind = stay.kind ?? 'entry'
  const scheme = stay.scheme ?? reader.defaultScheme
  const stream = stay.stream ?? 'general'
  const assumed = kind !== 'entry' && previous?.limit ? addDays(previous.limit, 1) : order
  const own = start ?? assumed
  const from = previous ? later(own, previous.from) : own
  const lengthRules = chosenRuleSet(employer, applicationDay(stay, kind, from, applications))
  const terms = schemeTerms(lengthRules, scheme, stream)
  const condition =
    stay.condition ?? (stream === 'top_tier' ? 'time_only' : (terms?.condition.value ?? 'employment'))
  const extensionsUsed =
    kind === 'entry' ? 0 : (previous?.extensionsUsed ?? 0) + (kind === 'extension' ? 1 : 0)
  const path = `${reader.path}stays[${index}]`
  const facts: StayFacts = {
    stay,
    path,
    from,
    kind,
    scheme,
    stream,
    extensionsUsed,
    lengthRules,
    previous,
    capByContract: condition === 'employment' && (terms?.capByContract.value ?? true),
  }
  const caps = once(() => reader.capsOf(facts))
  const printed = stay.limitOfStay ?? null
  const estimate = printed === null && condition !== 'none' ? shortest(caps()) : undefined
  const limit = printed ?? estimate?.limit ?? null
  const windowRules = limit === null ? undefined : chosenRuleSet(employer, limit)
  const row = reader.windowRow({ from, scheme, stream })
  const windowTerms = schemeTerms(windowRules, row.scheme, row.stream)
  return {
    stay,
    id: `s${before.length + 1}`,
    path,
    from,
    until: null,
    kind,
    scheme,
    stream,
    condition,
    fromKind: start === null ? 'assumed' : 'recorded',
    limit,
    limitKind: printed === null ? 'estimated' : 'printed',
    caps,
    lengthRules,
    windowRules,
    windowTerms,
    window: limit !== null && windowTerms ? extensionWindow(limit, windowTerms, calendar) : null,
    extensionsUsed,
    filings: [],
  }
}

/** The filing that the stay, else a case of its kind tells of. Without one, and for an entry, the start stands for it. */
function applicationDay(
  stay: Stay,
  kind: StayKind,
  from: PlainDate,
  applications: readonly Application[],
): PlainDate {
  if (stay.filedOn) return stay.filedOn
  if (kind === 'entry') return from
  const filings = applications.flatMap((each) => (each.kind === kind && each.filedOn ? [each.filedOn] : []))
  return filings.sort().findLast((day) => day <= from) ?? from
}

function inOrder(
  stays: readonly Stay[],
  applications: readonly Application[],
  reader: StayReader,
): Started[] {
  const started: Started[] = []
  for (const [index, stay] of stays.entries()) {
    const start = startOf(stay, applications)
    const order = start ?? assumedStart(stay, reader)
    if (order) started.push({ stay, index, order, start })
  }
  return started.sort((a, b) => compareText(a.order, b.order))
}

/** Activation, else arrival. What is granted inside Hong Kong starts, without either, with the grant recorded for its filing. */
function startOf(stay: Stay, applications: readonly Application[]): PlainDate | null {
  const known = stay.activatedOn ?? stay.arrivedOn
  if (known) return known
  const { kind, filedOn } = stay
  if (!kind || kind === 'entry' || !filedOn) return null
  const granted = applications.find(
    (each) => each.kind === kind && each.outcome === 'granted' && each.filedOn === filedOn,
  )
  return granted?.decidedOn ?? null
}

/** Good enough to order by and, for a first stay, to begin with. */
function assumedStart(stay: Stay, reader: StayReader): PlainDate | null {
  if (!stay.limitOfStay) return (stay.kind ?? 'entry') === 'entry' ? null : (stay.filedOn ?? LAST_DAY)
  const rules = chosenRuleSet(reader.employer, stay.filedOn ?? stay.limitOfStay)
  const terms = schemeTerms(rules, stay.scheme ?? reader.defaultScheme, stay.stream ?? 'general')
  const months = terms?.firstStayMonths?.value ?? USUAL_FIRST_STAY_MONTHS
  const back = addMonths(stay.limitOfStay, -months)
  return stay.filedOn ? later(back, stay.filedOn) : back
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
