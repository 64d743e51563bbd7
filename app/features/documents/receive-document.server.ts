import {
  type ContentProblem,
  type DocumentType,
  HEAD_BYTES,
  judgeContent,
  TAIL_BYTES,
} from '#app/domain/file-content.ts'
import type { Scan } from '#app/platform/malware-scan.server.ts'
import { readFileForm } from '#app/platform/read-upload.server.ts'
import type { FileDraft, FileStore } from '#db/file-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { FILE_FIELD } from './document-form.ts'

/** A document whose bytes are on disk, sealed, under an id that no row has yet: `keep` or `discard` it. */
export type ReceivedDocument = {
  id: string
  draft: FileDraft
  fileName: string
  contentType: DocumentType
}

export type FileProblem = ContentProblem | 'no_file' | 'too_large' | 'malware' | 'not_scanned'

/** `fields` is undefined when what came is no form with a file. */
export type ReceivedForm = {
  fields: FormData | undefined
  file: ReceivedDocument | FileProblem | 'not_a_form'
}

/** Reads the form of an upload: the file goes to disk as it comes, sealed, is judged by its content, and scanned where there is a scanner. */
export async function receiveDocument(
  org: OrgDb,
  files: FileStore,
  request: Request,
  scan?: Scan,
): Promise<ReceivedForm> {
  const form = await readFileForm(request, FILE_FIELD, {
    async receive(bytes, fileName) {
      const id = org.newId()
      const ends = new Ends()
      const watched = ends.watched(bytes)
      const draft = await files.draft(org, id, scan ? scan.watched(watched) : watched)
      const content = judgeContent(ends.head, ends.tail)
      const verdict = scan ? await scan.verdict() : 'clean'
      return { id, draft, fileName: tidyName(fileName), content, verdict }
    },
    discard: ({ draft }) => draft.discard(),
  })
  if (!form.ok) return { fields: undefined, file: form.reason }
  const { fields, file } = form
  if (!file) return { fields, file: 'no_file' }
  const { id, draft, fileName, content, verdict } = file
  if (draft.byteCount > 0 && content.ok && verdict === 'clean')
    return { fields, file: { id, draft, fileName, contentType: content.type } }
  await draft.discard()
  if (draft.byteCount === 0) return { fields, file: 'no_file' }
  if (verdict === 'malware') return { fields, file: verdict }
  return { fields, file: content.ok ? 'not_scanned' : content.reason }
}

/** Keeps the first and the last bytes of what passes: as the parts came, so that nothing is copied on the way. */
class Ends {
  head = Buffer.alloc(0)
  #last: Buffer[] = []
  #held = 0

  get tail(): Buffer {
    return Buffer.concat(this.#last).subarray(-TAIL_BYTES)
  }

  async *watched(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const part of bytes) {
      if (this.head.length < HEAD_BYTES)
        this.head = Buffer.concat([this.head, part.subarray(0, HEAD_BYTES - this.head.length)])
      this.#last.push(part)
      this.#held += part.length
      while (this.#held - (this.#last[0]?.length ?? 0) >= TAIL_BYTES)
        this.#held -= this.#last.shift()?.length ?? 0
      yield part
    }
  }
}

const LONGEST_NAME = 150

/** Without signs that no name has; what is left is shown and saved under. */
function tidyName(fileName: string): string {
  const tidy = fileName.replace(/[\p{Cc}\p{Cf}/\\]/gu, '').trim()
  return [...tidy].slice(-LONGEST_NAME).join('') || 'document'
}
