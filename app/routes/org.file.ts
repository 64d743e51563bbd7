import type { LoaderFunctionArgs } from '@remix-run/node'
import { savedName } from '#app/domain/file-content.ts'
import { readDocument } from '#app/features/documents/keep-document.server.ts'
import { downloadResponse } from '#app/platform/download-response.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { refusalOf } from '#app/platform/respond.server.ts'

/** An uploaded document, opened piece by piece; that it was read stands in the audit log. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, services } = await requireOrg(args, 'document.read')
  const read = await readDocument(org, services.files, args.params.file ?? '')
  if (!read.ok) throw refusalOf(read.reason)
  const { fileName, contentType } = read.file
  return downloadResponse(args.context, read.bytes, { name: savedName(fileName, contentType), contentType })
}
