import { can } from '#app/domain/permissions.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { auditImport, changeImport, findImport, forgetSheet } from '#db/queries/imports.server.ts'

export type DiscardOutcome = { ok: true } | { ok: false; reason: 'forbidden' | 'missing' | 'confirmed' }

/** Throws a sheet away that was not confirmed, with its file and rows. Once more changes nothing. */
export async function discardImport(org: OrgDb, importId: string): Promise<DiscardOutcome> {
  if (!can(org.role, 'import.run')) return { ok: false, reason: 'forbidden' }
  return org.write(async (tx): Promise<DiscardOutcome> => {
    const found = await findImport(tx, importId)
    if (!found) return { ok: false, reason: 'missing' }
    if (found.state === 'confirmed') return { ok: false, reason: 'confirmed' }
    if (found.state === 'discarded') return { ok: true }
    await changeImport(tx, importId, ['staging', 'staged'], { state: 'discarded' })
    await forgetSheet(tx, importId)
    await auditImport(tx, 'discard_import', importId, { fileName: found.fileName })
    return { ok: true }
  })
}
