import { audit } from '#db/audit.server.ts'
import type { NewRow, OrgTx } from '#db/org-db.server.ts'
import type { employmentTerms, engagements } from '#db/schema/index.server.ts'
import type { FactOwner } from './fact-table.server.ts'

type PartTable = typeof employmentTerms | typeof engagements

/** Adds what hangs on an employment, with its audit entry. */
export async function addEmploymentPart<T extends PartTable>(
  tx: OrgTx,
  owner: FactOwner,
  table: T,
  kind: string,
  part: { employmentId: string } & Partial<T['$inferInsert']>,
): Promise<string> {
  const id = tx.newId()
  const row = { id, importId: owner.importId ?? null, ...part }
  // What a part's columns are is checked by its type above; the generic row cannot say so.
  await tx.insert(table, row as NewRow<T>)
  await audit(tx, { action: `add_${kind}`, target: { kind, id }, familyId: owner.familyId, after: row })
  return id
}
