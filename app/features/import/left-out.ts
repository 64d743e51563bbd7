import type { ImportReading, LeftOutRow } from './import-reading.ts'
import type { SheetProblem } from './sheet-problem.ts'

/** A row of the file that was not imported: its problems, or why it was left with another row. */
export type LeftOut = { row: number; problems: SheetProblem[]; why: LeftOutRow['why'] | null }

/** The rows of a confirmed sheet that were not imported, in the order of the file. */
export function leftOutRows({
  problems,
  leftOut = [],
}: Pick<ImportReading, 'problems' | 'leftOut'>): LeftOut[] {
  const rows = new Map<number, LeftOut>()
  for (const { row, why } of leftOut) rows.set(row, { row, problems: [], why })
  for (const problem of problems) {
    if (problem.row === null) continue
    const known = rows.get(problem.row) ?? { row: problem.row, problems: [], why: null }
    known.problems.push(problem)
    rows.set(problem.row, known)
  }
  return [...rows.values()].sort((a, b) => a.row - b.row)
}
