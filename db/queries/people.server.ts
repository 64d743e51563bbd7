import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Condition, EmploymentStatus, Relationship, Scheme } from '#app/domain/case-file.ts'
import { type ExtensionState, SEVERITIES, type Severity } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { alias } from '#db/columns.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { entities, findings, OPEN_DAY, people } from '#db/schema/index.server.ts'
import { statusOn } from './employed.server.ts'
import { holdsOn, type PeopleFilter, peopleConditions } from './people-filter.server.ts'

export const PEOPLE_SORTS = ['name', 'staffNo', 'limit', 'department'] as const
export type PeopleSort = { by: (typeof PEOPLE_SORTS)[number]; descending: boolean }

/** A principal or dependant with how they stand on the day asked for. */
export type PeopleRow = {
  id: string
  kind: 'principal' | 'dependant'
  relationship: Relationship | null
  staffNo: string
  /** `D1` … on dependants, else empty. */
  dependantNo: string
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
  familyId: string
  /** Dependants: whose family it is. */
  principal: { familyName: string | null; givenNames: string | null; chineseName: string | null } | null
  department: string | null
  jobTitle: string | null
  entityName: string | null
  employmentStatus: EmploymentStatus | null
  scheme: Scheme | null
  condition: Condition | null
  limitOfStay: PlainDate | null
  limitIsPrinted: boolean
  /** The extension window on the day. */
  state: { state: ExtensionState; lastFourWeeks: boolean; dueOn: PlainDate | null } | null
  worst: Severity | null
  findingCount: number
}

export type PeoplePage = { rows: PeopleRow[]; nextCursor: string | null }

export type PeopleQuestion = {
  asOf: PlainDate
  filter?: PeopleFilter
  sort?: PeopleSort
  cursor?: string | undefined
  limit?: number
}

const principal = alias(people, 'principal')

/** One page of people in the order asked for. O(log n + page) without a filter; two statements. */
export async function listPeople(
  org: OrgReader,
  { asOf, filter = {}, sort = { by: 'name', descending: false }, cursor, limit = 100 }: PeopleQuestion,
): Promise<PeoplePage> {
  const order = orderOf(sort)
  const place = cursor === undefined ? undefined : placeOf(cursor, order.length)
  const rows = await org
    .select({
      id: people.id,
      kind: people.kind,
      relationship: people.relationship,
      staffNo: people.staffNo,
      dependantNo: people.dependantNo,
      familyName: people.familyName,
      givenNames: people.givenNames,
      chineseName: people.chineseName,
      sortName: people.sortName,
      familyId: people.familyId,
      principal: {
        familyName: principal.familyName,
        givenNames: principal.givenNames,
        chineseName: principal.chineseName,
      },
      department: people.department,
      jobTitle: people.jobTitle,
      entityName: entities.name,
      employmentStatus: statusOn(asOf),
      scheme: people.scheme,
      condition: people.condition,
      limitOfStay: people.limitOfStay,
      limitIsPrinted: people.limitIsPrinted,
    })
    .from(people)
    .leftJoin(principal, eq(principal.id, people.familyId))
    .leftJoin(entities, eq(entities.id, people.entityId))
    .where(and(...peopleConditions(org, filter, asOf), place && beyond(order, place, sort.descending)))
    .orderBy(...order.map((column) => (sort.descending ? desc(column) : asc(column))))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const standings = await standingsOf(
    org,
    shown.map(({ id }) => id),
    asOf,
  )
  const last = shown.at(-1)
  return {
    rows: shown.map(({ sortName: _sorted, ...row }) => ({
      ...row,
      // The writers checked these when they went in.
      kind: row.kind as PeopleRow['kind'],
      relationship: row.relationship as Relationship | null,
      employmentStatus: row.employmentStatus as EmploymentStatus | null,
      scheme: row.scheme as Scheme | null,
      condition: row.condition as Condition | null,
      limitOfStay: row.limitOfStay === OPEN_DAY ? null : (row.limitOfStay as PlainDate),
      principal: row.kind === 'dependant' ? row.principal : null,
      ...(standings.get(row.id) ?? { state: null, worst: null, findingCount: 0 }),
    })),
    nextCursor: rows.length > limit && last ? cursorOf(sort, last) : null,
  }
}

type StandingOfPerson = Pick<PeopleRow, 'state' | 'worst' | 'findingCount'>

async function standingsOf(
  org: OrgReader,
  personIds: string[],
  asOf: PlainDate,
): Promise<Map<string, StandingOfPerson>> {
  const standings = new Map<string, StandingOfPerson>()
  if (personIds.length === 0) return standings
  const rows = await org
    .select({
      personId: findings.personId,
      ruleId: findings.ruleId,
      state: findings.state,
      lastFourWeeks: findings.lastFourWeeks,
      severity: findings.severity,
      dueOn: findings.dueOn,
    })
    .from(findings)
    .where(and(inArray(findings.personId, personIds), holdsOn(asOf, true)))
  for (const row of rows) {
    const severity = SEVERITIES[row.severity] ?? 'info'
    const known = standings.get(row.personId) ?? { state: null, worst: null, findingCount: 0 }
    if (row.ruleId === 'EXT') {
      known.state = {
        state: row.state as ExtensionState,
        lastFourWeeks: row.lastFourWeeks,
        dueOn: row.dueOn === OPEN_DAY ? null : (row.dueOn as PlainDate),
      }
    }
    if (severity !== 'info') {
      known.findingCount += 1
      if (known.worst === null || row.severity < SEVERITIES.indexOf(known.worst)) known.worst = severity
    }
    standings.set(row.personId, known)
  }
  return standings
}

type Sorted = {
  id: string
  sortName: string
  staffNo: string
  dependantNo: string
  limitOfStay: string
  department: string | null
}

/** The columns of the index that a list in this order is read from; the last one makes rows unique. */
function orderOf({ by }: PeopleSort) {
  switch (by) {
    case 'name':
      return [people.sortName, people.id]
    case 'staffNo':
      return [people.staffNo, people.dependantNo]
    case 'limit':
      return [people.limitOfStay, people.id]
    case 'department':
      // As the index says it.
      return [sql`(CASE WHEN ${people.department} IS NULL THEN '' ELSE ${people.department} END)`, people.id]
    default:
      return by satisfies never
  }
}

function valuesOf({ by }: PeopleSort, row: Sorted): string[] {
  switch (by) {
    case 'name':
      return [row.sortName, row.id]
    case 'staffNo':
      return [row.staffNo, row.dependantNo]
    case 'limit':
      return [row.limitOfStay, row.id]
    case 'department':
      return [row.department ?? '', row.id]
    default:
      return by satisfies never
  }
}

function cursorOf(sort: PeopleSort, row: Sorted): string {
  return Buffer.from(JSON.stringify(valuesOf(sort, row))).toString('base64url')
}

/** A text that is no cursor of ours begins at the start. */
function placeOf(cursor: string, length: number): string[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(values) || values.length !== length) return undefined
    return values.every((value) => typeof value === 'string') ? values : undefined
  } catch {
    return undefined
  }
}

function beyond(order: ReturnType<typeof orderOf>, place: string[], descending: boolean): SQL {
  const columns = sql.join(
    order.map((column) => sql`${column}`),
    sql`, `,
  )
  const values = sql.join(
    place.map((value) => sql`${value}`),
    sql`, `,
  )
  return descending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`
}
