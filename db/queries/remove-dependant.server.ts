import { and, eq } from 'drizzle-orm'
import { audit } from '#db/audit.server.ts'
import type { PersonRows } from '#db/family-rows.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { findings, OPEN_INSTANT, people } from '#db/schema/index.server.ts'
import { removeDocument } from './facts/document.server.ts'
import { removeFact } from './undo-facts.server.ts'

/**
 * Takes a dependant off the file, with each fact of theirs and its audit entry. What the ledger said of them is closed and stays, under
 * the principal: a report as known before tells it with the names of then. The caller recomputes the family.
 */
export async function removeDependant(
  tx: OrgTx,
  { person, stays, cases, travelDocuments, documents }: PersonRows,
  reason: string,
): Promise<void> {
  const { id, familyId } = person
  await audit(tx, {
    action: 'remove_dependant',
    target: { kind: 'person', id },
    familyId,
    before: person,
    after: { reason },
  })
  // What extends a stay goes before it.
  for (const row of cases) await removeFact(tx, familyId, 'case', row)
  for (const row of stays) await removeFact(tx, familyId, 'stay', row)
  for (const row of travelDocuments) await removeFact(tx, familyId, 'travel_document', row)
  for (const code of new Set(documents.map((row) => row.code)))
    await removeDocument(tx, { personId: id, familyId }, code)
  const isTheirs = eq(findings.personId, id)
  await tx.update(findings, and(isTheirs, eq(findings.supersededAt, OPEN_INSTANT)), {
    supersededAt: tx.now(),
  })
  await tx.update(findings, isTheirs, { personId: familyId })
  await tx.delete(people, eq(people.id, id))
}
