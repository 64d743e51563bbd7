import type { Submission } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** The form of a request, read by its schema. What does not fit goes back with `submission.reply()`, nothing typed is lost. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Submission<z.input<Schema>, string[], z.output<Schema>>> {
  return parseWithZod(await request.formData(), { schema }) as Submission<
    z.input<Schema>,
    string[],
    z.output<Schema>
  >
}
