import { and, eq, gt, lt, lte, type SQL, sql } from 'drizzle-orm'
import { type ExtensionState, type Reason, SEVERITIES, type Severity } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import {
  type StandingGroup,
  WORK_SEVERITIES,
  type WorkGroup,
  workGroupOf,
  workGroupOn,
} from '#app/domain/worklist.ts'
import { alias } from '#db/columns.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { findings, OPEN_DAY, OPEN_INSTANT, people } from '#db/schema/index.server.ts'

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
  /** Of the day that was asked for. */
  group: WorkGroup
  person: {
    familyName: string | null
    givenNames: string | null
    chineseName: string | null
    relationship: string | null
  }
  department: string | null
}

/** What a list of findings is narrowed to; each absent key narrows nothing. */
export type FindingFilter = {
  severity?: Severity
  rule?: string
  kind?: 'principal' | 'dependant'
  department?: string
  entityId?: string
}

export const principal = alias(people, 'principal')

/** The columns of `findingRow`, over findings with whom they are about and whose family that is. */
export const findingColumns = {
  finding: findings,
  familyName: people.familyName,
  givenNames: people.givenNames,
  chineseName: people.chineseName,
  relationship: people.relationship,
  department: principal.department,
}

/** The query that `findingRow` reads: whoever uses it says when, which and in what order. */
export function selectFindings(org: OrgReader) {
  return org
    .select(findingColumns)
    .from(findings)
    .innerJoin(people, eq(people.id, findings.personId))
    .innerJoin(principal, eq(principal.id, findings.familyId))
}

export type SelectedFinding = Awaited<ReturnType<typeof selectFindings>>[number]

/** A stored span as pages and reports list it; `asOf` is the day that says whether its due day has passed. */
export function findingRow(
  { finding, department, familyName, givenNames, chineseName, relationship }: SelectedFinding,
  asOf: PlainDate,
): FindingRow {
  const state = finding.state as ExtensionState | null
  const dueOn = finding.dueOn === OPEN_DAY ? null : (finding.dueOn as PlainDate)
  const standing: StandingGroup = workGroupOf({ ...finding, state })
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
    dueOn,
    title: finding.title,
    because: finding.because,
    ruleset: finding.ruleset,
    group: workGroupOn(standing, dueOn, asOf),
    person: { familyName, givenNames, chineseName, relationship },
    department,
  }
}

/** As the ledger knows it now, or knew it at an instant. */
export function isKnown(knownAt?: string): SQL | undefined {
  if (knownAt === undefined) return eq(findings.supersededAt, OPEN_INSTANT)
  // No range for an index to begin with: it would be read out of order and sorted, slice after slice.
  const supersededAt = sql`(${findings.supersededAt} || '')`
  return and(lte(findings.recordedAt, knownAt), gt(supersededAt, knownAt))
}

/** From inclusive, until exclusive. */
export function spans(asOf: PlainDate): SQL | undefined {
  return and(lte(findings.fromOn, asOf), gt(findings.untilOn, asOf))
}

/** Findings that ask somebody to do something. */
export function isWork(): SQL {
  return lt(findings.severity, WORK_SEVERITIES.length)
}

/** The conditions of a filter, for `and`; what is not asked for is left out. */
export function narrowed({ severity, rule, kind, department, entityId }: FindingFilter): (SQL | undefined)[] {
  return [
    severity && eq(findings.severity, SEVERITIES.indexOf(severity)),
    rule ? eq(findings.ruleId, rule) : undefined,
    kind && (kind === 'principal' ? eq(findings.dependantNo, '') : gt(findings.dependantNo, '')),
    department ? eq(principal.department, department) : undefined,
    entityId ? eq(principal.entityId, entityId) : undefined,
  ]
}

/** Whether a filter asks about the principal, so that a list without people's names must join them. */
export function asksPeople({ department, entityId }: FindingFilter): boolean {
  return Boolean(department || entityId)
}
