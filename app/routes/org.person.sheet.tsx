import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadFamilyView } from '#app/features/people/load-family-view.server.ts'
import { PersonSheet } from '#app/features/people/person-sheet.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** The page of a family for the printer. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'people.read')
  const loaded = await loadFamilyView(visit, args.params.person ?? '')
  if (!loaded) throw notFound()
  return loaded
}

export default function Sheet() {
  return <PersonSheet view={useLoaderData<typeof loader>().view} />
}
