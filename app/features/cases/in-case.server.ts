import { can } from '#app/domain/permissions.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { findCaseOwner } from '#db/queries/case-detail.server.ts'
import { type FamilyInWrite, inFamily, type Refusal } from '#db/queries/in-family.server.ts'

/** One change to a filing, inside a write to the family of whoever it is for; see `inFamily`. */
export async function inCase<T extends { ok: boolean }>(
  org: OrgDb,
  caseId: string,
  change: (tx: OrgTx, place: FamilyInWrite) => Promise<T>,
): Promise<T | Refusal> {
  const personId = await findCaseOwner(org, caseId)
  if (!personId) return { ok: false, reason: can(org.role, 'case.write') ? 'missing' : 'not_allowed' }
  return inFamily(org, 'case.write', personId, change)
}
