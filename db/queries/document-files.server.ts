import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { DocumentType } from '#app/domain/file-content.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { addDocument } from '#db/queries/facts/document.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { documentFiles, documents, OPEN_INSTANT, people, users } from '#db/schema/index.server.ts'

/** One version of an uploaded document, without its bytes. */
export type DocumentFile = Omit<
  typeof documentFiles.$inferSelect,
  'orgId' | 'receivedOn' | 'contentType' | 'keySealed'
> & {
  receivedOn: PlainDate | null
  contentType: DocumentType
  familyId: string
  /** Whose it is. */
  person: Pick<
    typeof people.$inferSelect,
    'familyName' | 'givenNames' | 'chineseName' | 'staffNo' | 'dependantNo'
  >
  /** Who uploaded it. */
  by: string | null
}

/** What is recorded of an upload beside its bytes. */
export type UploadFacts = {
  code: string | null
  receivedOn: PlainDate
  note: string | null
  fileName: string
  contentType: DocumentType
  byteCount: number
  sha256: string
  keySealed: Buffer
}

/** The present versions of a family's documents, the latest first. */
export async function listFamilyFiles(org: OrgReader, familyId: string): Promise<DocumentFile[]> {
  const rows = await selectFiles(org)
    .where(and(eq(people.familyId, familyId), eq(documentFiles.supersededAt, OPEN_INSTANT)))
    .orderBy(desc(documentFiles.createdAt), desc(documentFiles.id))
  return rows.map(fileOf)
}

/** One version; undefined when this member may see none of that id. */
export async function findDocumentFile(org: OrgReader, id: string): Promise<DocumentFile | undefined> {
  const [row] = await selectFiles(org).where(eq(documentFiles.id, id))
  return row && fileOf(row)
}

/** Whether something was uploaded for this code of the person's checklist. */
export async function hasFile(org: OrgReader, personId: string, code: string): Promise<boolean> {
  const isThis = and(eq(documentFiles.personId, personId), eq(documentFiles.code, code))
  return (await org.count(documentFiles, isThis)) > 0
}

/** What opens the bytes of a version: for whoever is about to read them. */
export async function findDocumentKey(tx: OrgTx, id: string): Promise<Buffer | null> {
  const [row] = await tx
    .select({ key: documentFiles.keySealed })
    .from(documentFiles)
    .where(eq(documentFiles.id, id))
  return row?.key ?? null
}

/** Every version of a document, the present one first. */
export async function listDocumentVersions(org: OrgReader, lineId: string): Promise<DocumentFile[]> {
  const rows = await selectFiles(org)
    .where(eq(documentFiles.lineId, lineId))
    .orderBy(desc(documentFiles.versionNo))
  return rows.map(fileOf)
}

/**
 * Records an upload under the id that its bytes have. With a code of the checklist the document is on file from then on,
 * unless it was before: the caller recomputes the family.
 */
export async function addDocumentFile(
  tx: OrgTx,
  owner: FactOwner,
  id: string,
  facts: UploadFacts,
): Promise<void> {
  const documentId = await putOnFile(tx, owner, facts)
  await insertFile(tx, owner, { id, lineId: id, versionNo: 1, documentId, ...facts }, 'add_document_file')
}

/** The present version stays as an earlier one. False when another came first or it is gone. */
export async function replaceDocumentFile(
  tx: OrgTx,
  owner: FactOwner,
  id: string,
  earlier: Pick<DocumentFile, 'id' | 'lineId' | 'versionNo' | 'documentId' | 'code'>,
  facts: Omit<UploadFacts, 'code'>,
): Promise<boolean> {
  const superseded = await tx.update(
    documentFiles,
    and(eq(documentFiles.id, earlier.id), eq(documentFiles.supersededAt, OPEN_INSTANT)),
    { supersededAt: tx.now() },
  )
  if (superseded === 0) return false
  const { code, lineId } = earlier
  const documentId =
    earlier.documentId ?? (await putOnFile(tx, owner, { code, receivedOn: facts.receivedOn }))
  const row = { id, lineId, versionNo: earlier.versionNo + 1, code, documentId, ...facts }
  await insertFile(tx, owner, row, 'replace_document_file')
  return true
}

