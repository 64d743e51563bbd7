import { and, asc, desc, eq, gt, inArray, lt, lte, max, or, type SQL } from 'drizzle-orm'
import { audit } from '#db/audit.server.ts'
import { StoreRefused } from '#db/engine/store-errors.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import {
  type ImportCounts,
  type ImportUndone,
  importFileParts,
  importRows,
  imports,
  users,
} from '#db/schema/index.server.ts'

export type { ImportCounts, ImportUndone }

export type ImportState = 'staging' | 'staged' | 'confirmed' | 'discarded' | 'expired' | 'undone'

/** One uploaded sheet. What was read of it is `reading`, as the feature wrote it. */
export type ImportRow = Omit<typeof imports.$inferSelect, 'state'> & { state: ImportState }

/** A staged row: its cells are sealed. */
export type StagedRow = {
  rowNo: number
  staffNo: string
  verdict: string
  sealed: Buffer
  changes: unknown
  problems: unknown
}

/** A member limited to entities sees the imports of their own only: a sheet may tell of others. */
export function importsInSight(org: OrgReader): SQL | undefined {
  if (org.entityIds === null) return undefined
  return eq(imports.userId, org.actor.kind === 'user' ? org.actor.userId : '')
}

/** An import in state `staging`, of whoever acts; a job is nobody. Gives its id. */
export async function addImport(
  tx: OrgTx,
  { fileName, reading }: { fileName: string; reading: unknown },
): Promise<string> {
  const id = tx.newId()
  const userId = tx.actor.kind === 'user' ? tx.actor.userId : null
  await tx.insert(imports, { id, state: 'staging', fileName, reading, userId })
  return id
}

/** Undefined when there is none, and for a member limited to entities when it is somebody else’s. */
export async function findImport(org: OrgReader, id: string): Promise<ImportRow | undefined> {
  const [row] = await org
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), importsInSight(org)))
  return row && { ...row, state: row.state as ImportState }
}

/** The latest first; the sheet of each that ended is gone. */
export async function listImports(org: OrgReader, limit: number) {
  const rows = await org
    .select({
      id: imports.id,
      state: imports.state,
      fileName: imports.fileName,
      counts: imports.counts,
      createdAt: imports.createdAt,
      confirmedAt: imports.confirmedAt,
      userName: users.name,
    })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.userId))
    .where(importsInSight(org))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, state: row.state as ImportState }))
}

/** Sheets that nobody has confirmed since before an instant, and imports whose undo has passed by another. */
export async function listImportsDue(
  org: OrgReader,
  { openBefore, undoBefore }: { openBefore: string; undoBefore: string },
): Promise<{ open: { id: string; fileName: string }[]; undone: string[] }> {
  const open = await org
    .select({ id: imports.id, fileName: imports.fileName })
    .from(imports)
    .where(and(inArray(imports.state, ['staging', 'staged']), lt(imports.createdAt, openBefore)))
  const undone = await org.select({ id: imports.id }).from(imports).where(lt(imports.undoUntil, undoBefore))
  return { open, undone: undone.map(({ id }) => id) }
}

/** Changes an import that is in one of these states; false when it is in none of them. */
export async function changeImport(
  tx: OrgTx,
  id: string,
  from: readonly ImportState[],
  to: {
    state: ImportState
    reading?: unknown
    counts?: ImportCounts | null
    problemCount?: number
    confirmedAt?: string
    undoUntil?: string | null
    undoneAt?: string
    undone?: ImportUndone
  },
): Promise<boolean> {
  const count = await tx.update(
    imports,
    and(eq(imports.id, id), inArray(imports.state, [...from]), importsInSight(tx)),
    to,
  )
  return count > 0
}

/** One entry of the trail about the import as a whole; each fact that it writes has its own. */
export async function auditImport(
  tx: OrgTx,
  action: 'confirm_import' | 'discard_import' | 'expire_import' | 'undo_import',
  id: string,
  after: Record<string, unknown>,
): Promise<void> {
  await audit(tx, { action, target: { kind: 'import', id }, after })
}

/** Bytes of a file in one sealed piece: small enough that sealing and storing keeps nobody waiting. */
const PART_BYTES = 256 * 1024
/** Rows that are removed in one statement. */
const ROWS_A_TURN = 500
const FILE_PLACE = 'import_file_parts.sealed'
const ROW_PLACE = 'import_rows.sealed'

