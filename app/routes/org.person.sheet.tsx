import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { familyView } from '#app/features/people/family-view.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { fullName } from '#app/features/people/person-names.ts'
import { PersonSheet } from '#app/features/people/person-sheet.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** The page of a family for the printer. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf } = await requireOrg(args, 'people.read')
  const loaded = await loadFamily(org, args.params.person ?? '')
  if (!loaded) throw notFound()
  const { person, family, caseFile, rules } = loaded
  const view = familyView({ family, caseFile, rules, asOf, personId: person.id, words })
  return { title: fullName(person, person.staffNo), view }
}

export default function Sheet() {
  return <PersonSheet view={useLoaderData<typeof loader>().view} />
}
