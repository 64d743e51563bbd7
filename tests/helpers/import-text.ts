import { type PlainDate, plainDate } from '#app/domain/plain-date.ts'
import type { ConfirmOutcome } from '#app/features/import/confirm-import.server.ts'
import { importSheet } from '#app/features/import/import-sheet.server.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import type { Report } from '#app/features/reports/report-columns.ts'
import { type ReportOptions, reportCsv } from '#app/features/reports/report-stream.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { staffNumbers } from '#db/queries/families.server.ts'

/** The day of the tests. */
export const TODAY = plainDate('2026-11-24')

/** Imports a sheet that is expected to be without a fault, as the command does. */
export async function importText(
  org: OrgDb,
  sheet: string | Uint8Array,
  today: PlainDate = TODAY,
): Promise<ConfirmOutcome> {
  const onFile = await staffNumbers(org)
  const bytes = typeof sheet === 'string' ? Buffer.from(sheet) : sheet
  const reading = readSheet(bytes, { dateOrder: 'dmy', isOnFile: (staffNo) => onFile.has(staffNo) })
  if (reading.problems.length + reading.questions.length > 0) {
    throw new Error(JSON.stringify([reading.problems, reading.questions]))
  }
  return importSheet(org, { fileName: 'people.csv', reading, today })
}

/** The counts of an import that went well. */
export async function importCounts(org: OrgDb, sheet: string | Uint8Array, today?: PlainDate) {
  const outcome = await importText(org, sheet, today)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.counts
}

/** A report as one text, without byte-order mark. */
export async function reportText(
  org: OrgDb,
  report: Report,
  options: Partial<ReportOptions> = {},
): Promise<string> {
  let text = ''
  const asked = { asOf: TODAY, identifiers: 'full' as const, bom: false, ...options }
  for await (const line of reportCsv(org, report, asked)) text += line
  return text
}
