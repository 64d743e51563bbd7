import { integer, text } from '#db/columns.server.ts'

/** Columns of every row that holds a fact: whose it is, its version (two tabs: one wins), the import that wrote it (undo). */
export function factColumns() {
  return {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    version: integer('version').notNull().default(1),
    importId: text('import_id'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  }
}
