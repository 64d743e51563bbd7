import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { loadFamilyView } from '#app/features/people/load-family-view.server.ts'
import { PersonFrame } from '#app/features/people/person-frame.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import type { PersonTab } from '#app/platform/paths.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** The page of a family; a dependant's address opens it with the dependant marked. Its tabs stand in routes below. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'people.read')
  const loaded = await loadFamilyView(visit, args.params.person ?? '')
  if (!loaded) throw notFound()
  return loaded
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
