import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import busboy from 'busboy'
import { MAX_UPLOAD_BYTES } from './body-limits.ts'

export type Upload =
  | { ok: true; fileName: string; bytes: Uint8Array }
  | { ok: false; reason: 'no_file' | 'too_large' | 'not_a_form' }

/** The one file of a form, read as it comes and no further than the limit. */
export function readUpload(request: Request, field: string): Promise<Upload> {
  const { body } = request
  const contentType = request.headers.get('content-type') ?? ''
  if (!body || !/^multipart\/form-data/i.test(contentType))
    return Promise.resolve({ ok: false, reason: 'not_a_form' })
  return new Promise((resolve, reject) => {
    let upload: Upload = { ok: false, reason: 'no_file' }
    const form = busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize: MAX_UPLOAD_BYTES, fields: 20, fieldSize: 10_000 },
    })
    form.on('file', (name, file, { filename }) => {
      const parts: Buffer[] = []
      file.on('data', (part: Buffer) => parts.push(part))
      file.on('limit', () => {
        upload = { ok: false, reason: 'too_large' }
        parts.length = 0
      })
      file.on('close', () => {
        const bytes = Buffer.concat(parts)
        if (name === field && bytes.length > 0 && !file.truncated)
          upload = { ok: true, fileName: filename || 'sheet.csv', bytes }
      })
    })
    form.on('close', () => resolve(upload))
    form.on('error', () => resolve({ ok: false, reason: 'not_a_form' }))
    // The web's stream and Node's are the same thing under two types.
    const source = Readable.fromWeb(body as WebStream)
    source.on('error', reject)
    source.pipe(form)
  })
}
