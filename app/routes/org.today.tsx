import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { loadToday } from '#app/features/today/load-today.server.ts'
import { readTodayFilter } from '#app/features/today/today-filter.ts'
import { TodayPage } from '#app/features/today/today-page.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'

/** The work of a day. A finding's address lies below and opens over it. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf, url } = await requireOrg(args, 'people.read')
  const cursor = url.searchParams.get('cursor') ?? undefined
  const view = await loadToday(org, words, asOf, readTodayFilter(url.searchParams), cursor)
  return { title: words.t('today.title'), view, isPaged: cursor !== undefined }
}

export default function Today() {
  const { view, isPaged } = useLoaderData<typeof loader>()
  return (
    <TodayPage view={view} isPaged={isPaged}>
      <Outlet />
    </TodayPage>
  )
}
