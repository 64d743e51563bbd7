import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { PersonRow } from '#db/family-rows.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { auditEntries, auditValues, people } from '#db/schema/index.server.ts'

/** A principal or dependant; undefined when this member may see nobody of that id. */
export async function findPerson(org: OrgReader, id: string): Promise<PersonRow | undefined> {
  const [row] = await org.select().from(people).where(eq(people.id, id))
  return row
}

/** What somebody is called by. */
export type NamedPerson = Pick<PersonRow, 'familyName' | 'givenNames' | 'chineseName' | 'staffNo'>

/** Names of people by id; who is gone, or not in sight, is left out. At most some hundred. */
export async function namesOfPeople(
  org: OrgReader,
  ids: readonly string[],
): Promise<Map<string, NamedPerson>> {
  if (ids.length === 0) return new Map()
  const rows = await org
    .select({
      id: people.id,
      familyName: people.familyName,
      givenNames: people.givenNames,
      chineseName: people.chineseName,
      staffNo: people.staffNo,
    })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

/** What was changed in a family in one go, with what each row said before and says since. Identifiers are masked. */
export type HistoryEntry = {
  seq: number
  /** ISO instant; changes of one write have the same. */
  at: string
  actor: string
  /** Null: a job of the system. */
  actorId: string | null
  action: string
  targetKind: string
  targetId: string
  /** Null once the values were erased. */
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

/** The audit entries of a family, latest first, from before `beforeSeq` on. O(log n + page). */
export async function listFamilyHistory(
  org: OrgReader,
  familyId: string,
  { beforeSeq, limit = 100 }: { beforeSeq?: number | undefined; limit?: number } = {},
): Promise<{ entries: HistoryEntry[]; nextBefore: number | null }> {
  const rows = await org
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      actor: auditEntries.actor,
      actorId: auditEntries.actorId,
      action: auditEntries.action,
      targetKind: auditEntries.targetKind,
      targetId: auditEntries.targetId,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.familyId, familyId),
        beforeSeq === undefined ? undefined : lt(auditEntries.seq, beforeSeq),
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const values = await org
    .select({ seq: auditValues.seq, before: auditValues.before, after: auditValues.after })
    .from(auditValues)
    .where(
      inArray(
        auditValues.seq,
        shown.map(({ seq }) => seq),
      ),
    )
  const valuesOf = new Map(values.map((row) => [row.seq, row]))
  return {
    entries: shown.map((row) => ({
      ...row,
      before: valuesOf.get(row.seq)?.before ?? null,
      after: valuesOf.get(row.seq)?.after ?? null,
    })),
    nextBefore: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}
