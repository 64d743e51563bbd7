import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DocumentPanel } from '#app/features/documents/document-panel.tsx'
import { removeDocument } from '#app/features/documents/keep-document.server.ts'
import { loadDocument } from '#app/features/documents/load-documents.server.ts'
import { replaceByForm } from '#app/features/documents/upload-by-form.server.ts'
import { useFamily } from '#app/features/people/use-family.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { beginScan } from '#app/platform/malware-scan.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, notFound, refusalOf, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'

/** One uploaded document of a person, with its versions. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'people.read')
  const { person: personId = '', file: fileId = '' } = args.params
  const loaded = await loadDocument(org, { personId, fileId }, words)
  if (!loaded) throw notFound()
  return { title: loaded.what, ...loaded }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'document.write')
  const { org, words, services, today } = visit
  const { request, params } = args
  const place = { personId: params.person ?? '', fileId: params.file ?? '' }
  if (!(await loadDocument(org, place, words))) throw notFound()
  const tab = paths.personTab(org.slug, place.personId, 'documents')
  const { files } = services
  if (!/^multipart\//i.test(request.headers.get('content-type') ?? '')) {
    if ((await request.formData()).get('intent') !== 'remove') throw notFound()
    const removed = await removeDocument(org, files, place)
    if (removed.ok) return done(tab, { key: 'files.told.removed' })
    throw refusalOf(removed.reason)
  }
  const outcome = await replaceByForm(org, place, {
    request,
    files,
    scan: beginScan(args.context, visit),
    today,
  })
  switch (outcome.kind) {
    case 'kept':
      return done(tab, { key: 'files.told.replaced' })
    case 'problems':
      return refused({ lastResult: outcome.lastResult }, outcome.status)
    case 'missing':
    case 'not_allowed':
      throw refusalOf(outcome.kind)
    default:
      return outcome satisfies never
  }
}

export default function OneDocument() {
  const { what, versions, isPresent } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { slug } = useVisit()
  const { personId } = useFamily()
  return (
    <DocumentPanel
      what={what}
      versions={versions}
      isPresent={isPresent}
      closeHref={paths.personTab(slug, personId, 'documents')}
      form={form}
    />
  )
}