/**
 * Takes a document with all its versions away and gives the ids of their bytes. What its upload put on file goes with it,
 * unless another upload answers the same code.
 */
export async function removeDocumentFile(tx: OrgTx, owner: FactOwner, lineId: string): Promise<string[]> {
  const versions = await tx.select().from(documentFiles).where(eq(documentFiles.lineId, lineId))
  for (const { documentId, code } of versions) {
    if (documentId !== null && code !== null) await handOver(tx, owner, { documentId, code, lineId })
  }
  await tx.delete(documentFiles, eq(documentFiles.lineId, lineId))
  for (const before of versions) {
    const target = { kind: 'document_file', id: before.id }
    await audit(tx, { action: 'remove_document_file', target, familyId: owner.familyId, before })
  }
  return versions.map(({ id }) => id)
}

/** That somebody is given the bytes: it is written before they are. */
export async function noteDocumentRead(tx: OrgTx, { id, familyId }: DocumentFile): Promise<void> {
  await audit(tx, { action: 'read_document', target: { kind: 'document_file', id }, familyId })
}

async function putOnFile(
  tx: OrgTx,
  owner: FactOwner,
  { code, receivedOn }: Pick<UploadFacts, 'code' | 'receivedOn'>,
): Promise<string | null> {
  if (code === null) return null
  const isThere = and(eq(documents.personId, owner.personId), eq(documents.code, code))
  if ((await tx.count(documents, isThere)) > 0) return null
  return addDocument(tx, owner, { code, receivedOn })
}

async function insertFile(
  tx: OrgTx,
  { personId, familyId }: FactOwner,
  row: UploadFacts & { id: string; lineId: string; versionNo: number; documentId: string | null },
  action: string,
): Promise<void> {
  const userId = tx.actor.kind === 'user' ? tx.actor.userId : null
  await tx.insert(documentFiles, { ...row, personId, userId })
  await audit(tx, { action, target: { kind: 'document_file', id: row.id }, familyId, after: row })
}

/** To another upload of the same code, else off the file. */
async function handOver(
  tx: OrgTx,
  { personId, familyId }: FactOwner,
  { documentId, code, lineId }: { documentId: string; code: string; lineId: string },
): Promise<void> {
  const [other] = await tx
    .select({ id: documentFiles.id })
    .from(documentFiles)
    .where(
      and(
        eq(documentFiles.personId, personId),
        eq(documentFiles.code, code),
        ne(documentFiles.lineId, lineId),
        eq(documentFiles.supersededAt, OPEN_INSTANT),
      ),
    )
    .orderBy(asc(documentFiles.createdAt), asc(documentFiles.id))
    .limit(1)
  if (other) {
    await tx.update(documentFiles, eq(documentFiles.id, other.id), { documentId })
    return
  }
  const [before] = await tx.select().from(documents).where(eq(documents.id, documentId))
  if (!before) return
  await tx.delete(documents, eq(documents.id, documentId))
  await audit(tx, {
    action: 'remove_document',
    target: { kind: 'document', id: documentId },
    familyId,
    before,
  })
}

function selectFiles(org: OrgReader) {
  return org
    .select({
      file: documentFiles,
      familyId: people.familyId,
      person: {
        familyName: people.familyName,
        givenNames: people.givenNames,
        chineseName: people.chineseName,
        staffNo: people.staffNo,
        dependantNo: people.dependantNo,
      },
      by: users.name,
    })
    .from(documentFiles)
    .innerJoin(people, eq(people.id, documentFiles.personId))
    .leftJoin(users, eq(users.id, documentFiles.userId))
}

function fileOf({ file, ...beside }: Awaited<ReturnType<typeof selectFiles>>[number]): DocumentFile {
  const { orgId: _known, keySealed: _secret, receivedOn, contentType, ...row } = file
  // As the form's schema and the judge of contents checked them when they went in.
  const checked = { receivedOn: receivedOn as PlainDate | null, contentType: contentType as DocumentType }
  return { ...row, ...checked, ...beside }
}
