import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { staffNumbers } from '#db/queries/families.server.ts'
import { addImport, findImport, keepImportFile, readImportFile } from '#db/queries/imports.server.ts'
import { type ConfirmOutcome, confirmImport } from './confirm-import.server.ts'
import { NOTHING_READ, type SheetAnswers } from './import-reading.ts'
import { readSheetInSlices } from './read-sheet.server.ts'
import { readingToKeep } from './reading-kept.ts'
import { type OnProgress, stageRows } from './stage-rows.server.ts'
import { countUnclearStays, withStayKind } from './stay-kind.ts'

/** Keeps an uploaded sheet and gives the import's id; undefined when the role may not. */
export async function keepSheet(
  org: OrgDb,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<string | undefined> {
  if (!can(org.role, 'import.run')) return undefined
  return org.write(async (tx) => {
    const id = await addImport(tx, { fileName, reading: NOTHING_READ })
    await keepImportFile(tx, id, bytes)
    return id
  })
}

/** Reads a kept sheet by what was answered and compares it with what is on file; its rows are staged then. */
export async function readKeptSheet(
  org: OrgDb,
  importId: string,
  answers: SheetAnswers,
  today: PlainDate,
  onProgress?: OnProgress,
): Promise<void> {
  if (!can(org.role, 'import.run') || !(await findImport(org, importId))) return
  const onFile = await staffNumbers(org)
  const sheet = await readSheetInSlices(await readImportFile(org, importId), {
    dateOrder: answers.dateOrder ?? null,
    columns: new Map(Object.entries(answers.columns ?? {}).map(([index, column]) => [Number(index), column])),
    isOnFile: (staffNo) => onFile.has(staffNo),
  })
  const settled = { ...answers, entityId: await entityOf(org, answers) }
  const kept = readingToKeep(sheet, settled)
  // Of people on file the kind of their stay is there, or follows from the stay before it.
  const isAsked = ({ staffNo }: SheetRecord) => !onFile.has(staffNo)
  const reading = { ...kept, unclearStayCount: countUnclearStays(sheet.records.filter(isAsked)) }
  const records = withStayKind(sheet.records, answers.stayKind, isAsked)
  await stageRows(org, importId, { records, reading, today }, onProgress)
}

/** Confirms; what changed meanwhile is compared again and left for another look. */
export async function confirmKeptSheet(
  org: OrgDb,
  importId: string,
  options: { today: PlainDate; leaveOut: boolean; onProgress?: OnProgress },
  answers: SheetAnswers,
): Promise<ConfirmOutcome> {
  const outcome = await confirmImport(org, importId, options)
  if (!outcome.ok && outcome.reason === 'changed')
    await readKeptSheet(org, importId, answers, options.today, options.onProgress)
  return outcome
}

/** Nobody was asked yet: an employer with one company needs no question. */
async function entityOf(org: OrgDb, { entityId }: SheetAnswers): Promise<string | null> {
  if (entityId !== undefined) return entityId
  const [only, ...others] = await listEntities(org)
  return only && others.length === 0 ? only.id : null
}
