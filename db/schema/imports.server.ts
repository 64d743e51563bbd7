import { bytes, foreignKey, index, integer, json, primaryKey, table, text } from '#db/columns.server.ts'
import { orgs } from './identity.server.ts'

export type ImportCounts = { created: number; updated: number; unchanged: number; skipped: number }

/** One uploaded sheet: staged, then confirmed or discarded. */
export const imports = table(
  'imports',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    /** `staging`, `staged`, `confirmed`, `discarded`. */
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
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('imports_by_day').on(t.orgId, t.createdAt, t.id),
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
