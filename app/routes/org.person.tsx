import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { familyView } from '#app/features/people/family-view.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { PersonFrame } from '#app/features/people/person-frame.tsx'
import { fullName } from '#app/features/people/person-names.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import type { PersonTab } from '#app/platform/paths.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** The page of a family; a dependant's address opens it with the dependant marked. Its tabs stand in routes below. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf } = await requireOrg(args, 'people.read')
  const loaded = await loadFamily(org, args.params.person ?? '')
  if (!loaded) throw notFound()
  const { person, family, caseFile, rules } = loaded
  const view = familyView({ family, caseFile, rules, asOf, personId: person.id, words })
  return { title: fullName(person, person.staffNo), view }
}

export default function Person() {
  const { view } = useLoaderData<typeof loader>()
  const tab = useMatches()
    .map(({ handle }) => handle as { tab?: PersonTab } | undefined)
    .findLast((handle) => handle?.tab)?.tab
  return (
    <PersonFrame view={view} tab={tab ?? 'findings'}>
      <Outlet />
    </PersonFrame>
  )
}
