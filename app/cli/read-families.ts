import { withoutMaskedIdentifiers } from '#app/domain/known-identifiers.ts'
import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { familiesFromRecords } from '#app/domain/people-sheet-families.ts'
import { caseFileFromRows, extrasFromRow } from '#app/domain/people-sheet-to-case-file.ts'
import type { DateOrder } from '#app/domain/written-day.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import type { ReadFamily } from '#app/features/reports/checked-findings.ts'
import { readCaseFiles } from './read-case-files.ts'
import { sheetBytes, sheetOrRefusal } from './sheet-file.ts'

/** Families of a people sheet or of case files in JSON (an object, an array, JSON Lines). Refuses with one line. */
export function readFamilies(file: string, dateOrder: DateOrder | undefined): ReadFamily[] {
  const bytes = sheetBytes(file)
  const start = bytes
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  return start.startsWith('{') || start.startsWith('[')
    ? caseFilesIn(file, bytes)
    : sheetIn(file, bytes, dateOrder)
}

function sheetIn(file: string, bytes: Buffer, dateOrder: DateOrder | undefined): ReadFamily[] {
  const { records } = sheetOrRefusal(file, readSheet(bytes, dateOrder ? { dateOrder } : {}))
  return readFamiliesOf(records)
}

/** The families of a sheet's rows, as rules read them. */
export function readFamiliesOf(records: readonly SheetRecord[]): ReadFamily[] {
  return familiesFromRecords(records).families.map((family) => ({
    caseFile: withoutMaskedIdentifiers(caseFileFromRows(family)),
    department: extrasFromRow(family.principal).department,
  }))
}

function caseFilesIn(file: string, bytes: Buffer): ReadFamily[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const { caseFiles, unknownKeys } = readCaseFiles(file, text)
  if (unknownKeys.length > 0) {
    process.stderr.write(`${file}: left out unknown keys: ${unknownKeys.join('; ')}\n`)
  }
  return caseFiles.map((caseFile) => ({ caseFile: withoutMaskedIdentifiers(caseFile), department: null }))
}
