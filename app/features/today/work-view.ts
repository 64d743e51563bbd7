import type { Severity } from '#app/domain/finding.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'
import { WORK_GROUPS, type WorkGroup } from '#app/domain/worklist.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { chineseBeside, nameOf, relationshipOf, whoOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { WorkCount, WorkRow } from '#db/queries/worklist.server.ts'
import { type NextStep, nextStepOf } from './next-step.ts'

/** One finding on Today, in the reader's words. */
export type WorkLine = {
  key: string
  familyId: string
  personId: string
  severity: Severity
  name: string
  chineseName: string | null
  /** `HL-0042 · Engineering`, or `spouse of HL-0042 · Engineering`. */
  about: string
  /** Null on the principal. */
  relationship: string | null
  title: string
  because: string
  dueOn: string | null
  /** `in 9 days`; for a finding without a due day since when it holds. */
  relative: string
  isOverdue: boolean
  next: NextStep
}

/** What one group asks about one family: the first line leads, the others follow it. */
export type WorkFamily = { lead: WorkLine; others: WorkLine[] }
export type WorkSection = { group: WorkGroup; count: number; shown: number; families: WorkFamily[] }
export type WorkTile = { group: WorkGroup; count: number; severity: Severity }

/** The rows under their groups, each family in one place within its group. */
export function workSections(
  rows: readonly WorkRow[],
  counts: readonly WorkCount[],
  words: Translator<MessageKey>,
  asOf: PlainDate,
): WorkSection[] {
  return WORK_GROUPS.flatMap((group) => {
    const own = rows.filter((row) => row.group === group)
    if (own.length === 0) return []
    const families = new Map<string, WorkRow[]>()
    for (const row of own) families.set(row.familyId, [...(families.get(row.familyId) ?? []), row])
    return [
      {
        group,
        count: countOf(counts, group),
        shown: own.length,
        families: [...families.values()].map((ofFamily) => workFamily(ofFamily, words, asOf)),
      },
    ]
  })
}

/** One tile a group that has work, in the order of the list; they add up to it. Its severity is the worst in it. */
export function workTiles(counts: readonly WorkCount[]): WorkTile[] {
  return WORK_GROUPS.flatMap((group) => {
    const own = counts.filter((count) => count.group === group)
    const worst = own.map(({ severity }) => severity).sort((a, b) => RANK[a] - RANK[b])[0]
    return worst ? [{ group, count: countOf(counts, group), severity: worst }] : []
  })
}

export function totalOf(counts: readonly WorkCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** `in 9 days`, `today`, `3 days ago`. */
export function relativeDay(words: Translator<MessageKey>, day: PlainDate, asOf: PlainDate): string {
  const days = daysBetween(asOf, day)
  if (days === 0) return words.t('days.today')
  return days > 0 ? words.t('days.ahead', { count: days }) : words.t('days.ago', { count: -days })
}

const RANK: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3, info: 4 }

function countOf(counts: readonly WorkCount[], group: WorkGroup): number {
  return totalOf(counts.filter((count) => count.group === group))
}

/** The earliest leads; of several on that day the most severe, then the principal's. */
function workFamily(rows: WorkRow[], words: Translator<MessageKey>, asOf: PlainDate): WorkFamily {
  const [first, ...rest] = rows.toSorted(
    (a, b) =>
      compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
      RANK[a.severity] - RANK[b.severity] ||
      compareText(a.dependantNo, b.dependantNo),
  )
  if (!first) throw new Error('a family without a finding')
  return {
    lead: workLine(first, words, asOf),
    others: rest.map((row) => workLine(row, words, asOf)),
  }
}

function workLine(row: WorkRow, words: Translator<MessageKey>, asOf: PlainDate): WorkLine {
  const { person, dueOn } = row
  return {
    key: row.key,
    familyId: row.familyId,
    personId: row.personId,
    severity: row.severity,
    name: nameOf(person, row.staffNo),
    chineseName: chineseBeside(person),
    about: aboutOf(row, words),
    relationship: row.dependantNo === '' ? null : relationshipOf(person.relationship, words),
    title: words.reason(row.title),
    because: words.reason(row.because),
    dueOn: dueOn && words.day(dueOn),
    relative: dueOn ? relativeDay(words, dueOn, asOf) : words.t('today.since', { day: words.day(row.from) }),
    isOverdue: dueOn !== null && dueOn < asOf,
    next: nextStepOf(row),
  }
}

function aboutOf(row: WorkRow, words: Translator<MessageKey>): string {
  const who = whoOf({ ...row, relationship: row.person.relationship }, words)
  return row.department ? `${who} · ${row.department}` : who
}
