import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { FindingsTab } from '#app/features/people/findings-tab.tsx'
import { useFamily } from '#app/features/people/use-family.ts'
import { FindingPanel } from '#app/features/today/finding-panel.tsx'
import { loadFinding } from '#app/features/today/load-finding.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { findPerson } from '#db/queries/person.server.ts'

export const handle = { tab: 'findings' }

/** One finding over the page of its family. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf } = await requireOrg(args, 'people.read')
  const [person, finding] = await Promise.all([
    findPerson(org, args.params.person ?? ''),
    loadFinding(org, args.params.finding ?? '', asOf, words),
  ])
  if (!finding || finding.familyId !== person?.familyId) throw notFound()
  return { title: finding.title, finding }
}

export default function PersonFinding() {
  const { finding } = useLoaderData<typeof loader>()
  const { slug } = useVisit()
  const view = useFamily()
  const [search] = useSearchParams()
  const closeHref = paths.person(slug, view.personId, Object.fromEntries(search))
  return (
    <>
      <FindingPanel finding={finding} closeHref={closeHref} />
      <FindingsTab view={view} />
    </>
  )
}
