import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { uploadByForm } from '#app/features/documents/upload-by-form.server.ts'
import { UploadPanel } from '#app/features/documents/upload-panel.tsx'
import { fullName } from '#app/i18n/person-words.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { beginScan } from '#app/platform/malware-scan.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, notFound, refusalOf, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { findPerson } from '#db/queries/person.server.ts'

/** A document to upload: `…/documents/add?code=E-LETTER`; from a case it leads back there. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, url, words } = await requireOrg(args, 'document.write')
  const person = await findPerson(org, args.params.person ?? '')
  if (!person) throw notFound()
  return {
    name: fullName(person, person.staffNo, words.locale),
    code: url.searchParams.get('code') ?? '',
    closeHref: backTo(org.slug, person.id, url),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'document.write')
  const { org, url, services, today } = visit
  // Before a byte is read: nobody of that id is sent nothing for.
  const person = await findPerson(org, args.params.person ?? '')
  if (!person) throw notFound()
  const { request } = args
  const outcome = await uploadByForm(org, person.id, {
    request,
    files: services.files,
    scan: beginScan(args.context, visit),
    today,
  })
  switch (outcome.kind) {
    case 'kept':
      return done(backTo(org.slug, person.id, url), { key: 'files.told.kept' })
    case 'problems':
      return refused({ lastResult: outcome.lastResult }, outcome.status)
    case 'missing':
    case 'not_allowed':
      throw refusalOf(outcome.kind)
    default:
      return outcome satisfies never
  }
}

function backTo(slug: string, personId: string, { searchParams }: URL): string {
  const caseId = searchParams.get('case') ?? ''
  return /^[\da-f-]{36}$/.test(caseId)
    ? paths.case(slug, caseId)
    : paths.personTab(slug, personId, 'documents')
}

export default function AddDocument() {
  const { name, code, closeHref } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  return <UploadPanel name={name} code={code} closeHref={closeHref} form={form} />
}
