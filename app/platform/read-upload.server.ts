import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import busboy from 'busboy'
import { MAX_UPLOAD_BYTES } from './upload-limit.ts'

export type UploadProblem = 'no_file' | 'too_large' | 'not_a_form'
export type Upload = { ok: true; fileName: string; bytes: Uint8Array } | { ok: false; reason: UploadProblem }

/** The one file of a form, read as it comes and no further than the limit. */
export async function readUpload(request: Request, field: string): Promise<Upload> {
  const form = await readFileForm(request, field, {
    async receive(bytes, fileName) {
      const parts: Buffer[] = []
      for await (const part of bytes) parts.push(part)
      return { ok: true as const, fileName: fileName || 'sheet.csv', bytes: Buffer.concat(parts) }
    },
    discard: async () => {},
  })
  if (!form.ok) return form
  return form.file && form.file.bytes.length > 0 ? form.file : { ok: false, reason: 'no_file' }
}

/** What becomes of a file's bytes while they come, and how it is undone when the rest of the form turns out bad. */
export type Receiver<T> = {
  receive(bytes: AsyncIterable<Buffer>, fileName: string): Promise<T>
  discard(received: T): Promise<void>
}

export type FileForm<T> =
  /** `file` is undefined when the form has none of that name. */
  { ok: true; file: T | undefined; fields: FormData } | { ok: false; reason: 'too_large' | 'not_a_form' }

/**
 * A form with one file: its bytes go to `receive` as fast as that takes them, no more than the limit, and nothing is held
 * here. A sender that breaks off, a form that is none and a failing `receive` leave nothing behind.
 */
export async function readFileForm<T>(
  request: Request,
  field: string,
  receiver: Receiver<T>,
): Promise<FileForm<T>> {
  const { body } = request
  const contentType = request.headers.get('content-type') ?? ''
  if (!body || !/^multipart\/form-data/i.test(contentType)) return { ok: false, reason: 'not_a_form' }
  const fields = new FormData()
  let receiving: Promise<Outcome<T>> | undefined
  const parser = parserOf(contentType)
  if (!parser) return { ok: false, reason: 'not_a_form' }
  // The pipeline below tells of it; busboy may say it twice.
  parser.on('error', () => {})
  parser.on('field', (name, value) => fields.append(name, value))
  parser.on('file', (name, file, { filename }) => {
    // Broken off before anybody reads it, it tells nobody else; whoever reads it later is told.
    file.on('error', () => {})
    if (name !== field || receiving) file.resume()
    else receiving = outcomeOf(receiver.receive(untilTheLimit(file), filename ?? ''), parser)
  })
  // The web's stream and Node's are the same thing under two types.
  const sent = await outcomeOf(pipeline(Readable.fromWeb(body as WebStream), parser), parser)
  const received = await receiving
  if (sent.ok && (received === undefined || received.ok)) return { ok: true, file: received?.value, fields }
  if (received?.ok) await receiver.discard(received.value)
  const failed = received && !received.ok ? received.error : undefined
  if (failed instanceof TooLarge) return { ok: false, reason: 'too_large' }
  const error = sent.ok ? failed : sent.error
  if (isOfForm(error)) return { ok: false, reason: 'not_a_form' }
  throw error
}

type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown }

/** A receiver that fails is waited for by nobody: the rest of the form is not read. */
async function outcomeOf<T>(work: Promise<T>, parser: busboy.Busboy): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    if (!(error instanceof TooLarge)) parser.destroy(error instanceof Error ? error : undefined)
    return { ok: false, error }
  }
}

async function* untilTheLimit(file: Readable & { truncated?: boolean }): AsyncGenerator<Buffer> {
  for await (const part of file) yield part as Buffer
  if (file.truncated) throw new TooLarge()
}

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

function parserOf(contentType: string): busboy.Busboy | undefined {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      // busboy counts a file that fills the limit to the byte as one that is cut.
      limits: { files: 1, fileSize: MAX_UPLOAD_BYTES + 1, fields: 20, fieldSize: 10_000 },
    })
  } catch {
    // Without a boundary.
    return undefined
  }
}

/** busboy's own complaints; everything else (a broken line, a full disk) is no fault of the form. */
function isOfForm(error: unknown): boolean {
  return error instanceof Error && /^(Unexpected end of (form|file)|Malformed|Multipart)/.test(error.message)
}
