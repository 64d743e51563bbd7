import { and, inArray, type Table } from 'drizzle-orm'
import type { Tx } from './engine/engine.server.ts'
import { StoreRefused } from './engine/store-errors.server.ts'
import { baseName, columnsOf } from './rows-of-org.server.ts'
import {
  absences,
  caseMoves,
  cases,
  contracts,
  documentFiles,
  documents,
  employments,
  employmentTerms,
  engagements,
  importChanges,
  importPeople,
  legalHolds,
  people,
  stays,
  travelDocuments,
} from './schema/index.server.ts'
import type { RowsOf } from './scoped-select.server.ts'

/** What hangs on a row that a member may not see: the foreign keys know the employer, but nothing of entities. */
const PARENTS = [
  { children: [people, legalHolds, importPeople, importChanges], column: 'familyId', parent: people },
  {
    children: [employments, contracts, stays, travelDocuments, documents, documentFiles, absences, cases],
    column: 'personId',
    parent: people,
  },
  { children: [employmentTerms, engagements], column: 'employmentId', parent: employments },
  { children: [caseMoves], column: 'caseId', parent: cases },
] as const

type Row = Readonly<Record<string, unknown>>

/**
 * For a member limited to sponsoring entities: refuses new facts of a family that they do not see, as if it were not
 * there. Rows that the same write has made are in sight, though no entity is known of them yet.
 */
export function parentsInSight(
  tx: Tx,
  rowsOf: RowsOf,
): (table: Table, rows: readonly Row[]) => Promise<void> {
  const made = new Set<unknown>()
  return async (table, rows) => {
    const rule = PARENTS.find(({ children }) => children.some((child) => baseName(child) === baseName(table)))
    if (rule) {
      const wanted = rows.filter((row) => row[rule.column] !== row.id).map((row) => row[rule.column])
      const ids = [...new Set(wanted)].filter((id): id is string => typeof id === 'string' && !made.has(id))
      const seen =
        ids.length === 0
          ? []
          : await tx
              .select({ id: rule.parent.id })
              .from(rule.parent)
              .where(and(rowsOf(rule.parent), inArray(rule.parent.id, ids)))
      if (seen.length < ids.length) {
        const name = columnsOf(table)[rule.column]?.name ?? rule.column
        throw new StoreRefused('foreign_key', baseName(table), [name])
      }
    }
    for (const { id } of rows) made.add(id)
  }
}
