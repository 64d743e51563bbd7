import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Tx } from './engine/engine.server.ts'
import { auditEntries, auditValues } from './schema/index.server.ts'

/** Entries that are read and written together. */
const SLICE = 200

/** What these asked for is about no family, and may name somebody all the same. */
const EXPORTS = ['export_people', 'export_report']

/**
 * Removes what exports of the employer were asked for where it is about somebody, whoever asked: also for a member limited
 * to entities, who may not read these entries. O(exports), in slices with a pause between them.
 */
export async function forgetExports(
  tx: Tx,
  orgId: string,
  isAbout: (asked: unknown) => boolean,
): Promise<void> {
  for (const action of EXPORTS) {
    for (let after = 0; ; ) {
      const rows = await tx
        .select({ seq: auditEntries.seq, asked: auditValues.after })
        .from(auditEntries)
        .innerJoin(auditValues, and(eq(auditValues.orgId, orgId), eq(auditValues.seq, auditEntries.seq)))
        .where(
          and(
            eq(auditEntries.orgId, orgId),
            eq(auditEntries.action, action),
            isNull(auditEntries.familyId),
            gt(auditEntries.seq, after),
          ),
        )
        .orderBy(asc(auditEntries.seq))
        .limit(SLICE)
      const gone = rows.filter(({ asked }) => isAbout(asked)).map(({ seq }) => seq)
      if (gone.length > 0)
        await tx.delete(auditValues).where(and(eq(auditValues.orgId, orgId), inArray(auditValues.seq, gone)))
      const last = rows.at(-1)
      if (!last || rows.length < SLICE) break
      after = last.seq
      await tx.pause()
    }
  }
}
