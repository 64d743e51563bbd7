import type { AppLoadContext } from '@remix-run/node'
import contentDisposition from 'content-disposition'
import { AS_IT_IS, bodyOf } from './output.ts'

export type Download = { name: string; contentType: string }

/**
 * Somebody's file as a download, piece by piece as the reader takes it. It is never shown within our pages: saved under its
 * name (RFC 6266), its type not guessed, and opened by mistake it may run nothing.
 */
export async function downloadResponse(
  { output }: Pick<AppLoadContext, 'output'>,
  bytes: AsyncGenerator<Uint8Array>,
  { name, contentType }: Download,
): Promise<Response> {
  // What fails before the first piece is still an error page and no broken file.
  const first = await bytes.next()
  async function* all(): AsyncGenerator<Uint8Array> {
    if (!first.done) yield first.value
    yield* bytes
  }
  return new Response(bodyOf(output, all(), bytes), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': contentDisposition(name),
      ...AS_IT_IS,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  })
}
