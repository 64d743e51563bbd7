import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { FamilyFiles } from '#app/features/documents/family-files.tsx'
import { loadDocuments } from '#app/features/documents/load-documents.server.ts'
import { DocumentsTab } from '#app/features/people/documents-tab.tsx'
import { useFamily } from '#app/features/people/use-family.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

export const handle = { tab: 'documents' }

/** The forms that upload, replace and remove stand over it, each with its own address. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'people.read')
  const lines = await loadDocuments(org, args.params.person ?? '', words)
  if (!lines) throw notFound()
  return { lines }
}

export default function Documents() {
  const { lines } = useLoaderData<typeof loader>()
  const view = useFamily()
  return (
    <>
      <DocumentsTab view={view}>
        <FamilyFiles lines={lines} members={view.members} />
      </DocumentsTab>
      <Outlet />
    </>
  )
}
