import { type FamilyRows, findFamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { auditEntries, caseMoves, findings, people, stays } from '#db/schema/index.server.ts'

/** The rows of a family that is there. */
export async function familyOf(org: OrgDb, familyId: string): Promise<FamilyRows> {
  const family = await findFamilyRows(org, familyId)
  if (!family) throw new Error(`no family ${familyId}`)
  return family
}

/** How many rows an employer has of what a write could leave half-done. */
export async function rowCounts(org: OrgDb): Promise<Record<string, number>> {
  const tables = { people, stays, findings, auditEntries, caseMoves }
  const counts: Record<string, number> = {}
  for (const [name, table] of Object.entries(tables)) counts[name] = await org.count(table)
  return counts
}
