import { and, countDistinct, eq, min, sql } from 'drizzle-orm'
import { SEVERITIES } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { findings, people } from '#db/schema/index.server.ts'
import { statusOn } from './employed.server.ts'
import {
  holdsOn,
  NO_STANDING,
  type PeopleFilter,
  peopleConditions,
  type Standing,
} from './people-filter.server.ts'

export const PEOPLE_FACETS = [
  'kind',
  'entityId',
  'department',
  'scheme',
  'status',
  'standing',
  'rule',
] as const
export type PeopleFacet = (typeof PEOPLE_FACETS)[number]

/** How many people each value of a facet gives, all other facets as they are set. `''` stands for "not given". */
export type PeopleFacets = {
  /** How many people the whole filter gives. */
  total: number
  counts: Record<PeopleFacet, ReadonlyMap<string, number>>
}

type Combination = Record<Exclude<PeopleFacet, 'rule'>, string> & { count: number }

/** O(one employer): two statements, whatever the number of facets. */
export async function countPeople(
  org: OrgReader,
  { asOf, filter = {} }: { asOf: PlainDate; filter?: PeopleFilter },
): Promise<PeopleFacets> {
  // Whatever is not counted here narrows what is counted.
  const combinations = await listCombinations(org, { ...filter, ...UNCHOSEN }, asOf)
  const counts = Object.fromEntries(PEOPLE_FACETS.map((facet) => [facet, new Map<string, number>()]))
  let total = 0
  for (const combination of combinations) {
    const missed = COLUMN_FACETS.filter((facet) => !isChosen(filter[facet], combination[facet]))
    if (missed.length === 0) total += combination.count
    for (const facet of COLUMN_FACETS) {
      if (missed.some((other) => other !== facet)) continue
      const values = counts[facet]
      values?.set(combination[facet], (values.get(combination[facet]) ?? 0) + combination.count)
    }
  }
  const rules = await countRules(org, filter, asOf)
  return { total, counts: { ...counts, rule: rules } as PeopleFacets['counts'] }
}

const COLUMN_FACETS = ['kind', 'entityId', 'department', 'scheme', 'status', 'standing'] as const
const UNCHOSEN = Object.fromEntries(COLUMN_FACETS.map((facet) => [facet, []]))

function isChosen(chosen: readonly string[] | undefined, value: string): boolean {
  return !chosen || chosen.length === 0 || chosen.includes(value)
}

async function listCombinations(
  org: OrgReader,
  filter: PeopleFilter,
  asOf: PlainDate,
): Promise<Combination[]> {
  const worst = org
    .select({ personId: findings.personId, severity: min(findings.severity).as('worst_severity') })
    .from(findings)
    .where(holdsOn(asOf))
    .groupBy(findings.personId)
    .as('worst')
  // By its name: the database knows two parameters with the same day for two expressions.
  const status = statusOn(asOf).as('status_on_day')
  const columns = [
    people.kind,
    people.entityId,
    people.department,
    people.scheme,
    sql`${status}`,
    sql`${worst.severity}`,
  ] as const
  const rows = await org
    .select({
      kind: people.kind,
      entityId: people.entityId,
      department: people.department,
      scheme: people.scheme,
      status,
      severity: worst.severity,
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(people)
    .leftJoin(worst, eq(worst.personId, people.id))
    .where(and(...peopleConditions(org, filter, asOf)))
    .groupBy(...columns)
  return rows.map(({ severity, ...row }) => ({
    kind: row.kind,
    entityId: row.entityId ?? '',
    department: row.department ?? '',
    scheme: row.scheme ?? '',
    status: row.status ?? '',
    standing: standingOf(severity),
    count: row.count,
  }))
}

function standingOf(severity: number | null): Standing {
  return SEVERITIES[severity ?? NO_STANDING] ?? 'none'
}

/** Rules are counted by themselves: one person may have several. */
async function countRules(
  org: OrgReader,
  filter: PeopleFilter,
  asOf: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const { rule: _itself, ...others } = filter
  const conditions = peopleConditions(org, others, asOf).filter((one) => one !== undefined)
  const base = org.select({
    ruleId: findings.ruleId,
    count: countDistinct(findings.personId).mapWith(Number),
  })
  // Without a filter nothing but the index of findings is read.
  const rows =
    conditions.length === 0
      ? await base.from(findings).where(holdsOn(asOf)).groupBy(findings.ruleId)
      : await base
          .from(findings)
          .innerJoin(people, eq(people.id, findings.personId))
          .where(and(holdsOn(asOf), ...conditions))
          .groupBy(findings.ruleId)
  return new Map(rows.map(({ ruleId, count }) => [ruleId, count]))
}
