import { readFileSync, statSync } from 'node:fs'
import type { SheetRecord } from '#app/domain/people-sheet.ts'
import type { SheetReading } from '#app/features/import/read-sheet.server.ts'
import { problemLine } from '#app/features/import/sheet-problem.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { megabytes } from '#app/platform/megabytes.ts'
import { MAX_UPLOAD_BYTES } from '#app/platform/upload-limit.ts'
import { Refused, refusedLines } from './command.ts'

/** The bytes of a file that is small enough to be a sheet. Refuses with one line. */
export function sheetBytes(file: string): Buffer {
  try {
    if (statSync(file).size > MAX_UPLOAD_BYTES) {
      throw new Refused(`${file} is larger than ${megabytes(MAX_UPLOAD_BYTES)} MB; expected a smaller file`)
    }
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Rows of a sheet cannot be taken; `records` are those that can. */
export class RowsRefused extends Refused {
  readonly records: readonly SheetRecord[]
  constructor(message: string, records: readonly SheetRecord[]) {
    super(message)
    this.records = records
  }
}

/** A sheet without problems and questions; else refuses with a line for each. Columns that are left out are named on standard error. */
export function sheetOrRefusal(file: string, reading: SheetReading): SheetReading {
  if (reading.unknownColumns.length > 0) {
    process.stderr.write(`${file}: left out unknown columns: ${reading.unknownColumns.join(', ')}\n`)
  }
  const words = translatorFor('en')
  const faults = reading.problems.map((problem) => problemLine(words, problem))
  if (faults.length > 0) {
    const refused = refusedLines(file, faults)
    const isWhole = reading.isBroken || reading.questions.length > 0
    if (isWhole || reading.problems.some(({ row }) => row === null)) throw refused
    throw new RowsRefused(refused.message, reading.records)
  }
  const [question] = reading.questions
  if (question?.kind === 'date_order') {
    throw new Refused(
      `${file}: row ${question.row}, column ${question.columns.join(', ')}, value "${question.value}": the day can be read in more than one order; say --date-order dmy, mdy or ymd`,
    )
  }
  if (question)
    throw new Refused(`${file}: column ${question.column} is not clear; name it by its canonical header`)
  return reading
}
