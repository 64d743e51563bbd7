import type { ExtensionState, Severity } from '#app/domain/finding.ts'
import { addDays, type PlainDate } from '#app/domain/plain-date.ts'

/**
 * What a finding asks a person to do, in the order in which it must be seen (docs/decisions/ranking-of-today.md). On a
 * given day each finding is in exactly one group.
 */
export const WORK_GROUPS = [
  'limit_passed',
  'not_covered',
  'report',
  'due_soon',
  'last_four_weeks',
  'submit_by_passed',
  'mismatch',
  'window_open',
  'family',
  'documents',
  'record',
  'waiting',
] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

/** The group that a finding has by what it says alone, whatever the day: all but `due_soon`. */
export type StandingGroup = Exclude<WorkGroup, 'due_soon'>

/** Only findings of these severities are work; `info` is for the person's page. */
export const WORK_SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** So many days before its due day a finding stands with everything else that is due soon, whatever it is about. */
const DUE_SOON_DAYS = 7

/** Before whatever is due soon: somebody may be staying or working without permission today. */
const NOW: readonly StandingGroup[] = ['limit_passed', 'not_covered', 'report']

/** The groups out of which a near due day lifts a finding. */
export const LIFTED_GROUPS: readonly StandingGroup[] = WORK_GROUPS.filter(
  (group): group is StandingGroup => group !== 'due_soon' && !NOW.includes(group as StandingGroup),
)

/** The last due day that is soon on `asOf`. */
export function dueSoonUntil(asOf: PlainDate): PlainDate {
  return addDays(asOf, DUE_SOON_DAYS)
}

/** The group on a day: what is due by `dueSoonUntil`, or was due and still holds, stands in `due_soon`. */
export function workGroupOn(group: StandingGroup, dueOn: PlainDate | null, asOf: PlainDate): WorkGroup {
  const isSoon = dueOn !== null && dueOn <= dueSoonUntil(asOf)
  return isSoon && LIFTED_GROUPS.includes(group) ? 'due_soon' : group
}

export function isWorkGroup(text: unknown): text is WorkGroup {
  return WORK_GROUPS.some((group) => group === text)
}

type Traits = { ruleId: string; state?: ExtensionState | null; lastFourWeeks?: boolean }

/**
 * Which findings a group holds: of these rules; of EXT those in these states, within the last four weeks or before them
 * (null: either). A rule that no group names is in `record`.
 */
type GroupRule = {
  rules: readonly string[]
  states: readonly ExtensionState[]
  lastFourWeeks: boolean | null
}

const GROUP_RULES: Record<StandingGroup, GroupRule> = {
  limit_passed: { rules: ['MM01'], states: ['expired', 'pending_past_limit'], lastFourWeeks: null },
  not_covered: { rules: ['MM02', 'MM03', 'MM04'], states: [], lastFourWeeks: null },
  report: { rules: ['MM28'], states: [], lastFourWeeks: null },
  last_four_weeks: { rules: [], states: ['open', 'late'], lastFourWeeks: true },
  submit_by_passed: { rules: [], states: ['late'], lastFourWeeks: false },
  mismatch: {
    rules: ['MM05', 'MM06', 'MM08', 'MM09', 'MM10', 'MM11', 'MM12', 'MM13', 'MM14', 'MM34'],
    states: [],
    lastFourWeeks: null,
  },
  window_open: { rules: ['MM07'], states: ['open'], lastFourWeeks: false },
  family: { rules: ['MM24', 'MM25', 'MM26', 'MM27', 'MM29', 'AGE'], states: [], lastFourWeeks: null },
  documents: {
    rules: ['MM17', 'MM18', 'MM19', 'MM20', 'MM21', 'MM22', 'HKID', 'DOC', 'ONLINE', 'FEE'],
    states: [],
    lastFourWeeks: null,
  },
  record: {
    rules: ['MM15', 'MM16', 'MM23', 'MM30', 'MM31', 'MM32', 'MM33', 'ROA', 'DATA'],
    states: [],
    lastFourWeeks: null,
  },
  waiting: { rules: [], states: ['filed', 'not_open'], lastFourWeeks: null },
}

const STANDING_GROUPS = Object.keys(GROUP_RULES) as StandingGroup[]

export function workGroupOf({ ruleId, state = null, lastFourWeeks = false }: Traits): StandingGroup {
  const found = STANDING_GROUPS.find((group) => {
    const rule = GROUP_RULES[group]
    if (ruleId !== 'EXT') return rule.rules.includes(ruleId)
    return (
      state !== null && rule.states.includes(state) && (rule.lastFourWeeks ?? lastFourWeeks) === lastFourWeeks
    )
  })
  return found ?? 'record'
}
