import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { engagements } from '#db/schema/index.server.ts'
import type { FactOwner } from './fact-table.server.ts'

export async function addEngagement(
  tx: OrgTx,
  owner: FactOwner,
  employmentId: string,
  facts: { name: string; approvedOn: PlainDate | null },
): Promise<string> {
  const row = { id: tx.newId(), employmentId, importId: owner.importId ?? null, ...facts }
  await tx.insert(engagements, row)
  await audit(tx, {
    action: 'add_engagement',
    target: { kind: 'engagement', id: row.id },
    familyId: owner.familyId,
    after: row,
  })
  return row.id
}
