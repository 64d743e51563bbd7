import type { LoaderFunctionArgs } from '@remix-run/node'
import { leftCsv } from '#app/features/import/undone-view.server.ts'
import { csvResponse } from '#app/platform/csv-response.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { requirePlace } from '#app/platform/long-answers.server.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { findImport } from '#db/queries/imports.server.ts'

/** Everything that the undo of an import left, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'import.run')
  const { org, words } = visit
  const found = await findImport(org, args.params.import ?? '')
  if (!found?.undone) throw notFound()
  const { id, undone } = found
  requirePlace(args.context, visit)
  return csvResponse(args.context, `${org.slug}-kept-by-undo.csv`, leftCsv(org, { id, undone }, words))
}
