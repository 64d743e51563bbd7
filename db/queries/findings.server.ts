import { and, asc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { CaseFile } from '#app/domain/case-file.ts'
import {
  type ExtensionState,
  type Finding,
  type Reason,
  SEVERITIES,
  type Severity,
} from '#app/domain/finding.ts'
import { findings as judge } from '#app/domain/findings.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { WORK_GROUP_RULES, WORK_SEVERITIES, type WorkGroup, workGroupOf } from '#app/domain/worklist.ts'
import { alias } from '#db/columns.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { caseFiles, findings, OPEN_DAY, OPEN_INSTANT, people } from '#db/schema/index.server.ts'

/** A stored span with whom it is about. No due day is null. */
export type FindingRow = {
  id: string
  key: string
  ruleId: string
  state: ExtensionState | null
  lastFourWeeks: boolean
  severity: Severity
  staffNo: string
  dependantNo: string
  familyId: string
  personId: string
  from: PlainDate
  until: PlainDate | null
  dueOn: PlainDate | null
  title: Reason
  because: Reason
  ruleset: string
  group: WorkGroup
  person: {
    familyName: string | null
    givenNames: string | null
    chineseName: string | null
    relationship: string | null
  }
  department: string | null
}

/** What the list is narrowed to; each absent key narrows nothing. */
export type WorklistFilter = {
  group?: WorkGroup
  severity?: Severity
  rule?: string
  kind?: 'principal' | 'dependant'
  department?: string
  entityId?: string
}

export type WorklistPage = { rows: FindingRow[]; nextCursor: string | null }

const principal = alias(people, 'principal')
const PAGE = 60

/** The work of a day, most urgent first: findings that hold on `asOf`, by severity, due day, staff number. O(log n + page). */
export async function listWork(
  org: OrgReader,
  {
    asOf,
    filter = {},
    cursor,
    limit = PAGE,
  }: { asOf: PlainDate; filter?: WorklistFilter; cursor?: string; limit?: number },
): Promise<WorklistPage> {
  const rows = await selectFindings(org)
    .where(and(holdsOn(asOf), ...narrowed(filter), after(cursor)))
    .orderBy(asc(findings.severity), asc(findings.dueOn), asc(findings.staffNo), asc(findings.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit).map(findingRow)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: rows.length > limit && last ? cursorOf(last) : null }
}

export type WorkCount = { group: WorkGroup; severity: Severity; count: number }

/** How many findings hold on `asOf`, by group and severity; they add up to the list with the same filter. O(one employer). */
export async function countWork(
  org: OrgReader,
  { asOf, filter = {} }: { asOf: PlainDate; filter?: WorklistFilter },
): Promise<WorkCount[]> {
  const counted = { ruleId: findings.ruleId, state: findings.state, lastFourWeeks: findings.lastFourWeeks }
  const base = org.select({
    ...counted,
    severity: findings.severity,
    count: sql<number>`count(*)`.mapWith(Number),
  })
  const narrowing = and(holdsOn(asOf), ...narrowed(filter))
  const grouping = [findings.ruleId, findings.state, findings.lastFourWeeks, findings.severity] as const
  // People are joined only where the filter asks for them: counting alone reads nothing but the index.
  const rows = needsPeople(filter)
    ? await base
        .from(findings)
        .innerJoin(principal, eq(principal.id, findings.familyId))
        .where(narrowing)
        .groupBy(...grouping)
    : await base
        .from(findings)
        .where(narrowing)
        .groupBy(...grouping)
  const totals = new Map<string, WorkCount>()
  for (const { count, ...row } of rows) {
    const group = workGroupOf({ ...row, state: row.state as ExtensionState | null })
    const severity = SEVERITIES[row.severity] ?? 'info'
    const total = totals.get(`${group}/${severity}`)
    if (total) total.count += count
    else totals.set(`${group}/${severity}`, { group, severity, count })
  }
  return [...totals.values()]
}

/** What holds for one family on a day, most urgent first; `info` too. */
export async function listFamilyFindings(
  org: OrgReader,
  familyId: string,
  asOf: PlainDate,
): Promise<FindingRow[]> {
  const rows = await selectFindings(org)
    .where(and(eq(findings.familyId, familyId), isCurrent(), spans(asOf)))
    .orderBy(asc(findings.severity), asc(findings.dueOn), asc(findings.id))
  return rows.map(findingRow)
}

/**
 * One finding by its key with its whole explanation: the span that holds on `asOf`, else the next to come, else the last
 * one. The explanation is computed from the family's stored case file and settings, from which the span came.
 */
export async function findFinding(
  org: OrgReader,
  key: string,
  asOf: PlainDate,
): Promise<{ row: FindingRow; finding: Finding } | undefined> {
  const stored = await selectFindings(org)
    .where(and(eq(findings.key, key), isCurrent()))
    .orderBy(asc(findings.fromOn))
  const rows = stored.map(findingRow)
  const row =
    rows.find(({ from, until }) => from <= asOf && (until === null || asOf < until)) ??
    rows.find(({ from }) => from > asOf) ??
    rows.at(-1)
  if (!row) return undefined
  const [file] = await org
    .select({ sealed: caseFiles.sealed, settings: caseFiles.settings })
    .from(caseFiles)
    .where(and(eq(caseFiles.familyId, row.familyId), eq(caseFiles.supersededAt, OPEN_INSTANT)))
  if (!file) return undefined
  const caseFile = JSON.parse(org.open('case_files', file.sealed)) as CaseFile
  const finding = judge(caseFile, file.settings).find((one) => one.key === row.key && one.from === row.from)
  return finding && { row, finding }
}

function selectFindings(org: OrgReader) {
  return org
    .select({
      finding: findings,
      familyName: people.familyName,
      givenNames: people.givenNames,
      chineseName: people.chineseName,
      relationship: people.relationship,
      department: principal.department,
    })
    .from(findings)
    .innerJoin(people, eq(people.id, findings.personId))
    .innerJoin(principal, eq(principal.id, findings.familyId))
}

type SelectedFinding = Awaited<ReturnType<typeof selectFindings>>[number]

function findingRow({ finding, department, ...person }: SelectedFinding): FindingRow {
  const state = finding.state as ExtensionState | null
  return {
    id: finding.id,
    key: finding.key,
    ruleId: finding.ruleId,
    state,
    lastFourWeeks: finding.lastFourWeeks,
    severity: SEVERITIES[finding.severity] ?? 'info',
    staffNo: finding.staffNo,
    dependantNo: finding.dependantNo,
    familyId: finding.familyId,
    personId: finding.personId,
    from: finding.fromOn as PlainDate,
    until: finding.untilOn === OPEN_DAY ? null : (finding.untilOn as PlainDate),
    dueOn: finding.dueOn === OPEN_DAY ? null : (finding.dueOn as PlainDate),
    title: finding.title,
    because: finding.because,
    ruleset: finding.ruleset,
    group: workGroupOf({ ruleId: finding.ruleId, state, lastFourWeeks: finding.lastFourWeeks }),
    person,
    department,
  }
}

function isCurrent(): SQL {
  return eq(findings.supersededAt, OPEN_INSTANT)
}

function spans(asOf: PlainDate): SQL | undefined {
  return and(lte(findings.fromOn, asOf), gt(findings.untilOn, asOf))
}

function holdsOn(asOf: PlainDate): SQL | undefined {
  return and(isCurrent(), lt(findings.severity, WORK_SEVERITIES.length), spans(asOf))
}

function narrowed({
  group,
  severity,
  rule,
  kind,
  department,
  entityId,
}: WorklistFilter): (SQL | undefined)[] {
  return [
    group && inGroup(group),
    severity && eq(findings.severity, SEVERITIES.indexOf(severity)),
    rule ? eq(findings.ruleId, rule) : undefined,
    kind && (kind === 'principal' ? eq(findings.dependantNo, '') : gt(findings.dependantNo, '')),
    department ? eq(principal.department, department) : undefined,
    entityId ? eq(principal.entityId, entityId) : undefined,
  ]
}

function needsPeople({ department, entityId }: WorklistFilter): boolean {
  return Boolean(department || entityId)
}

function inGroup(group: WorkGroup): SQL | undefined {
  const { rules, states, lastFourWeeks } = WORK_GROUP_RULES[group]
  const extension = and(
    eq(findings.ruleId, 'EXT'),
    inArray(findings.state, states.length > 0 ? [...states] : ['']),
    lastFourWeeks === null ? undefined : eq(findings.lastFourWeeks, lastFourWeeks),
  )
  return or(inArray(findings.ruleId, rules.length > 0 ? [...rules] : ['']), extension)
}

function cursorOf({ severity, dueOn, staffNo, id }: FindingRow): string {
  return [SEVERITIES.indexOf(severity), dueOn ?? OPEN_DAY, id, staffNo].join('~')
}

/** Rows that follow the cursor's; a text that is no cursor of ours begins at the start. */
function after(cursor: string | undefined): SQL | undefined {
  const [, severity, dueOn, id, staffNo] = /^(\d)~(\d{4}-\d\d-\d\d)~([^~]+)~(.*)$/.exec(cursor ?? '') ?? []
  if (severity === undefined || dueOn === undefined || id === undefined || staffNo === undefined)
    return undefined
  return or(
    gt(findings.severity, Number(severity)),
    and(
      eq(findings.severity, Number(severity)),
      or(
        gt(findings.dueOn, dueOn),
        and(
          eq(findings.dueOn, dueOn),
          or(gt(findings.staffNo, staffNo), and(eq(findings.staffNo, staffNo), gt(findings.id, id))),
        ),
      ),
    ),
  )
}

/** Limits of stay by month from `from` on, `months` of them, hires and dependants apart; employments that ended are left out. */
export async function countLimitsByMonth(
  org: OrgReader,
  from: PlainDate,
  before: PlainDate,
): Promise<{ month: string; kind: 'principal' | 'dependant'; count: number }[]> {
  const month = sql<string>`substr(${people.limitOfStay}, 1, 7)`
  const rows = await org
    .select({ month, kind: people.kind, count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(
      and(
        gte(people.limitOfStay, from),
        lt(people.limitOfStay, before),
        inArray(people.employmentStatus, ['active', 'offer']),
      ),
    )
    .groupBy(month, people.kind)
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind === 'dependant' ? 'dependant' : 'principal' }))
}

