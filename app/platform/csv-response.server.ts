import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

/**
 * A CSV as a download, line by line: the next line is made when the reader has taken the one before, so a slow reader
 * holds no memory. `name` is plain ASCII without quotes.
 */
export async function csvResponse(name: string, lines: AsyncGenerator<string>): Promise<Response> {
  // What fails before the first line is still an error page and no broken file.
  const first = await lines.next()
  async function* all(): AsyncGenerator<string> {
    if (!first.done) yield first.value
    yield* lines
  }
  return new Response(createReadableStreamFromReadable(Readable.from(all())), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
