import { can } from '#app/domain/permissions.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addEntity } from '#db/queries/entities.server.ts'

type Added = { ok: true; id: string } | { ok: false; reason: 'not_allowed' } | Taken
type Taken = { ok: false; reason: 'brn_taken'; name: string }

/** A sponsoring entity more; its number belongs to one entity only. */
export async function recordEntity(org: OrgDb, entity: { name: string; brn: string | null }): Promise<Added> {
  if (!can(org.role, 'org.settings')) return { ok: false, reason: 'not_allowed' }
  return org.write((tx) => addEntity(tx, entity))
}
