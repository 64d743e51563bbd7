import type { Reason } from '#app/domain/finding.ts'
import type { SheetColumn } from '#app/domain/people-sheet.ts'
import type { DateOrder } from '#app/domain/written-day.ts'
import type { CellValue } from './compare-person.ts'
import type { SheetEncoding } from './decode-bytes.server.ts'
import type { KnownColumn } from './header-names.ts'
import type { ColumnMatch } from './match-columns.ts'
import type { WhySkipped } from './plan-family.ts'
import type { SheetProblem, SheetQuestion } from './sheet-problem.ts'
import type { NamedEntity } from './told-entities.ts'

/** What a person said about a sheet; what is not there was not asked or not answered. */
export type SheetAnswers = {
  dateOrder?: DateOrder
  /** By index in the file; `null` leaves the column out. */
  columns?: Record<number, KnownColumn | null>
  /** Whom new people work for whose row names no entity; `null`: left open. */
  entityId?: string | null
  /** What the stays are that begin after the employment and say no kind. */
  stayKind?: 'entry' | 'extension'
}

/** A column as it is kept: with the first filled cell, masked if it is an identifier. */
export type ReadColumn = ColumnMatch & { sample: string | null }

/** Something that the sheet does not say in so many words, and in how many rows. */
export type Assumption = { text: Reason; rowCount: number }

/** What is kept of a sheet beside its rows, from reading on. */
export type ImportReading = {
  answers: SheetAnswers
  encoding: SheetEncoding | null
  dateOrder: DateOrder | null
  rowCount: number
  columns: ReadColumn[]
  questions: SheetQuestion[]
  problems: SheetProblem[]
  assumptions: Assumption[]
  entities: NamedEntity[]
  /** Rows whose stay begins after the work and says no kind (`SheetAnswers.stayKind`). */
  unclearStayCount?: number
  /** Rows without a problem that were left out all the same, known once it is confirmed. */
  leftOut?: LeftOutRow[]
  /** The file cannot be taken at all, not even without the rows that have problems. */
  isBroken: boolean
}

export type LeftOutRow = { row: number; why: WhySkipped }

/** A cell that differs, as it is kept and shown: identifiers are masked. */
export type StagedChange = { column: SheetColumn; from: CellValue; to: CellValue }

export const NOTHING_READ: ImportReading = {
  answers: {},
  encoding: null,
  dateOrder: null,
  rowCount: 0,
  columns: [],
  questions: [],
  problems: [],
  assumptions: [],
  entities: [],
  isBroken: false,
}

/** Whether something is left that only a person can say: nothing is written before. */
export function hasOpenQuestion({ questions, unclearStayCount = 0, answers }: ImportReading): boolean {
  return questions.length > 0 || (unclearStayCount > 0 && answers.stayKind === undefined)
}

/** The one place where what the store kept gets its type again: only this feature writes it. */
export function keptReading(kept: unknown): ImportReading {
  return kept as ImportReading
}

/** The same of a staged row; null is a row without changes. */
export function keptChanges(kept: unknown): StagedChange[] {
  return (kept ?? []) as StagedChange[]
}
