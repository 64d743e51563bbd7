import type { MessageKey } from '#app/i18n/catalogue.ts'
import { documents as known } from '#app/i18n/en/documents.ts'
import { fullName, numberOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { DocumentFile } from '#db/queries/document-files.server.ts'

type Words = Translator<MessageKey>

/** An uploaded document as a row of a list; `fileName` is null for whoever may not read it: a name can tell much. */
export type DocumentLine = {
  id: string
  personId: string
  who: string
  what: string
  fileName: string | null
  receivedOn: string | null
  /** `application/pdf` in the reader's words, with the size. */
  kind: string
  versionNo: number
  by: string | null
  /** The instant as the clock in Hong Kong showed it. */
  at: string
  note: string | null
}

export function documentLine(
  file: DocumentFile,
  words: Words,
  { mayRead, showInstant }: { mayRead: boolean; showInstant: (instant: string) => string },
): DocumentLine {
  const { id, personId, person, code, fileName, receivedOn, contentType, byteCount, versionNo, by } = file
  return {
    id,
    personId,
    who: fullName(person, numberOf(person), words.locale),
    what: codeWords(code, words),
    fileName: mayRead ? fileName : null,
    receivedOn: receivedOn && words.day(receivedOn),
    kind: words.t('files.kind', { type: words.t(`files.type.${contentType}`), size: sizeText(byteCount) }),
    versionNo,
    by,
    at: showInstant(file.createdAt),
    note: mayRead ? file.note : null,
  }
}

/** What a code of the checklist means; without one it is another document. */
export function codeWords(code: string | null, { t }: Words): string {
  const key = `document.${code}`
  if (key in known) return t(key as MessageKey)
  return code ?? t('files.other')
}

function sizeText(byteCount: number): string {
  return byteCount < 1024 * 1024
    ? `${Math.max(1, Math.round(byteCount / 1024))} KB`
    : `${(byteCount / 1024 / 1024).toFixed(1)} MB`
}
