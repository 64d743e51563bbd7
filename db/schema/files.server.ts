import {
  bytes,
  foreignKey,
  index,
  integer,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '#db/columns.server.ts'
import { OPEN_INSTANT } from './ledger.server.ts'
import { people } from './people.server.ts'

/**
 * Scans and photographs of documents of a person, checked by content when they came. The bytes lie sealed in the folder of
 * uploads under the row's id. What is replaced stays as an earlier version of the same line.
 */
export const documentFiles = table(
  'document_files',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    personId: text('person_id').notNull(),
    /** The id of the line's first version. */
    lineId: text('line_id').notNull().default(''),
    versionNo: integer('version_no').notNull().default(1),
    /** When a later version came; the present one has none. */
    supersededAt: text('superseded_at').notNull().default(OPEN_INSTANT),
    /** The code of the checklist that it answers; null: of none. */
    code: text('code'),
    /** The row of `documents` that this upload put on file, and that goes with it; null where it was on file before. */
    documentId: text('document_id'),
    receivedOn: text('received_on'),
    note: text('note'),
    fileName: text('file_name').notNull(),
    /** What the bytes are, not what the sender said: `application/pdf`, `image/jpeg`, `image/png`, `image/heic`. */
    contentType: text('content_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    /** SHA-256 of the bytes as they came. */
    sha256: text('sha256').notNull().default(''),
    /** The key of the file on disk, sealed: without its row a file cannot be read, wherever a copy of it lies. */
    keySealed: bytes('key_sealed'),
    userId: text('user_id'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('document_files_person').on(t.orgId, t.personId, t.createdAt, t.id),
    uniqueIndex('document_files_line').on(t.orgId, t.lineId, t.versionNo),
    foreignKey({
      columns: [t.orgId, t.personId],
      foreignColumns: [people.orgId, people.id],
      name: 'document_files_of',
    }).onDelete('cascade'),
  ],
)
