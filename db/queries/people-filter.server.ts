import { and, eq, exists, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { SEVERITIES, type Severity } from '#app/domain/finding.ts'
import { isMasked, lastFour, normalizeIdentifier } from '#app/domain/identifiers.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { indexesOf } from '#app/domain/searched-number.ts'
import { searchTokens } from '#db/name-tokens.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { employments, findings, nameTokens, people, travelDocuments } from '#db/schema/index.server.ts'
import { isEmployed, statusOn } from './employed.server.ts'
import { isKnown, isWork, spans } from './finding-rows.server.ts'

/** The most urgent finding that holds, or `none`: nothing to do. */
export type Standing = Severity | 'none'

/** What the list is narrowed to. Values of one facet widen each other, facets narrow; an empty one narrows nothing. */
export type PeopleFilter = {
  /** A name in either script, a staff number, the last four of a permit, an identity card or HR's record of one. */
  search?: string
  /** A whole number, as `searched-number` writes it. */
  number?: string
  kind?: readonly string[]
  entityId?: readonly string[]
  /** `''` stands for "not given", here and in scheme and status. */
  department?: readonly string[]
  scheme?: readonly string[]
  status?: readonly string[]
  standing?: readonly Standing[]
  rule?: readonly string[]
  /** `2026-12`: hires and their dependants, still employed, whose limit of stay lies in this month and not before the day. */
  limitMonth?: string
}

export const NO_STANDING = SEVERITIES.length

/** The conditions on `people` that a filter sets on a day. */
export function peopleConditions(org: OrgReader, filter: PeopleFilter, asOf: PlainDate): (SQL | undefined)[] {
  return [
    filter.search ? matches(org, filter.search) : undefined,
    filter.number ? hasNumber(org, indexesOf(filter.number)) : undefined,
    oneOf(people.kind, filter.kind),
    oneOf(people.entityId, filter.entityId),
    oneOf(people.department, filter.department),
    oneOf(people.scheme, filter.scheme),
    oneOf(statusOn(asOf), filter.status),
    filter.limitMonth ? endsIn(filter.limitMonth, asOf) : undefined,
    filter.standing?.length ? standsAt(org, filter.standing, asOf) : undefined,
    filter.rule?.length ? hasRule(org, filter.rule, asOf) : undefined,
  ]
}

/** Findings that are work and hold on the day, whosever; `info` too when asked for. */
export function holdsOn(asOf: PlainDate, withInfo = false): SQL | undefined {
  return and(isKnown(), spans(asOf), withInfo ? undefined : isWork())
}

type FacetColumn =
  | typeof people.kind
  | typeof people.entityId
  | typeof people.department
  | typeof people.scheme
  | SQL

function oneOf(column: FacetColumn, values: readonly string[] | undefined): SQL | undefined {
  if (!values || values.length === 0) return undefined
  return inArray(values.includes('') ? sql`coalesce(${column}, '')` : sql`${column}`, [...values])
}

/** As the chart of limits counts them: from the day on, offers and active employments that are not over. */
function endsIn(month: string, asOf: PlainDate): SQL | undefined {
  const first = `${month}-01`
  return and(
    gte(people.limitOfStay, asOf > first ? asOf : first),
    lte(people.limitOfStay, `${month}-31`),
    isEmployed(asOf),
  )
}

function standsAt(org: OrgReader, standings: readonly Standing[], asOf: PlainDate): SQL {
  const worst = org
    .select({ worst: sql`min(${findings.severity})` })
    .from(findings)
    .where(and(eq(findings.personId, people.id), holdsOn(asOf)))
  const ranks = standings.map((one) => (one === 'none' ? NO_STANDING : SEVERITIES.indexOf(one)))
  return inArray(sql`coalesce(${worst}, ${NO_STANDING})`, ranks)
}

function hasRule(org: OrgReader, rules: readonly string[], asOf: PlainDate): SQL {
  return exists(
    org
      .select({ one: sql`1` })
      .from(findings)
      .where(and(eq(findings.personId, people.id), holdsOn(asOf), inArray(findings.ruleId, [...rules]))),
  )
}

/** Names and staff numbers by their pairs of characters; numbers by their last four. */
function matches(org: OrgReader, search: string): SQL | undefined {
  const number = normalizeIdentifier(search)
  const byNumber = number.length === 4 || isMasked(search) ? endsWith(org, lastFour(search)) : []
  return or(isNamed(org, isMasked(search) ? '' : search), ...byNumber)
}

/** People whose names or staff number hold this text. */
export function isNamed(org: OrgReader, text: string): SQL {
  const tokens = searchTokens(text)
  const named = org
    .select({ personId: nameTokens.personId })
    .from(nameTokens)
    .where(inArray(nameTokens.token, tokens.length > 0 ? tokens : ['']))
    .groupBy(nameTokens.personId)
    .having(sql`count(*) = ${Math.max(1, tokens.length)}`)
  return inArray(people.id, named)
}

function endsWith(org: OrgReader, four: string): SQL[] {
  const documents = org
    .select({ personId: travelDocuments.personId })
    .from(travelDocuments)
    .where(eq(travelDocuments.numberLastFour, four))
  const recorded = org
    .select({ personId: employments.personId })
    .from(employments)
    .where(eq(employments.recordedNumberLastFour, four))
  return [eq(people.hkidLastFour, four), inArray(people.id, documents), inArray(people.id, recorded)]
}

/** People with an identity card or a travel document of one of these blind indexes. */
export function hasNumber(org: OrgReader, indexes: readonly string[]): SQL | undefined {
  const documents = org
    .select({ personId: travelDocuments.personId })
    .from(travelDocuments)
    .where(inArray(travelDocuments.numberIndex, [...indexes]))
  return or(inArray(people.hkidIndex, [...indexes]), inArray(people.id, documents))
}
