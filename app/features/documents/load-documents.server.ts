import { can } from '#app/domain/permissions.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { formatInstant } from '#app/platform/instants.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import {
  type DocumentFile,
  findDocumentFile,
  listDocumentVersions,
  listFamilyFiles,
} from '#db/queries/document-files.server.ts'
import { findPerson } from '#db/queries/person.server.ts'
import { codeWords, type DocumentLine, documentLine } from './documents-view.ts'

type Words = Translator<MessageKey>

/** What was uploaded for the family of a person; undefined when this member may see nobody of that id. */
export async function loadDocuments(
  org: OrgDb,
  personId: string,
  words: Words,
): Promise<DocumentLine[] | undefined> {
  const person = await findPerson(org, personId)
  if (!person) return undefined
  return (await listFamilyFiles(org, person.familyId)).map(lineIn(org, words))
}

/** One document with all its versions, the present one first. */
export type LoadedDocument = { what: string; isPresent: boolean; versions: [DocumentLine, ...DocumentLine[]] }

/** Undefined when the person has no document of that id, or this member may not see them. */
export async function loadDocument(
  org: OrgDb,
  { personId, fileId }: { personId: string; fileId: string },
  words: Words,
): Promise<LoadedDocument | undefined> {
  const file = await findDocumentFile(org, fileId)
  if (file?.personId !== personId) return undefined
  const [present, ...earlier] = (await listDocumentVersions(org, file.lineId)).map(lineIn(org, words))
  if (!present) return undefined
  return {
    what: codeWords(file.code, words),
    isPresent: present.id === fileId,
    versions: [present, ...earlier],
  }
}

function lineIn(org: OrgDb, words: Words): (file: DocumentFile) => DocumentLine {
  const showInstant = (instant: string) => formatInstant(words.locale, instant)
  return (file) => documentLine(file, words, { mayRead: can(org.role, 'document.read'), showInstant })
}
