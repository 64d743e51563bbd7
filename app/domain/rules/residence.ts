import type { Finding, Reason } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { overlap, type Period } from '#app/domain/period.ts'
import { addDays, anniversary, FIRST_DAY, type PlainDate } from '#app/domain/plain-date.ts'
import {
  firstResidenceDay,
  type GapOnFile,
  LONG_ABSENCE_DAYS,
  residenceGaps,
  YEARS_TO_ABODE,
} from '#app/domain/residence-clock.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { GAP_BASIS } from '#app/domain/rules/bases.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { compareText } from '#app/domain/text-order.ts'

/** The clock between two changes: since when it runs, and what has put it in question so far. */
type Phase = Period & { startedOn: PlainDate; gaps: GapOnFile[] }

/**
 * ROA: the seven years of ordinary residence, from the first day on. Never more than potential. Medium from the day after an absence
 * of over 180 days, or from the day on which they begin again after time as a visitor.
 */
export function residenceFindings(context: RuleContext): Finding[] {
  const arrived = firstResidenceDay(context.caseFile)
  if (!arrived) return []
  const found: Finding[] = []
  for (const phase of phasesOf(arrived.day, residenceGaps(context.caseFile, arrived.day))) {
    const reachedOn = anniversary(phase.startedOn, YEARS_TO_ABODE)
    const before = overlap(phase, { from: FIRST_DAY, until: reachedOn })
    const after = overlap(phase, { from: reachedOn, until: null })
    if (before) found.push(residenceFinding(context, arrived, { ...phase, ...before }, false))
    if (after) found.push(residenceFinding(context, arrived, { ...phase, ...after }, true))
  }
  return found
}

/** By the end of each gap; of two that end on one day the first leaves a phase without a day. */
function phasesOf(arrivedOn: PlainDate, gaps: GapOnFile[]): Phase[] {
  const phases: Phase[] = []
  let phase: Phase = { from: arrivedOn, until: null, startedOn: arrivedOn, gaps: [] }
  for (const gap of gaps.toSorted((a, b) => compareText(a.to, b.to))) {
    const from = addDays(gap.to, 1)
    phases.push({ ...phase, until: from })
    const startedOn = gap.restartsOn ?? phase.startedOn
    phase = { from, until: null, startedOn, gaps: [...phase.gaps, gap] }
  }
  return [...phases, phase]
}

function residenceFinding(
  { principal, employer }: RuleContext,
  arrived: { day: PlainDate; field: string },
  { from, until, startedOn, gaps }: Phase,
  isReached: boolean,
): Finding {
  const latest = gaps.at(-1)
  const earliest = anniversary(startedOn, YEARS_TO_ABODE)
  const told = isReached ? gaps.findLast((gap) => gap.to >= startedOn && gap.from < earliest) : latest
  const params = {
    started: { day: startedOn },
    count: YEARS_TO_ABODE,
    earliest: { day: earliest },
    ...(told && { gapFrom: { day: told.from }, gapTo: { day: told.to }, days: told.days }),
  }
  return ruleFinding('ROA', {
    member: principal,
    severity: latest ? 'medium' : 'info',
    period: { from, until },
    ruleSet: chosenRuleSet(employer, from),
    ...(latest && { basis: GAP_BASIS }),
    inputs: [input(arrived.field, arrived.day), ...gaps.flatMap((gap) => gap.inputs)],
    steps: [...gaps.map(gapStep), { key: 'ROA.step', params }],
    params,
    text: textOf(told, isReached),
  })
}

function gapStep({ from, to, status, days, restartsOn }: GapOnFile): Reason {
  const params = {
    from: { day: from },
    to: { day: to },
    days,
    longest: LONG_ABSENCE_DAYS,
    restart: { day: restartsOn ?? addDays(to, 1) },
  }
  return { key: status === 'visitor' ? 'ROA.stepVisitor' : 'ROA.stepAbsence', params }
}

/** Once the seven years are reached, only a gap within them has words of its own; any gap stays in the arithmetic. */
function textOf(latest: GapOnFile | undefined, isReached: boolean): string {
  if (isReached) return latest ? 'ROA.reachedWithGap' : 'ROA.reached'
  if (!latest) return 'ROA'
  return latest.status === 'visitor' ? 'ROA.restart' : 'ROA.absence'
}
