import { and, eq } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { documents, people } from '#db/schema/index.server.ts'
import { type FactOwner, factTable } from './fact-table.server.ts'

/** From the first document on file on, what a checklist asks and is not there is missing. */
export async function addDocument(
  tx: OrgTx,
  owner: FactOwner,
  facts: { code: string; receivedOn: PlainDate | null },
): Promise<string> {
  const id = await factTable(documents, 'document', (_tx, given: typeof facts) => given).add(tx, owner, facts)
  await tx.update(people, and(eq(people.id, owner.personId), eq(people.documentsGiven, false)), {
    documentsGiven: true,
  })
  return id
}

/** Takes a document of the checklist off the file again, however often it is there. */
export async function removeDocument(tx: OrgTx, owner: FactOwner, code: string): Promise<number> {
  const isThis = and(eq(documents.personId, owner.personId), eq(documents.code, code))
  const found = await tx.select().from(documents).where(isThis)
  await tx.delete(documents, isThis)
  for (const before of found) {
    await audit(tx, {
      action: 'remove_document',
      target: { kind: 'document', id: before.id },
      familyId: owner.familyId,
      before,
    })
  }
  return found.length
}