/** The file as it came, sealed in numbered parts; it pauses between them. Once an import: a part is never replaced. */
export async function keepImportFile(tx: OrgTx, importId: string, bytes: Uint8Array): Promise<void> {
  for (let at = 0, partNo = 1; at < bytes.length; at += PART_BYTES, partNo += 1) {
    const part = Buffer.from(bytes.subarray(at, at + PART_BYTES)).toString('base64')
    await tx.insert(importFileParts, { importId, partNo, sealed: tx.seal(FILE_PLACE, part) })
    await tx.pause()
  }
}

/** The file as it came; empty when the import has ended. */
export async function readImportFile(org: OrgReader, importId: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (;;) {
    const [part] = await org
      .select()
      .from(importFileParts)
      .where(and(eq(importFileParts.importId, importId), gt(importFileParts.partNo, parts.length)))
      .orderBy(asc(importFileParts.partNo))
      .limit(1)
    if (!part) return Buffer.concat(parts)
    parts.push(Buffer.from(org.open(FILE_PLACE, part.sealed), 'base64'))
  }
}

/** Cells are sealed here. */
export async function addStagedRows(
  tx: OrgTx,
  importId: string,
  rows: readonly (Omit<StagedRow, 'sealed'> & { cells: unknown })[],
): Promise<void> {
  await tx.insert(
    importRows,
    rows.map(({ cells, ...row }) => ({
      ...row,
      importId,
      sealed: tx.seal(ROW_PLACE, JSON.stringify(cells)),
    })),
  )
}

/** What `addStagedRows` sealed, as it was given. */
export function openStagedCells(org: OrgReader, row: Pick<StagedRow, 'sealed'>): unknown {
  return JSON.parse(org.open(ROW_PLACE, row.sealed))
}

/** Removes what was staged, some hundred rows at a time with pauses between; nothing happens when none is left. */
export async function clearStagedRows(tx: OrgTx, importId: string): Promise<void> {
  const [last] = await tx
    .select({ rowNo: max(importRows.rowNo) })
    .from(importRows)
    .where(eq(importRows.importId, importId))
  for (let upTo = ROWS_A_TURN; upTo < (last?.rowNo ?? 0) + ROWS_A_TURN; upTo += ROWS_A_TURN) {
    await tx.delete(importRows, and(eq(importRows.importId, importId), lte(importRows.rowNo, upTo)))
    await tx.pause()
  }
}

const rowColumns = {
  rowNo: importRows.rowNo,
  staffNo: importRows.staffNo,
  verdict: importRows.verdict,
  sealed: importRows.sealed,
  changes: importRows.changes,
  problems: importRows.problems,
}

/** Rows in the order of the file, after `afterRow`. */
export async function pageStagedRows(
  org: OrgReader,
  importId: string,
  { verdict, afterRow, limit }: { verdict?: string; afterRow: number; limit: number },
): Promise<StagedRow[]> {
  return org
    .select(rowColumns)
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        verdict === undefined ? undefined : eq(importRows.verdict, verdict),
        gt(importRows.rowNo, afterRow),
      ),
    )
    .orderBy(asc(importRows.rowNo))
    .limit(limit)
}

/** Rows by family, after a row: staff number, then row. */
export async function pageStagedFamilies(
  org: OrgReader,
  importId: string,
  after: { staffNo: string; rowNo: number } | undefined,
  limit: number,
): Promise<StagedRow[]> {
  return org
    .select(rowColumns)
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        after &&
          or(
            gt(importRows.staffNo, after.staffNo),
            and(eq(importRows.staffNo, after.staffNo), gt(importRows.rowNo, after.rowNo)),
          ),
      ),
    )
    .orderBy(asc(importRows.staffNo), asc(importRows.rowNo))
    .limit(limit)
}

/** The sheet of an import that has ended is of no use any more. */
export async function forgetSheet(tx: OrgTx, importId: string): Promise<void> {
  await clearStagedRows(tx, importId)
  await tx.delete(importFileParts, eq(importFileParts.importId, importId))
}

/** Whether a write failed because a staff number or registration number is there already: one each, whoever may see whom. */
export function isNumberTaken(error: unknown): boolean {
  if (!(error instanceof StoreRefused) || error.kind !== 'unique') return false
  return error.table === 'people' || error.table === 'entities'
}
