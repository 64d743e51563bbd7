import { bytes, foreignKey, index, integer, json, primaryKey, table, text } from '#db/columns.server.ts'
import { orgs } from './identity.server.ts'
import { people } from './people.server.ts'

export type ImportCounts = { created: number; updated: number; unchanged: number; skipped: number }

/** What an undo did; facts that it left, each with why. Persons by id: their names stand where they can be erased. */
export type ImportUndone = {
  removedPersonCount: number
  removedFactCount: number
  restoredFactCount: number
  leftCount: number
  /** What it left, of versions that had no rows for it (`import_left`): at most 10,000, beside the count. */
  left?: LeftByUndo[]
}

/** A fact that an undo left, and why. */
export type LeftByUndo = { personId: string | null; kind: string; why: string }

/** One uploaded sheet: staged, then confirmed or discarded; what was confirmed may be undone for a time. */
export const imports = table(
  'imports',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    /** `staging`, `staged`, `confirmed`, `discarded`, `expired` (nobody confirmed it in time), `undone`. */
    state: text('state').notNull(),
    fileName: text('file_name').notNull(),
    /** What was answered and what was recognised: date order, encoding, columns, questions, problems. */
    reading: json('reading').notNull(),
    /** `{ created, updated, unchanged, skipped }`. */
    counts: json<ImportCounts>('counts'),
    problemCount: integer('problem_count').notNull().default(0),
    userId: text('user_id'),
    createdAt: text('created_at').notNull(),
    confirmedAt: text('confirmed_at'),
    /** Until then it is kept what the import wrote and what stood there before; null: nothing is kept. */
    undoUntil: text('undo_until'),
    undoneAt: text('undone_at'),
    undone: json<ImportUndone>('undone'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('imports_by_day').on(t.orgId, t.createdAt, t.id),
    // For the job that goes through all employers.
    index('imports_open').on(t.state, t.createdAt, t.orgId, t.id),
    index('imports_undo_until').on(t.undoUntil, t.orgId, t.id),
    foreignKey({ columns: [t.orgId], foreignColumns: [orgs.id], name: 'imports_org' }).onDelete('cascade'),
  ],
)

/** The file as it came, sealed in pieces, until the import ends: a question answered later reads it again. */
export const importFileParts = table(
  'import_file_parts',
  {
    orgId: text('org_id').notNull(),
    importId: text('import_id').notNull(),
    partNo: integer('part_no').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.importId, t.partNo] }),
    foreignKey({
      columns: [t.orgId, t.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'import_file_parts_of',
    }).onDelete('cascade'),
  ],
)

/** The rows of a staged sheet, sealed, with what would become of each. */
export const importRows = table(
  'import_rows',
  {
    orgId: text('org_id').notNull(),
    importId: text('import_id').notNull(),
    /** The row in the file; the header is row 1. */
    rowNo: integer('row_no').notNull(),
    staffNo: text('staff_no').notNull(),
    /** `created`, `updated`, `unchanged`, `skipped`. */
    verdict: text('verdict').notNull(),
    sealed: bytes('sealed').notNull(),
    /** Field by field, masked: what would change. */
    changes: json('changes'),
    problems: json('problems'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.importId, t.rowNo] }),
    index('import_rows_family').on(t.orgId, t.importId, t.staffNo, t.rowNo),
    index('import_rows_verdict').on(t.orgId, t.importId, t.verdict, t.rowNo),
    foreignKey({
      columns: [t.orgId, t.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'import_rows_of',
    }).onDelete('cascade'),
  ],
)

/** The people whose facts an import wrote, by the row that told of them. */
export const importPeople = table(
  'import_people',
  {
    orgId: text('org_id').notNull(),
    importId: text('import_id').notNull(),
    rowNo: integer('row_no').notNull(),
    personId: text('person_id').notNull(),
    familyId: text('family_id').notNull(),
    /** `created` or `updated`. */
    verdict: text('verdict').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.importId, t.rowNo] }),
    index('import_people_verdict').on(t.orgId, t.importId, t.verdict, t.rowNo),
    index('import_people_family').on(t.orgId, t.importId, t.familyId),
    index('import_people_of_family').on(t.orgId, t.familyId),
    foreignKey({
      columns: [t.orgId, t.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'import_people_of',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.orgId, t.familyId],
      foreignColumns: [people.orgId, people.id],
      name: 'import_people_in',
    }).onDelete('cascade'),
  ],
)

/** Each fact that an import changed, as it stood before, sealed. */
export const importChanges = table(
  'import_changes',
  {
    orgId: text('org_id').notNull(),
    importId: text('import_id').notNull(),
    id: text('id').notNull(),
    /** Null: of a sponsoring entity. */
    familyId: text('family_id'),
    /** As in the audit: `person`, `stay`, `employment_terms` … */
    kind: text('kind').notNull(),
    factId: text('fact_id').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.importId, t.id] }),
    index('import_changes_of_family').on(t.orgId, t.familyId),
    foreignKey({
      columns: [t.orgId, t.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'import_changes_of',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.orgId, t.familyId],
      foreignColumns: [people.orgId, people.id],
      name: 'import_changes_in',
    }).onDelete('cascade'),
  ],
)

/** Each fact that an undo left, in the order in which it came to them. No values, and whose it is by id alone. */
export const importLeft = table(
  'import_left',
  {
    orgId: text('org_id').notNull(),
    importId: text('import_id').notNull(),
    /** From 1. */
    leftNo: integer('left_no').notNull(),
    /** Of a person; null: a sponsoring entity. The list stays whole when they go, and for a member who does not see them. */
    aboutId: text('about_id'),
    /** As in the audit: `person`, `stay`, `employment_terms` … */
    kind: text('kind').notNull(),
    why: text('why').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.importId, t.leftNo] }),
    foreignKey({
      columns: [t.orgId, t.importId],
      foreignColumns: [imports.orgId, imports.id],
      name: 'import_left_of',
    }).onDelete('cascade'),
  ],
)
