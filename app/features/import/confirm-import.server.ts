import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { caseFileFromRows, dependantFromRow, extrasFromRow } from '#app/domain/people-sheet-to-case-file.ts'
import { can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { gatheringTx } from '#db/gathering-tx.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { entityNamed, listEntities } from '#db/queries/entities.server.ts'
import { nextDependantNumber } from '#db/queries/facts/person.server.ts'
import { familiesOfEntities } from '#db/queries/families.server.ts'
import { addWrittenPerson } from '#db/queries/import-record.server.ts'
import {
  auditImport,
  changeImport,
  findImport,
  forgetSheet,
  isNumberTaken,
} from '#db/queries/imports.server.ts'
import { addFamily, addFamilyDependant, type ImportWrite } from './add-family.server.ts'
import { applyEdits } from './apply-edits.server.ts'
import { addCounts, type Counts, noCounts } from './counts.ts'
import { hasOpenQuestion, type ImportReading, keptReading, type LeftOutRow } from './import-reading.ts'
import { undoTerm } from './import-terms.ts'
import type { RowPlan } from './plan-family.ts'
import { type PlannedFamily, planFamilies } from './planned-families.server.ts'
import type { OnProgress } from './stage-rows.server.ts'
import { stagedFamilies } from './staged-families.server.ts'
import { isAsStaged } from './staged-row.ts'
import { entityKey, toldEntities } from './told-entities.ts'

export type ConfirmOutcome =
  /** `wasDone`: somebody had confirmed it before; nothing was done now. */
  | { ok: true; counts: Counts; wasDone: boolean }
  | { ok: false; reason: 'forbidden' | 'missing' | 'not_ready' | 'has_problems' }
  /** What is on file has changed since the sheet was compared with it: nothing was written, it must be looked at again. */
  | { ok: false; reason: 'changed' }
  /** A number of the sheet belongs to somebody whom a member limited to entities does not see. */
  | { ok: false; reason: 'taken' }

export type ConfirmOptions = {
  today: PlainDate
  /** Leaves out the rows that have problems; without it a sheet with problems is not taken. */
  leaveOut?: boolean
  onProgress?: OnProgress
}

/**
 * Applies a staged sheet: all of it or nothing, once. Each row is compared with what is on file at this moment, and must do what it was
 * staged to do. Facts, findings and audit are written together.
 */
export async function confirmImport(
  org: OrgDb,
  importId: string,
  { today, leaveOut = false, onProgress = () => {} }: ConfirmOptions,
): Promise<ConfirmOutcome> {
  if (!can(org.role, 'import.run')) return { ok: false, reason: 'forbidden' }
  try {
    return await org.write(async (tx): Promise<ConfirmOutcome> => {
      const found = await findImport(tx, importId)
      if (!found) return { ok: false, reason: 'missing' }
      if (found.state === 'confirmed') return { ok: true, counts: found.counts ?? noCounts(), wasDone: true }
      const reading = keptReading(found.reading)
      if (found.state !== 'staged' || reading.isBroken || hasOpenQuestion(reading)) {
        return { ok: false, reason: 'not_ready' }
      }
      if (found.problemCount > 0 && !leaveOut) return { ok: false, reason: 'has_problems' }
      const counts: Counts = { ...noCounts(), skipped: found.counts?.skipped ?? 0 }
      const applied = await applyStaged({ tx, importId, today }, reading, onProgress)
      for (const verdict of ['created', 'updated', 'unchanged'] as const)
        counts[verdict] = applied.counts[verdict]
      const isOurs = await changeImport(tx, importId, ['staged'], {
        state: 'confirmed',
        reading: { ...reading, leftOut: applied.leftOut },
        counts,
        confirmedAt: tx.now(),
        undoUntil: undoTerm(tx.now()),
      })
      if (!isOurs) throw new ChangedMeanwhile()
      await forgetSheet(tx, importId)
      await auditImport(tx, 'confirm_import', importId, { fileName: found.fileName, ...counts })
      return { ok: true, counts, wasDone: false }
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, reason: 'changed' }
    if (org.entityIds !== null && isNumberTaken(error)) return { ok: false, reason: 'taken' }
    throw error
  }
}

/** Takes the whole write back. */
class ChangedMeanwhile extends Error {}

async function applyStaged(
  write: ImportWrite,
  reading: ImportReading,
  onProgress: OnProgress,
): Promise<{ counts: Counts; leftOut: LeftOutRow[] }> {
  const { tx, importId, today } = write
  // An entity's number is a fact of everybody who works for it.
  const { numbered } = toldEntities(reading.entities, await listEntities(tx))
  const entityOf = await entitiesOf(tx, importId, reading)
  const counts = noCounts()
  const leftOut: LeftOutRow[] = []
  let doneCount = 0
  for await (const slice of stagedFamilies(tx, importId)) {
    const planned = await planFamilies(
      tx,
      slice.map(({ told }) => told),
      today,
      new Set(numbered.keys()),
    )
    await tx.pause()
    const changedIds: string[] = []
    const gathering = gatheringTx(tx)
    for (const [index, family] of planned.entries()) {
      assertAsStaged(family.plans, slice[index]?.staged)
      addCounts(counts, family.plans)
      leftOut.push(...leftOutOf(family.plans))
      doneCount += family.plans.length
      const familyId = await applyFamily({ ...write, tx: gathering.tx }, family, entityOf)
      if (!familyId) continue
      changedIds.push(familyId)
      await tx.pause()
    }
    await gathering.flush()
    await tx.pause()
    await recomputeFamilies(tx, changedIds)
    onProgress(doneCount)
    await tx.pause()
  }
  if (numbered.size > 0) await recomputeFamilies(tx, await familiesOfEntities(tx, [...numbered.keys()]))
  return { counts, leftOut }
}

function leftOutOf(plans: readonly RowPlan[]): LeftOutRow[] {
  return plans.flatMap((plan) =>
    plan.verdict === 'skipped' ? [{ row: plan.record.row, why: plan.why }] : [],
  )
}

function assertAsStaged(
  plans: readonly RowPlan[],
  staged: ReadonlyMap<number, { verdict: string; changes: unknown }> | undefined,
): void {
  for (const plan of plans) {
    const row = staged?.get(plan.record.row)
    if (!row || !isAsStaged(plan, row)) throw new ChangedMeanwhile()
  }
}

/** Gives the family's id when anything of it was written; whom each row wrote is kept for the undo. */
async function applyFamily(
  write: ImportWrite,
  { told, stored, plans }: PlannedFamily,
  entityOf: EntityOf,
): Promise<string | undefined> {
  const { tx, importId } = write
  if (!stored) {
    const { principal, dependants } = told
    if (!principal) return undefined
    const caseFile = caseFileFromRows({ principal, dependants })
    const added = await addFamily(write, caseFile, extrasFromRow(principal), entityOf(principal, true))
    const { familyId } = added
    for (const [at, { row: rowNo }] of [principal, ...dependants].entries()) {
      const personId = at === 0 ? familyId : added.dependantIds[at - 1]
      if (personId) await addWrittenPerson(tx, importId, { rowNo, personId, familyId, verdict: 'created' })
    }
    return familyId
  }
  const { id, staffNo, entityId } = stored.person
  let isChanged = false
  let number = 0
  for (const plan of plans) {
    const { record, verdict } = plan
    if (verdict !== 'created' && verdict !== 'updated') continue
    const written = { rowNo: record.row, familyId: id, verdict }
    if (verdict === 'created') {
      // What this write has gathered is not stored yet.
      number = number === 0 ? await nextDependantNumber(tx, id) : number + 1
      const dependant = dependantFromRow(record, `D${number}`, told.principal)
      const personId = await addFamilyDependant(write, { id, staffNo, entityId }, dependant, number)
      await addWrittenPerson(tx, importId, { ...written, personId })
    } else {
      const rows = plan.at === 'principal' ? stored : stored.dependants[plan.at]
      if (!rows) throw new Error('a person on file has rows')
      const edited = { record, rows, family: stored, entityId: entityOf(record, false) }
      await applyEdits(write, edited, plan.comparison.edits)
      await addWrittenPerson(tx, importId, { ...written, personId: rows.person.id })
    }
    isChanged = true
  }
  return isChanged ? id : undefined
}

/** The entity that a row names; for new people without one what was answered. */
type EntityOf = (record: SheetRecord, isNew: boolean) => string | null

async function entitiesOf(tx: OrgTx, importId: string, reading: ImportReading): Promise<EntityOf> {
  const ids = new Map<string, string | undefined>()
  for (const named of reading.entities) {
    ids.set(entityKey(named), await entityNamed(tx, named, importId))
  }
  const answered = reading.answers.entityId ?? null
  return ({ values }, isNew) => {
    const named = { name: values.entity_name ?? null, brn: values.entity_brn ?? null }
    if (named.name === null && named.brn === null) return isNew ? answered : null
    return ids.get(entityKey(named)) ?? null
  }
}
