import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HistoryTab } from '#app/features/people/history-tab.tsx'
import { historyEvents } from '#app/features/people/history-view.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { listFamilyHistory } from '#db/queries/person.server.ts'

export const handle = { tab: 'history' }

export async function loader(args: LoaderFunctionArgs) {
  const { org, words, url } = await requireOrg(args, 'audit.read')
  const personId = args.params.person ?? ''
  const loaded = await loadFamily(org, personId)
  if (!loaded) throw notFound()
  const before = Number(url.searchParams.get('before') ?? Number.NaN)
  const { entries, nextBefore } = await listFamilyHistory(org, loaded.family.person.id, {
    beforeSeq: Number.isSafeInteger(before) ? before : undefined,
  })
  return {
    events: historyEvents(entries, loaded.family, words),
    olderHref:
      nextBefore === null ? null : paths.personTab(org.slug, personId, 'history', { before: nextBefore }),
  }
}

export default function History() {
  return <HistoryTab {...useLoaderData<typeof loader>()} />
}