const EXPORT_SLICE = 200

/**
 * Everything that holds on `asOf` as the ledger knew it at `knownAt` (now when left out), in the order of `compareFindings`,
 * a slice at a time.
 */
export async function* eachFindingOn(
  org: OrgReader,
  { asOf, knownAt, info = false }: { asOf: PlainDate; knownAt?: string; info?: boolean },
): AsyncGenerator<FindingRow> {
  const known =
    knownAt === undefined
      ? isCurrent()
      : and(lte(findings.recordedAt, knownAt), gt(findings.supersededAt, knownAt))
  const worst = info ? undefined : lt(findings.severity, WORK_SEVERITIES.length)
  let last: FindingRow | undefined
  for (;;) {
    const rows = await selectFindings(org)
      .where(and(known, worst, spans(asOf), last && follows(last)))
      .orderBy(
        asc(findings.severity),
        asc(findings.dueOn),
        asc(findings.staffNo),
        asc(findings.dependantNo),
        asc(findings.key),
        asc(findings.fromOn),
      )
      .limit(EXPORT_SLICE)
    for (const row of rows) yield findingRow(row)
    const end = rows.at(-1)
    if (rows.length < EXPORT_SLICE || !end) return
    last = findingRow(end)
  }
}

/** One key has one span on a day, so the key is enough after the columns before it. */
function follows(last: FindingRow): SQL | undefined {
  const severity = SEVERITIES.indexOf(last.severity)
  const dueOn = last.dueOn ?? OPEN_DAY
  const sameStaff = and(
    eq(findings.severity, severity),
    eq(findings.dueOn, dueOn),
    eq(findings.staffNo, last.staffNo),
  )
  return and(
    gte(findings.severity, severity),
    or(
      gt(findings.severity, severity),
      and(eq(findings.severity, severity), gt(findings.dueOn, dueOn)),
      and(eq(findings.severity, severity), eq(findings.dueOn, dueOn), gt(findings.staffNo, last.staffNo)),
      and(sameStaff, gt(findings.dependantNo, last.dependantNo)),
      and(sameStaff, eq(findings.dependantNo, last.dependantNo), gt(findings.key, last.key)),
    ),
  )
}
