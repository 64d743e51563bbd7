import type { ImportReading, SheetAnswers } from './import-reading.ts'
import type { SheetReading } from './read-sheet.server.ts'
import { entitiesNamed } from './told-entities.ts'

/** So many problems are kept and shown; the rest would tell nothing new. */
const MOST_KEPT = 500

/** What is kept of a reading beside its rows. */
export function readingToKeep(sheet: SheetReading, answers: SheetAnswers): ImportReading {
  return {
    answers,
    encoding: sheet.encoding,
    dateOrder: sheet.dateOrder,
    rowCount: sheet.rowCount,
    columns: sheet.mapping.map((match) => ({ ...match, sample: sheet.samples.get(match.index) ?? null })),
    questions: sheet.questions,
    problems: sheet.problems.slice(0, MOST_KEPT),
    assumptions: sheet.assumptions,
    entities: entitiesNamed(sheet.records),
    isBroken: sheet.isBroken || sheet.problems.some(({ row }) => row === null),
  }
}
