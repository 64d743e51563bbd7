import type { AppLoadContext } from '@remix-run/node'
import { AS_IT_IS, bodyOf } from './output.ts'

/** So much is made before it is handed on: a write a line would cost more than making the line. */
const PIECE_CHARS = 16 * 1024

/**
 * A CSV as a download: the next lines are made when the reader has taken those before, so a slow reader holds no memory, and
 * whoever goes away ends the making. Not compressed on the way, which would keep lines back. `name` is plain ASCII without quotes.
 */
export async function csvResponse(
  { output }: Pick<AppLoadContext, 'output'>,
  name: string,
  lines: AsyncGenerator<string>,
): Promise<Response> {
  // What fails before the first line is still an error page and no broken file.
  const first = await lines.next()
  return new Response(bodyOf(output, pieces(first, lines), lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      ...AS_IT_IS,
    },
  })
}

async function* pieces(
  first: IteratorResult<string>,
  lines: AsyncGenerator<string>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let piece = first.done ? '' : first.value
  for await (const line of lines) {
    piece += line
    if (piece.length < PIECE_CHARS) continue
    yield encoder.encode(piece)
    piece = ''
  }
  if (piece !== '') yield encoder.encode(piece)
}
