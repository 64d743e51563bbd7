import { and, gte, lt, sql } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { people } from '#db/schema/index.server.ts'
import { isEmployed } from './employed.server.ts'

/** Limits of stay by month (`2026-12`) from `from` until before `before`, hires and dependants apart; employments that are over on `asOf` are left out. */
export async function countLimitsByMonth(
  org: OrgReader,
  from: PlainDate,
  before: PlainDate,
  asOf: PlainDate,
): Promise<{ month: string; kind: 'principal' | 'dependant'; count: number }[]> {
  const month = sql<string>`substr(${people.limitOfStay}, 1, 7)`
  const rows = await org
    .select({ month, kind: people.kind, count: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(and(gte(people.limitOfStay, from), lt(people.limitOfStay, before), isEmployed(asOf)))
    .groupBy(month, people.kind)
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind === 'dependant' ? 'dependant' : 'principal' }))
}
