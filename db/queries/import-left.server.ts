import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { importLeft, imports, type LeftByUndo } from '#db/schema/index.server.ts'
import { importsInSight } from './imports.server.ts'

export type { LeftByUndo }

/** Facts whose rows are added in one statement. */
const FACTS_A_TURN = 500

/** Keeps what an undo leaves, after as many as were kept before. */
export async function addLeftFacts(
  tx: OrgTx,
  importId: string,
  keptBefore: number,
  facts: readonly LeftByUndo[],
): Promise<void> {
  for (let start = 0; start < facts.length; start += FACTS_A_TURN) {
    const rows = facts.slice(start, start + FACTS_A_TURN).map(({ personId: aboutId, kind, why }, at) => ({
      importId,
      leftNo: keptBefore + start + at + 1,
      aboutId,
      kind,
      why,
    }))
    await tx.insert(importLeft, rows)
  }
}

/** What an undo left, in order, after the first so many. */
export async function pageLeftFacts(
  org: OrgReader,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<LeftByUndo[]> {
  const seen = org
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.id, importId), importsInSight(org)))
  return org
    .select({ personId: importLeft.aboutId, kind: importLeft.kind, why: importLeft.why })
    .from(importLeft)
    .where(
      and(
        eq(importLeft.importId, importId),
        inArray(importLeft.importId, seen),
        gt(importLeft.leftNo, after),
      ),
    )
    .orderBy(asc(importLeft.leftNo))
    .limit(limit)
}
