import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FileStore } from '#db/file-store.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import {
  addDocumentFile,
  type DocumentFile,
  findDocumentFile,
  findDocumentKey,
  noteDocumentRead,
  removeDocumentFile,
  replaceDocumentFile,
  type UploadFacts,
} from '#db/queries/document-files.server.ts'
import { type FamilyInWrite, inFamily, inWrite, type Refusal } from '#db/queries/in-family.server.ts'
import type { UploadInput } from './document-form.ts'
import type { ReceivedDocument } from './receive-document.server.ts'

type Kept = { ok: true } | Refusal<'in_future' | 'replaced'>

/** Puts an uploaded document on file. What is refused leaves neither row nor bytes. */
export async function keepDocument(
  org: OrgDb,
  files: FileStore,
  personId: string,
  received: ReceivedDocument,
  told: UploadInput,
  today: PlainDate,
): Promise<Kept> {
  return keepWith(org, files, personId, received, { ...told, today }, async (tx, { owner }, facts) => {
    await addDocumentFile(tx, owner, received.id, { ...facts, code: told.code })
    return { ok: true }
  })
}

/** The same in place of an earlier version, which stays. */
export async function replaceDocument(
  org: OrgDb,
  files: FileStore,
  { fileId, personId }: { fileId: string; personId: string },
  received: ReceivedDocument,
  told: Omit<UploadInput, 'code'>,
  today: PlainDate,
): Promise<Kept> {
  return keepWith(org, files, personId, received, { ...told, today }, async (tx, { owner }, facts) => {
    const earlier = await findDocumentFile(tx, fileId)
    if (earlier?.personId !== personId) return { ok: false, reason: 'missing' }
    const replaced = await replaceDocumentFile(tx, owner, received.id, earlier, facts)
    return replaced ? { ok: true } : { ok: false, reason: 'replaced' }
  })
}

/** Takes a document with its versions away, bytes and all; what is on file is computed again. */
export async function removeDocument(
  org: OrgDb,
  files: FileStore,
  { fileId, personId }: { fileId: string; personId: string },
): Promise<{ ok: true } | Refusal> {
  const removed = await inFamily(
    org,
    'document.write',
    personId,
    async (tx, { owner }): Promise<{ ok: true; ids: string[] } | Refusal> => {
      const file = await findDocumentFile(tx, fileId)
      if (file?.personId !== personId) return { ok: false, reason: 'missing' }
      return { ok: true, ids: await removeDocumentFile(tx, owner, file.lineId) }
    },
  )
  if (!removed.ok) return removed
  // A process that ends before this leaves bytes without a row, and the sweep takes them.
  await files.remove(org, removed.ids)
  return { ok: true }
}

/** A document for somebody who may read it; that they did stands in the audit log before they get a byte. */
export async function readDocument(
  org: OrgDb,
  files: FileStore,
  fileId: string,
): Promise<{ ok: true; file: DocumentFile; bytes: AsyncGenerator<Buffer> } | Refusal> {
  const read = await inWrite(
    org,
    'document.read',
    async (tx): Promise<{ ok: true; file: DocumentFile; key: Buffer | null } | Refusal> => {
      const file = await findDocumentFile(tx, fileId)
      if (!file) return { ok: false, reason: 'missing' }
      await noteDocumentRead(tx, file)
      return { ok: true, file, key: await findDocumentKey(tx, fileId) }
    },
  )
  if (!read.ok) return read
  return { ok: true, file: read.file, bytes: files.read(org, fileId, read.key) }
}

type Told = Omit<UploadInput, 'code'> & { today: PlainDate }

/** First the bytes are kept, then the row: a row always has its bytes. */
async function keepWith(
  org: OrgDb,
  files: FileStore,
  personId: string,
  { id, draft, fileName, contentType }: ReceivedDocument,
  { receivedOn, note, today }: Told,
  write: (tx: OrgTx, place: FamilyInWrite, facts: Omit<UploadFacts, 'code'>) => Promise<Kept>,
): Promise<Kept> {
  if (receivedOn > today) {
    await draft.discard()
    return { ok: false, reason: 'in_future' }
  }
  const { byteCount, sha256, keySealed } = draft
  const facts = { receivedOn, note, fileName, contentType, byteCount, sha256, keySealed }
  await draft.keep()
  // What throws here may have been committed all the same: the sweep finds out whether the bytes have a row.
  const kept = await inFamily(org, 'document.write', personId, (tx, place) => write(tx, place, facts))
  if (!kept.ok) await files.remove(org, [id])
  return kept
}
