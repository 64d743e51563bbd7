import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { engagements } from '#db/schema/index.server.ts'
import { addEmploymentPart } from './employment-part.server.ts'
import type { FactOwner } from './fact-table.server.ts'

/** Work beside an employment; `approvedOn` null: no approval is on file (MM04). Gives its id. */
export async function addEngagement(
  tx: OrgTx,
  owner: FactOwner,
  employmentId: string,
  facts: { name: string; approvedOn: PlainDate | null },
): Promise<string> {
  return addEmploymentPart(tx, owner, engagements, 'engagement', { employmentId, ...facts })
}
