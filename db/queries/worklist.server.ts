import { and, asc, desc, eq, gt, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { SEVERITIES, type Severity } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'
import {
  dueSoonUntil,
  LIFTED_GROUPS,
  type StandingGroup,
  WORK_GROUPS,
  type WorkGroup,
} from '#app/domain/worklist.ts'
import { idsOfAll } from '#db/heads.server.ts'
import { after } from '#db/keyset.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { cases, entities, findings, OPEN_DAY, people } from '#db/schema/index.server.ts'
import {
  asksPeople,
  type FindingFilter,
  type FindingRow,
  findingColumns,
  findingRow,
  isKnown,
  isWork,
  narrowed,
  principal,
  spans,
} from './finding-rows.server.ts'

/** A finding as work: with the person's open filing that it is about, if there is one. */
export type WorkRow = FindingRow & { openCaseId: string | null }

type WorkQuestion = { asOf: PlainDate; filter?: FindingFilter }

export type WorkCount = { group: WorkGroup; severity: Severity; count: number }

/** How many findings hold on `asOf`, by group and severity; they add up to the lists with the same filter. O(one employer). */
export async function countWork(org: OrgReader, { asOf, filter = {} }: WorkQuestion): Promise<WorkCount[]> {
  const base = org.select({
    group: findings.workGroup,
    severity: findings.severity,
    count: sql<number>`count(*)`.mapWith(Number),
    soonCount:
      sql<number>`sum(CASE WHEN ${findings.dueOn} <= ${dueSoonUntil(asOf)} THEN 1 ELSE 0 END)`.mapWith(
        Number,
      ),
  })
  const holding = and(isKnown(), isWork(), spans(asOf), ...narrowed(filter))
  const grouping = [findings.workGroup, findings.severity] as const
  // People are joined only where the filter asks for them: counting alone reads nothing but the index.
  const rows = asksPeople(filter)
    ? await base
        .from(findings)
        .innerJoin(principal, eq(principal.id, findings.familyId))
        .where(holding)
        .groupBy(...grouping)
    : await base
        .from(findings)
        .where(holding)
        .groupBy(...grouping)
  const totals = new Map<string, WorkCount>()
  const add = (group: WorkGroup, severity: Severity, count: number) => {
    const total = totals.get(`${group}/${severity}`) ?? { group, severity, count: 0 }
    if (count > 0) totals.set(`${group}/${severity}`, { ...total, count: total.count + count })
  }
  for (const row of rows) {
    const group = row.group as StandingGroup
    const severity = SEVERITIES[row.severity] ?? 'info'
    const lifted = LIFTED_GROUPS.includes(group) ? row.soonCount : 0
    add('due_soon', severity, lifted)
    add(group, severity, row.count - lifted)
  }
  return [...totals.values()]
}

/**
 * How the work of a day begins: of each of `groups` the first `limit`, by due day, severity, staff number. One statement,
 * O(groups × (log n + limit)).
 */
export async function listWorkStart(
  org: OrgReader,
  { groups, limit, ...question }: WorkQuestion & { groups: readonly WorkGroup[]; limit: number },
): Promise<WorkRow[]> {
  const heads = groups.flatMap((group) => headsOf(org, group, question, undefined, limit))
  const rows = await rowsOf(org, heads, question.asOf)
  return WORK_GROUPS.flatMap((group) => rows.filter((row) => row.group === group).slice(0, limit))
}

export type WorklistPage = { rows: WorkRow[]; nextCursor: string | null }

/** One group of the work of a day, page by page. O(log n + page). */
export async function listWorkGroup(
  org: OrgReader,
  {
    group,
    cursor,
    limit = 60,
    ...question
  }: WorkQuestion & { group: WorkGroup; cursor?: string | undefined; limit?: number },
): Promise<WorklistPage> {
  const rows = await rowsOf(org, headsOf(org, group, question, placeOf(cursor), limit + 1), question.asOf)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: rows.length > limit && last ? cursorOf(last) : null }
}

/** Whether a finding is in the group on that day. */
export function inGroup(group: WorkGroup, asOf: PlainDate): SQL | undefined {
  const soon = dueSoonUntil(asOf)
  if (group === 'due_soon')
    return and(inArray(findings.workGroup, [...LIFTED_GROUPS]), lte(findings.dueOn, soon))
  const isLifted = LIFTED_GROUPS.includes(group)
  // Every due day is up to the open one: said, so that SQLite reads the group's own index.
  const due = isLifted ? gt(findings.dueOn, soon) : lte(findings.dueOn, OPEN_DAY)
  return and(eq(findings.workGroup, group), due)
}

