import type { Finding } from '#app/domain/finding.ts'
import { holdsOn, overlap, type Period } from '#app/domain/period.ts'
import { addDays, later, type PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'

export const MILESTONE_KINDS = [
  'window_open',
  'submit_by',
  'submit_by_passed',
  'last_four_weeks',
  'limit_near',
  'limit_passed',
  'new_finding',
] as const
export type MilestoneKind = (typeof MILESTONE_KINDS)[number]

export type AlertSettings = {
  /** Days before the limit of stay on which `limit_near` is told. */
  leadDays: readonly number[]
}

export const DEFAULT_ALERT_SETTINGS: AlertSettings = { leadDays: [90, 60, 30, 14, 7, 1] }

/**
 * Something to tell a recipient once. It can be told on every day of its period: a late run catches up, and after the period
 * the next milestone has taken its place.
 */
export type Milestone = Period & {
  /** Told once per key and recipient. The day that it is about is part of it: a moved day is news again. */
  key: string
  kind: MilestoneKind
  findingKey: string
  /** `limit_near`: this many days before the limit of stay. */
  leadDays?: number
}

/** What of a finding the plan reads: a stored span is enough. */
export type PlannedFinding = Pick<
  Finding,
  'key' | 'ruleId' | 'state' | 'lastFourWeeks' | 'severity' | 'from' | 'until' | 'dueOn' | 'title'
>

/** The milestones of one family's spans, of every day. */
export function milestonesOf(
  findings: readonly PlannedFinding[],
  settings: AlertSettings = DEFAULT_ALERT_SETTINGS,
): Milestone[] {
  const milestones = findings.flatMap((finding) =>
    finding.ruleId === 'EXT' ? stateMilestones(finding) : newFindingMilestone(finding),
  )
  for (const [, spans] of extensionsByKey(findings)) milestones.push(...limitMilestones(spans, settings))
  return joined(milestones)
}

/** What can be told on a day. */
export function milestonesOn(
  findings: readonly PlannedFinding[],
  day: PlainDate,
  settings: AlertSettings = DEFAULT_ALERT_SETTINGS,
): Milestone[] {
  return milestonesOf(findings, settings).filter((milestone) => holdsOn(milestone, day))
}

/** The day on which a milestone became news: its own, or the day on which the facts behind it were recorded. */
export function newsOn(milestone: Milestone, recordedOn: PlainDate): PlainDate {
  return later(milestone.from, recordedOn)
}

function newFindingMilestone(finding: PlannedFinding): Milestone[] {
  if (finding.severity !== 'critical' && finding.severity !== 'high') return []
  return [milestone('new_finding', finding, finding, finding.severity)]
}

function stateMilestones(finding: PlannedFinding): Milestone[] {
  const about = limitOf(finding)
  const found: Milestone[] = []
  if (finding.lastFourWeeks) found.push(milestone('last_four_weeks', finding, finding, about))
  switch (finding.state) {
    case 'open': {
      found.push(milestone('window_open', finding, finding, about))
      const lastDay = finding.dueOn && overlap(finding, { from: finding.dueOn, until: null })
      if (lastDay) found.push(milestone('submit_by', finding, lastDay, about))
      return found
    }
    case 'late':
      return [...found, milestone('submit_by_passed', finding, finding, about)]
    case 'expired':
    case 'pending_past_limit':
      return [...found, milestone('limit_passed', finding, finding, about)]
    case 'not_open':
    case 'filed':
    case undefined:
      return found
    default:
      return finding.state satisfies never
  }
}

/** One lead after another, each until the next; the last one until the limit. Only while the stay is the approved one. */
function limitMilestones(spans: PlannedFinding[], { leadDays }: AlertSettings): Milestone[] {
  const [first] = spans
  const limit = first && limitOf(first)
  if (!first || !limit) return []
  const stay: Period = { from: first.from, until: spans.at(-1)?.until ?? null }
  const leads = [...new Set(leadDays)].sort((a, b) => b - a)
  return leads.flatMap((lead, position) => {
    const next = leads[position + 1]
    const until = next === undefined ? addDays(limit, 1) : addDays(limit, -next)
    const period = overlap(stay, { from: addDays(limit, -lead), until })
    if (!period) return []
    return [{ ...milestone('limit_near', first, period, `${limit}-${lead}`), leadDays: lead }]
  })
}

function milestone(
  kind: MilestoneKind,
  { key }: PlannedFinding,
  period: Period,
  about: string | undefined,
): Milestone {
  const { from, until } = period
  return { key: `${key}@${kind}@${about ?? ''}`, kind, findingKey: key, from, until }
}

/** Spans of one state that were split for another reason are one milestone; after a pause it comes back under the same key. */
function joined(milestones: Milestone[]): Milestone[] {
  const found: Milestone[] = []
  for (const each of milestones) {
    const known = found.findLast(({ key }) => key === each.key)
    if (known?.until === each.from) known.until = each.until
    else found.push({ ...each })
  }
  return found.sort((a, b) => compareText(a.from, b.from))
}

function extensionsByKey(findings: readonly PlannedFinding[]): Map<string, PlannedFinding[]> {
  const groups = new Map<string, PlannedFinding[]>()
  for (const finding of findings) {
    if (finding.ruleId !== 'EXT') continue
    const group = groups.get(finding.key)
    if (group) group.push(finding)
    else groups.set(finding.key, [finding])
  }
  for (const group of groups.values()) group.sort((a, b) => compareText(a.from, b.from))
  return groups
}

/** Every EXT sentence carries the limit of stay. */
function limitOf({ title }: PlannedFinding): PlainDate | undefined {
  const limit = title.params?.limit
  return typeof limit === 'object' && 'day' in limit ? limit.day : undefined
}
