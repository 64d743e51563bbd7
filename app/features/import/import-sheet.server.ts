import { can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addImport } from '#db/queries/imports.server.ts'
import { type ConfirmOutcome, confirmImport } from './confirm-import.server.ts'
import { NOTHING_READ } from './import-reading.ts'
import type { SheetReading } from './read-sheet.server.ts'
import { readingToKeep } from './reading-kept.ts'
import { type OnProgress, stageRows } from './stage-rows.server.ts'

/** Facts may change between the comparison and the write; after so many times somebody else is writing without pause. */
const MOST_ROUNDS = 3

/** Imports a sheet in one go, as a command does: a reading without problems and questions is staged and confirmed. */
export async function importSheet(
  org: OrgDb,
  sheet: { fileName: string; reading: SheetReading; today: PlainDate },
  onProgress: OnProgress = () => {},
): Promise<ConfirmOutcome> {
  if (!can(org.role, 'import.run')) return { ok: false, reason: 'forbidden' }
  const { fileName, today } = sheet
  const { records } = sheet.reading
  const id = await org.write((tx) => addImport(tx, { fileName, reading: NOTHING_READ }))
  const reading = readingToKeep(sheet.reading, {})
  for (let round = 1; ; round += 1) {
    await stageRows(org, id, { records, reading, today }, onProgress)
    const outcome = await confirmImport(org, id, {
      today,
      onProgress: (rows) => onProgress(records.length + rows),
    })
    if (outcome.ok || outcome.reason !== 'changed' || round === MOST_ROUNDS) return outcome
  }
}
