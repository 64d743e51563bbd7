import type { Severity } from '#app/domain/finding.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import { WORK_GROUPS, type WorkGroup } from '#app/domain/worklist.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FindingRow, WorkCount } from '#db/queries/findings.server.ts'

/** One line of Today, in the reader's words. */
export type WorkItem = {
  key: string
  familyId: string
  severity: Severity
  name: string
  chineseName: string | null
  /** `HL-0042 · Engineering`, or `spouse of HL-0042`. */
  about: string
  title: string
  because: string
  dueOn: string | null
  /** `in 9 days`; for a finding without a due day since when it holds. */
  relative: string
}

export type WorkSection = { group: WorkGroup; count: number; items: WorkItem[] }
export type WorkTile = { group: WorkGroup; count: number; severity: Severity }

/** The page's rows under their groups, in the order in which the most urgent of each group stands. */
export function workSections(
  rows: readonly FindingRow[],
  counts: readonly WorkCount[],
  words: Translator<MessageKey>,
  asOf: PlainDate,
): WorkSection[] {
  const sections = new Map<WorkGroup, WorkSection>()
  for (const row of rows) {
    const section = sections.get(row.group) ?? {
      group: row.group,
      count: countOf(counts, row.group),
      items: [],
    }
    section.items.push(workItem(row, words, asOf))
    sections.set(row.group, section)
  }
  return [...sections.values()].sort((a, b) => WORK_GROUPS.indexOf(a.group) - WORK_GROUPS.indexOf(b.group))
}

/** One tile a group that has work; they add up to the list. Its severity is the worst in it. */
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

function workItem(row: FindingRow, words: Translator<MessageKey>, asOf: PlainDate): WorkItem {
  const { person } = row
  const latin = [person.familyName, person.givenNames].filter(Boolean).join(' ')
  return {
    key: row.key,
    familyId: row.familyId,
    severity: row.severity,
    name: latin || person.chineseName || row.staffNo,
    chineseName: latin ? person.chineseName : null,
    about: aboutOf(row, words),
    title: words.reason(row.title),
    because: words.reason(row.because),
    dueOn: row.dueOn && words.day(row.dueOn),
    relative: row.dueOn
      ? relativeDay(words, row.dueOn, asOf)
      : words.t('today.since', { day: words.day(row.from) }),
  }
}

function aboutOf(
  { staffNo, dependantNo, department, person }: FindingRow,
  words: Translator<MessageKey>,
): string {
  const who = dependantNo
    ? words.t('today.family', {
        relationship: words.t(`relationship.${person.relationship ?? 'child'}` as MessageKey),
        staffNo,
      })
    : staffNo
  return department ? `${who} · ${department}` : who
}
