import type { SheetRecord } from '#app/domain/people-sheet.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { addStagedRows, changeImport, clearStagedRows } from '#db/queries/imports.server.ts'
import { addCounts, type Counts, noCounts } from './counts.ts'
import type { ImportReading } from './import-reading.ts'
import { assumptionsOfPlans } from './plan-assumptions.ts'
import { FAMILIES_A_SLICE, planFamilies, toldFamilies } from './planned-families.server.ts'
import { rowToStage } from './staged-row.ts'
import { toldEntities } from './told-entities.ts'

/** Told after each slice of a long work. */
export type OnProgress = (doneRows: number) => void

/**
 * Compares the rows of a sheet with what is on file and keeps them with what would become of each, in small commits; the import is
 * `staged` then. Rows staged before are replaced. Gives the counts; undefined when the import was confirmed or discarded meanwhile.
 */
export async function stageRows(
  org: OrgDb,
  importId: string,
  { records, reading, today }: { records: readonly SheetRecord[]; reading: ImportReading; today: PlainDate },
  onProgress: OnProgress = () => {},
): Promise<Counts | undefined> {
  const isOpen = await org.write(async (tx) => {
    const isOurs = await changeImport(tx, importId, ['staging', 'staged'], { state: 'staging', reading })
    if (isOurs) await clearStagedRows(tx, importId)
    return isOurs
  })
  if (!isOpen) return undefined

  const counts: Counts = { ...noCounts(), skipped: rowsWithProblems(reading) }
  const assumed = assumptionsOfPlans()
  const { assumptions } = toldEntities(reading.entities, await listEntities(org))
  const families = await toldFamilies(records)
  let doneCount = 0
  for (let start = 0; start < families.length; start += FAMILIES_A_SLICE) {
    const slice = families.slice(start, start + FAMILIES_A_SLICE)
    const planned = await planFamilies(org, slice, today)
    const plans = planned.flatMap((family) => family.plans)
    addCounts(counts, plans)
    assumed.add(plans)
    await org.write((tx) => addStagedRows(tx, importId, plans.map(rowToStage)))
    doneCount += plans.length
    onProgress(doneCount)
  }
  const staged = await org.write((tx) =>
    changeImport(tx, importId, ['staging'], {
      state: 'staged',
      reading: { ...reading, assumptions: [...reading.assumptions, ...assumptions, ...assumed.list()] },
      // A file that cannot be taken at all has nothing to count.
      counts: reading.isBroken ? null : counts,
      problemCount: reading.problems.length,
    }),
  )
  return staged ? counts : undefined
}

/** Counts without writing anything. */
export async function countRows(
  org: OrgDb,
  records: readonly SheetRecord[],
  today: PlainDate,
): Promise<Counts> {
  const counts = noCounts()
  const families = await toldFamilies(records)
  for (let start = 0; start < families.length; start += FAMILIES_A_SLICE) {
    const slice = families.slice(start, start + FAMILIES_A_SLICE)
    const planned = await planFamilies(org, slice, today)
    addCounts(
      counts,
      planned.flatMap((family) => family.plans),
    )
  }
  return counts
}

function rowsWithProblems({ problems }: ImportReading): number {
  return new Set(problems.flatMap(({ row }) => (row === null ? [] : [row]))).size
}
