import { and, asc, eq, gt } from 'drizzle-orm'
import type { OrgReader } from './org-db.server.ts'
import { people } from './schema/index.server.ts'

/** Small enough that memory does not grow with a report and no slice keeps others waiting. */
export const FAMILY_SLICE = 25

/** The ids of all principals by staff number, a few at a time. Each slice sees what is committed when it is read. */
export async function* principalSlices(org: OrgReader): AsyncGenerator<string[]> {
  let after: string | undefined
  for (;;) {
    const slice = await org
      .select({ id: people.id, staffNo: people.staffNo })
      .from(people)
      .where(and(eq(people.kind, 'principal'), after === undefined ? undefined : gt(people.staffNo, after)))
      .orderBy(asc(people.staffNo), asc(people.dependantNo))
      .limit(FAMILY_SLICE)
    yield slice.map(({ id }) => id)
    if (slice.length < FAMILY_SLICE) return
    after = slice.at(-1)?.staffNo
  }
}
