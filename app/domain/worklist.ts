import type { ExtensionState, Severity } from '#app/domain/finding.ts'

/** What a finding asks a person to do, most urgent first. Each finding is in exactly one group. */
export const WORK_GROUPS = [
  'limit_passed',
  'last_four_weeks',
  'submit_by_passed',
  'report',
  'window_open',
  'mismatch',
  'family',
  'documents',
  'record',
  'waiting',
] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

/** Only findings of these severities are work; `info` is for the person's page. */
export const WORK_SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low']

type Traits = { ruleId: string; state: ExtensionState | null; lastFourWeeks: boolean }

/**
 * Which findings a group holds: of these rules; of EXT those in these states, within the last four weeks or before them
 * (null: either). A rule that no group names is in `record`.
 */
export type WorkGroupRule = {
  rules: readonly string[]
  states: readonly ExtensionState[]
  lastFourWeeks: boolean | null
}

export const WORK_GROUP_RULES: Record<WorkGroup, WorkGroupRule> = {
  limit_passed: { rules: ['MM01'], states: ['expired', 'pending_past_limit'], lastFourWeeks: null },
  last_four_weeks: { rules: [], states: ['open', 'late'], lastFourWeeks: true },
  submit_by_passed: { rules: [], states: ['late'], lastFourWeeks: false },
  report: { rules: ['MM28'], states: [], lastFourWeeks: null },
  window_open: { rules: ['MM07'], states: ['open'], lastFourWeeks: false },
  mismatch: {
    rules: [
      'MM02',
      'MM03',
      'MM04',
      'MM05',
      'MM06',
      'MM08',
      'MM09',
      'MM10',
      'MM11',
      'MM12',
      'MM13',
      'MM14',
      'MM34',
    ],
    states: [],
    lastFourWeeks: null,
  },
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

export function workGroupOf({ ruleId, state, lastFourWeeks }: Traits): WorkGroup {
  const found = WORK_GROUPS.find((group) => {
    const rule = WORK_GROUP_RULES[group]
    if (ruleId !== 'EXT') return rule.rules.includes(ruleId)
    return (
      state !== null && rule.states.includes(state) && (rule.lastFourWeeks ?? lastFourWeeks) === lastFourWeeks
    )
  })
  return found ?? 'record'
}
