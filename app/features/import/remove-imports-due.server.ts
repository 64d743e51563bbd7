import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { forgetRecord } from '#db/queries/import-record.server.ts'
import { auditImport, changeImport, forgetSheet, listImportsDue } from '#db/queries/imports.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { orgsWithImportsDue } from '#db/system/work-due.server.ts'
import { importsDueAt } from './import-terms.ts'

/** Removes every employer's sheets that nobody confirmed in time, and what undos needed whose time has passed. Gives the number of sheets. */
export async function removeImportsDue(data: DataStore): Promise<number> {
  const due = importsDueAt(data.now())
  let count = 0
  for (const slug of await orgsWithImportsDue(data, due)) {
    const org = await openOrgForJob(data, slug, 'tidy up')
    if (org) count += await removeDueOf(org, due)
  }
  return count
}

async function removeDueOf(org: OrgDb, due: ReturnType<typeof importsDueAt>): Promise<number> {
  const { open, undone } = await listImportsDue(org, due)
  for (const { id, fileName } of open) {
    await org.write(async (tx) => {
      // Somebody may have confirmed it in this moment.
      if (!(await changeImport(tx, id, ['staging', 'staged'], { state: 'expired' }))) return
      await forgetSheet(tx, id)
      await auditImport(tx, 'expire_import', id, { fileName })
    })
  }
  for (const id of undone) {
    await org.write(async (tx) => {
      if (await changeImport(tx, id, ['confirmed'], { state: 'confirmed', undoUntil: null })) {
        await forgetRecord(tx, id)
      }
    })
  }
  return open.length
}
