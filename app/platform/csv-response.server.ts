import type { AppLoadContext } from '@remix-run/node'

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
  let piece = first.done ? '' : first.value
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!(await output.ready())) {
          await lines.return(undefined)
          return controller.close()
        }
        let isLast = false
        while (!isLast && piece.length < PIECE_CHARS) {
          const next = await lines.next()
          if (next.done) isLast = true
          else piece += next.value
        }
        if (piece !== '') controller.enqueue(text.encode(piece))
        piece = ''
        if (isLast) controller.close()
      },
      async cancel() {
        await lines.return(undefined)
      },
    },
    // Nothing is made ahead of the reader.
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      // Joins the `no-store` that every page has.
      'Cache-Control': 'no-transform',
    },
  })
}
