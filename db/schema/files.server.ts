import { bytes, foreignKey, index, integer, primaryKey, table, text } from '#db/columns.server.ts'
import { people } from './people.server.ts'

/** Scans and photographs of documents of a person, checked by content when they came. */
export const documentFiles = table(
  'document_files',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    personId: text('person_id').notNull(),
    /** The code of the checklist that it answers; null: of none. */
    code: text('code'),
    fileName: text('file_name').notNull(),
    /** What the bytes are, not what the sender said: `application/pdf`, `image/jpeg`, `image/png`, `image/heic`. */
    contentType: text('content_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    userId: text('user_id'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('document_files_person').on(t.orgId, t.personId, t.createdAt, t.id),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'document_files_of',
    }).onDelete('cascade'),
  ],
)

/** Their bytes, sealed in pieces. */
export const documentFileParts = table(
  'document_file_parts',
  {
    orgId: text('org_id').notNull(),
    fileId: text('file_id').notNull(),
    partNo: integer('part_no').notNull(),
    /** The file's person: members limited to entities are held to it. */
    personId: text('person_id').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.fileId, t.partNo] }),
    foreignKey({
      columns: [t.orgId, t.fileId],
      foreignColumns: [documentFiles.orgId, documentFiles.id],
      name: 'document_file_parts_of',
    }).onDelete('cascade'),
  ],
)
