import { can } from '#app/domain/permissions.ts'
import { loadFamilyRows } from '#db/family-rows.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { familiesOfEntities } from '#db/queries/families.server.ts'
import { addLeftFacts } from '#db/queries/import-left.server.ts'
import {
  changesBy,
  forgetRecord,
  pageWrittenFamilies,
  peopleAddedBy,
} from '#db/queries/import-record.server.ts'
import { auditImport, changeImport, findImport, type ImportUndone } from '#db/queries/imports.server.ts'
import {
  peopleBound,
  removeEntitiesOf,
  removeFact,
  removePeople,
  restoreFact,
} from '#db/queries/undo-facts.server.ts'
import { FAMILIES_A_SLICE } from './planned-families.server.ts'
import type { OnProgress } from './stage-rows.server.ts'
import { type LeftFact, planUndo } from './undo-plan.server.ts'

export type UndoOutcome =
  | { ok: true; undone: ImportUndone; wasDone: boolean }
  | { ok: false; reason: 'forbidden' | 'missing' }
  /** It was not confirmed, or so long ago that what stood before is not kept any more. */
  | { ok: false; reason: 'not_undoable' }

/**
 * Undoes a confirmed import, once: people and facts that it added are removed, facts that it changed restored, where nothing changed
 * since; what did is left, and each of it listed (`pageLeftFacts`). Facts, findings and audit are written together, all or nothing.
 */
export async function undoImport(
  org: OrgDb,
  importId: string,
  onProgress: OnProgress = () => {},
): Promise<UndoOutcome> {
  if (!can(org.role, 'import.run')) return { ok: false, reason: 'forbidden' }
  return org.write(async (tx): Promise<UndoOutcome> => {
    const found = await findImport(tx, importId)
    if (!found) return { ok: false, reason: 'missing' }
    if (found.state === 'undone' && found.undone) return { ok: true, undone: found.undone, wasDone: true }
    const { confirmedAt, undoUntil } = found
    if (found.state !== 'confirmed' || confirmedAt === null || undoUntil === null || undoUntil < tx.now()) {
      return { ok: false, reason: 'not_undoable' }
    }
    const undone = await takeBack(tx, { importId, writtenAt: confirmedAt }, onProgress)
    await forgetRecord(tx, importId)
    await changeImport(tx, importId, ['confirmed'], {
      state: 'undone',
      undone,
      undoneAt: tx.now(),
      undoUntil: null,
    })
    await auditImport(tx, 'undo_import', importId, { fileName: found.fileName, ...undone })
    return { ok: true, undone, wasDone: false }
  })
}

type Written = { importId: string; writtenAt: string }

async function takeBack(tx: OrgTx, written: Written, onProgress: OnProgress): Promise<ImportUndone> {
  const undone = { removedPersonCount: 0, removedFactCount: 0, restoredFactCount: 0, leftCount: 0 }
  let doneCount = 0
  for (let after = ''; ; ) {
    const familyIds = await pageWrittenFamilies(tx, written.importId, after, FAMILIES_A_SLICE)
    const last = familyIds.at(-1)
    if (last === undefined) break
    after = last
    await takeBackFamilies(tx, written, familyIds, undone)
    doneCount += familyIds.length
    onProgress(doneCount)
    await tx.pause()
  }
  await takeBackEntities(tx, written, undone)
  return undone
}

async function keepLeft(
  tx: OrgTx,
  { importId }: Written,
  counts: ImportUndone,
  left: LeftFact[],
): Promise<void> {
  await addLeftFacts(tx, importId, counts.leftCount, left)
  counts.leftCount += left.length
}

async function takeBackFamilies(
  tx: OrgTx,
  written: Written,
  familyIds: readonly string[],
  counts: ImportUndone,
): Promise<void> {
  const { importId, writtenAt } = written
  const added = await peopleAddedBy(tx, importId, familyIds)
  const changes = await changesBy(tx, importId, familyIds)
  const bound = await peopleBound(tx, familyIds)
  const families = await loadFamilyRows(tx, familyIds)
  const stillThere: string[] = []
  for (const [familyId, family] of families) {
    const theirs = changes.filter((change) => change.familyId === familyId)
    const plan = planUndo(family, { ...written, added, bound }, theirs)
    await keepLeft(tx, written, counts, plan.left)
    // What was added may stand where something must come back: one open filing.
    for (const { kind, row } of plan.removedFacts) await removeFact(tx, familyId, kind, row)
    for (const change of plan.restored) {
      if (!(await restoreFact(tx, change, writtenAt)))
        throw new Error('a fact read in this write has changed')
    }
    await tx.pause()
    await removePeople(tx, family, plan.removedPeople)
    counts.removedPersonCount += plan.removedPeople.size
    counts.removedFactCount += plan.removedFacts.length
    counts.restoredFactCount += plan.restored.length
    if (!plan.removedPeople.has(familyId)) stillThere.push(familyId)
    await tx.pause()
  }
  await recomputeFamilies(tx, stillThere)
}

/** An entity's number is a fact of everybody who works for it. */
async function takeBackEntities(tx: OrgTx, written: Written, counts: ImportUndone): Promise<void> {
  const { importId, writtenAt } = written
  const left: LeftFact[] = []
  const restoredIds: string[] = []
  for (const change of await changesBy(tx, importId, null)) {
    if (await restoreFact(tx, change, writtenAt)) restoredIds.push(change.factId)
    else left.push({ personId: null, kind: 'entity', why: 'changed' })
  }
  counts.restoredFactCount += restoredIds.length
  if (restoredIds.length > 0) await recomputeFamilies(tx, await familiesOfEntities(tx, restoredIds))
  for (const _entity of await removeEntitiesOf(tx, importId, writtenAt)) {
    left.push({ personId: null, kind: 'entity', why: 'in_use' })
  }
  await keepLeft(tx, written, counts, left)
}
