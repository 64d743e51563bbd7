import type { LoaderFunctionArgs } from '@remix-run/node'
import { BYTE_ORDER_MARK } from '#app/domain/csv.ts'
import { sheetTemplate } from '#app/features/import/sheet-guide.ts'
import { csvResponse } from '#app/platform/csv-response.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'

/** A people sheet to fill in, under headings in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  const { words } = await requireOrg(args, 'import.run')
  const lines = (async function* () {
    yield BYTE_ORDER_MARK
    yield* sheetTemplate(words.locale)
  })()
  return csvResponse(args.context, 'people-sheet.csv', lines)
}
