import { maskIdentifier } from '#app/domain/identifiers.ts'
import { columnSpec, type SheetColumn, type SheetRecord, type SheetValues } from '#app/domain/people-sheet.ts'
import type { CellChange, CellValue } from './compare-person.ts'
import type { StagedChange } from './import-reading.ts'
import type { RowPlan } from './plan-family.ts'

/** A row as it waits for the answer: its cells are sealed by the store. */
export type RowToStage = {
  rowNo: number
  staffNo: string
  verdict: string
  cells: StagedCells
  changes: StagedChange[] | null
  problems: string | null
}

export type StagedCells = { kind: SheetRecord['kind']; values: SheetValues }

export function rowToStage(plan: RowPlan): RowToStage {
  const { record, verdict } = plan
  return {
    rowNo: record.row,
    staffNo: record.staffNo,
    verdict,
    cells: { kind: record.kind, values: record.values },
    changes: changesOf(plan),
    problems: plan.verdict === 'skipped' ? plan.why : null,
  }
}

/** Whether the row would do now what it would have done when it was staged. */
export function isAsStaged(plan: RowPlan, staged: { verdict: string; changes: unknown }): boolean {
  return plan.verdict === staged.verdict && JSON.stringify(changesOf(plan)) === JSON.stringify(staged.changes)
}

/** The record again, from what the store opened. Only `rowToStage` writes it. */
export function recordOf(rowNo: number, staffNo: string, cells: unknown): SheetRecord {
  const { kind, values } = cells as StagedCells
  return { row: rowNo, kind, staffNo, values }
}

function changesOf(plan: RowPlan): StagedChange[] | null {
  return plan.verdict === 'updated' ? plan.comparison.changes.map(shownChange) : null
}

function shownChange({ column, from, to }: CellChange): StagedChange {
  return { column, from: shownCell(column, from ?? null), to: shownCell(column, to) }
}

/** A cell as it may be shown: a number masked. */
export function shownCell(column: SheetColumn, value: CellValue): CellValue {
  return columnSpec(column).kind === 'identifier' && typeof value === 'string' ? maskIdentifier(value) : value
}
