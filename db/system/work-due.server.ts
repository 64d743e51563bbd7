import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import { imports, orgs, people } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'

/** Slugs of employers of whose imports something is to be removed (`listImportsDue`). */
export async function orgsWithImportsDue(
  data: DataStore,
  { openBefore, undoBefore }: { openBefore: string; undoBefore: string },
): Promise<string[]> {
  const { read } = systemStore(data)
  const found = new Set<string>()
  for (const due of [
    and(inArray(imports.state, ['staging', 'staged']), lt(imports.createdAt, openBefore)),
    lt(imports.undoUntil, undoBefore),
  ]) {
    const rows = await read
      .selectDistinct({ slug: orgs.slug })
      .from(imports)
      .innerJoin(orgs, eq(orgs.id, imports.orgId))
      .where(due)
    for (const { slug } of rows) found.add(slug)
  }
  return [...found]
}

/** Families that another version than this computed: their number, and the next of them, employer by employer. */
export async function familiesBehind(
  data: DataStore,
  computedBy: string,
  limit: number,
): Promise<{ count: number; next: { slug: string; familyId: string }[] }> {
  const found: { slug: string; familyId: string }[] = []
  let count = 0
  // Two ranges, so that the index of versions answers; a dependant has no version.
  for (const behind of [lt(people.engineVersion, computedBy), gt(people.engineVersion, computedBy)]) {
    const [counted] = await systemStore(data)
      .read.select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(people)
      .where(behind)
    count += counted?.count ?? 0
    const rows = await systemStore(data)
      .read.select({ slug: orgs.slug, familyId: people.id })
      .from(people)
      .innerJoin(orgs, eq(orgs.id, people.orgId))
      .where(behind)
      .orderBy(asc(people.engineVersion), asc(people.orgId), asc(people.id))
      .limit(limit)
    found.push(...rows)
  }
  return { count, next: found }
}
