import type { SheetColumn } from '#app/domain/people-sheet.ts'
import { cellProblem, type RowDraft } from './read-row.ts'
import type { SheetReading } from './read-sheet.server.ts'

/** A row without the number that says whose it is: a problem of the row, or without the column a question about it. */
export function questionOrProblem(
  reading: SheetReading,
  draft: RowDraft,
  missing: 'staff_no' | 'principal_staff_no',
) {
  const wanted = missing === 'staff_no' ? ['staff_no'] : ['principal_staff_no', 'staff_no']
  const match = wanted.map((name) => reading.mapping.find(({ column }) => column === name)).find(Boolean)
  if (!match) return askForColumn(reading, missing)
  const key = `import.problem.no_${missing}`
  const problem = cellProblem(draft.row, match, '', { key }, { key: `import.expected.${missing}` })
  draft.problems.push(problem)
}

/** A needed column that is not there: asked while some column is left to choose, else a problem of the header. */
export function askForColumn(reading: SheetReading, column: SheetColumn): void {
  const candidates = reading.mapping.filter((one) => one.column === null && one.header !== '')
  if (candidates.length > 0) {
    const isAsked = reading.questions.some((one) => one.kind === 'missing_column' && one.column === column)
    if (!isAsked) reading.questions.push({ kind: 'missing_column', column, candidates })
    return
  }
  const reason = { key: 'import.problem.no_column', params: { column: { term: `import.column.${column}` } } }
  const isTold = reading.problems.some((one) => one.reason.key === reason.key && one.column === column)
  const expected = { key: 'import.expected.column', params: { column } }
  if (!isTold) reading.problems.push({ row: null, column, value: null, reason, expected })
}
