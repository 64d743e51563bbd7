import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import { listOrgs } from '#db/system/employers.server.ts'
import type { DataStore } from './data-store.server.ts'
import type { FileStore, StoredFile } from './file-store.server.ts'
import { documentFiles } from './schema/index.server.ts'
import { systemStore } from './system-store.server.ts'

/* Whether what lies in the folder of uploads is what the rows say: over all employers, for a job and for `doctor`. */

/** What is being written has no row yet: it is left alone for so long. */
const UNFINISHED_MS = 60 * 60_000
/** A store that was put back from an older day knows fewer rows, until the right one is put back. */
const ORPHAN_MS = 7 * 24 * 60 * 60_000
const SLICE = 200

/**
 * Removes files that have no row and gives their number. Folders of employers that this store does not know are left alone:
 * a server that was started on an empty store by mistake must not empty the folder of another.
 */
export async function sweepFiles(data: DataStore, files: FileStore): Promise<number> {
  const now = Date.parse(data.now())
  const known = new Set((await listOrgs(data)).map(({ id }) => id))
  let removed = 0
  let slice: StoredFile[] = []
  for await (const file of files.list()) {
    const age = now - file.writtenAt
    if (known.has(file.orgId) && age > (file.name === file.id ? ORPHAN_MS : UNFINISHED_MS)) slice.push(file)
    if (slice.length < SLICE) continue
    removed += await sweepSlice(data, files, slice)
    slice = []
  }
  return removed + (await sweepSlice(data, files, slice))
}

async function sweepSlice(data: DataStore, files: FileStore, slice: readonly StoredFile[]): Promise<number> {
  let removed = 0
  for (const orgId of new Set(slice.map((file) => file.orgId))) {
    const own = slice.filter((file) => file.orgId === orgId)
    const ids = [...new Set(own.map(({ id }) => id))]
    const rows = await systemStore(data)
      .read.select({ id: documentFiles.id })
      .from(documentFiles)
      .where(and(eq(documentFiles.orgId, orgId), inArray(documentFiles.id, ids)))
    const known = new Set(rows.map(({ id }) => id))
    // An unfinished file of an id that has a row is one that was given up.
    const orphans = own.filter(({ id, name }) => !known.has(id) || name !== id)
    await files.remove(
      { id: orgId },
      orphans.map(({ name }) => name),
    )
    removed += orphans.length
  }
  return removed
}

/** How many uploads there are, and the ids of those whose bytes are not there. O(uploads). */
export async function missingFiles(
  data: DataStore,
  files: FileStore,
): Promise<{ count: number; missing: string[] }> {
  const missing: string[] = []
  let count = 0
  let after: { orgId: string; id: string } | undefined
  for (;;) {
    const rows = await systemStore(data)
      .read.select({ orgId: documentFiles.orgId, id: documentFiles.id })
      .from(documentFiles)
      .where(
        after &&
          or(
            gt(documentFiles.orgId, after.orgId),
            and(eq(documentFiles.orgId, after.orgId), gt(documentFiles.id, after.id)),
          ),
      )
      .orderBy(asc(documentFiles.orgId), asc(documentFiles.id))
      .limit(SLICE)
    for (const { orgId, id } of rows) if (!(await files.has({ id: orgId }, id))) missing.push(id)
    count += rows.length
    after = rows.at(-1)
    if (rows.length < SLICE) return { count, missing }
  }
}
