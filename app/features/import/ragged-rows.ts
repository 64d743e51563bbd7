import type { CsvRecord } from '#app/domain/csv.ts'
import type { ColumnMatch } from './match-columns.ts'
import { type SheetProblem, shownValue } from './sheet-problem.ts'

type SheetShape = { headers: number; needed: number; commonLength: number | null }

/** What is even about the rows below a header. */
export function shapeOf(header: CsvRecord, rows: CsvRecord[], mapping: readonly ColumnMatch[]): SheetShape {
  const lengths = new Set(rows.map((row) => row.cells.length))
  const [length] = lengths
  return {
    headers: header.cells.length,
    needed: Math.max(...mapping.flatMap(({ column, index }) => (column === null ? [] : [index + 1]))),
    commonLength: rows.length > 1 && lengths.size === 1 && length !== undefined ? length : null,
  }
}

/**
 * More cells than headers, or fewer than the known columns need: the row is shifted or broken off. Empty cells beyond the header
 * are a habit of some programs if all rows have them, else a sign of a shift, too.
 */
export function raggedProblem(row: CsvRecord, shape: SheetShape): SheetProblem | null {
  const { headers, needed, commonLength } = shape
  const beyond = row.cells.slice(headers).find((cell) => cell.trim() !== '')
  const isLong = row.cells.length > headers && (beyond !== undefined || row.cells.length !== commonLength)
  if (!isLong && row.cells.length >= needed) return null
  return {
    row: row.number,
    column: null,
    value: beyond === undefined ? null : shownValue(null, beyond),
    reason: {
      key: isLong ? 'import.problem.long_row' : 'import.problem.short_row',
      params: { cells: row.cells.length, headers },
    },
    expected: { key: 'import.expected.even_row', params: { headers } },
  }
}