type Place = { dueOn: string; severity: number; staffNo: string; id: string }

/** Ids of the first of a group after a place, read in the order of an index; what is due soon is read group by group. */
function headsOf(
  org: OrgReader,
  group: WorkGroup,
  { asOf, filter = {} }: WorkQuestion,
  place: Place | undefined,
  limit: number,
) {
  const { severity, ...others } = filter
  // Said so that SQLite stays with the group's index: that of severities holds another order.
  const ofSeverity = severity && sql`${findings.severity} + 0 = ${SEVERITIES.indexOf(severity)}`
  const parts =
    group === 'due_soon'
      ? LIFTED_GROUPS.map((standing) =>
          and(eq(findings.workGroup, standing), lte(findings.dueOn, dueSoonUntil(asOf))),
        )
      : [inGroup(group, asOf)]
  return parts.map((inPart) => {
    const base = org.select({ id: findings.id }).from(findings)
    const asked = asksPeople(filter) ? base.innerJoin(principal, eq(principal.id, findings.familyId)) : base
    return asked
      .where(
        and(
          isKnown(),
          inPart,
          isWork(),
          spans(asOf),
          ofSeverity,
          ...narrowed(others),
          place && after(columnsAt(place)),
        ),
      )
      .orderBy(asc(findings.dueOn), asc(findings.severity), asc(findings.staffNo), asc(findings.id))
      .limit(limit)
  })
}

function columnsAt({ dueOn, severity, staffNo, id }: Place) {
  return [
    [findings.dueOn, dueOn],
    [findings.severity, severity],
    [findings.staffNo, staffNo],
    [findings.id, id],
  ] as const
}

/** The rows of these heads in the order of a group's list. */
async function rowsOf(
  org: OrgReader,
  heads: ReturnType<typeof headsOf>,
  asOf: PlainDate,
): Promise<WorkRow[]> {
  if (heads.length === 0) return []
  const rows = await org
    .select({ ...findingColumns, openCaseId: sql<string | null>`${openCase(org)}` })
    .from(findings)
    .innerJoin(people, eq(people.id, findings.personId))
    .innerJoin(principal, eq(principal.id, findings.familyId))
    .where(inArray(findings.id, idsOfAll(heads)))
  return rows.map(({ openCaseId, ...row }) => ({ ...findingRow(row, asOf), openCaseId })).sort(byDueDay)
}

/** The open filing that a finding is about: the entry for the identity card, the change of employment for the job, else the extension. */
function openCase(org: OrgReader) {
  const kind = sql`CASE WHEN ${findings.ruleId} IN ('HKID', 'MM22') THEN 'entry'
    WHEN ${findings.ruleId} IN ('MM02', 'MM03', 'MM04', 'MM09') THEN 'change_of_employment' ELSE 'extension' END`
  return org
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.personId, findings.personId), isNull(cases.closedOn), sql`${cases.kind} = ${kind}`))
    .orderBy(desc(cases.openedOn), desc(cases.id))
    .limit(1)
}

function byDueDay(a: WorkRow, b: WorkRow): number {
  return (
    compareText(a.dueOn ?? OPEN_DAY, b.dueOn ?? OPEN_DAY) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.staffNo, b.staffNo) ||
    compareText(a.id, b.id)
  )
}

function cursorOf({ dueOn, severity, id, staffNo }: WorkRow): string {
  return [dueOn ?? OPEN_DAY, SEVERITIES.indexOf(severity), id, staffNo].join('~')
}

/** A text that is no cursor of ours begins at the start. */
function placeOf(cursor: string | undefined): Place | undefined {
  const [, dueOn, severity, id, staffNo] = /^(\d{4}-\d\d-\d\d)~(\d)~([^~]+)~(.*)$/.exec(cursor ?? '') ?? []
  if (dueOn === undefined || severity === undefined || id === undefined || staffNo === undefined)
    return undefined
  return { dueOn, severity: Number(severity), staffNo, id }
}

/** What the list can be narrowed to: departments of hires, each with the sponsoring entity. None: nobody is on file. */
export async function listWorkFilters(
  org: OrgReader,
): Promise<{ department: string | null; entityId: string | null; entityName: string | null }[]> {
  return org
    .selectDistinct({
      department: people.department,
      entityId: people.entityId,
      entityName: entities.name,
    })
    .from(people)
    .leftJoin(entities, eq(entities.id, people.entityId))
    .where(eq(people.kind, 'principal'))
    .orderBy(asc(people.department), asc(entities.name))
}
