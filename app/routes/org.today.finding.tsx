import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { FindingPanel } from '#app/features/today/finding-panel.tsx'
import { loadFinding } from '#app/features/today/load-finding.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useVisit } from '#app/platform/use-visit.tsx'

/** One finding over Today; its address opens it there, too. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf } = await requireOrg(args, 'people.read')
  const finding = await loadFinding(org, args.params.finding ?? '', asOf, words)
  if (!finding) throw notFound()
  return { title: finding.title, finding }
}

export default function TodayFinding() {
  const { finding } = useLoaderData<typeof loader>()
  const { slug } = useVisit()
  const [search] = useSearchParams()
  return <FindingPanel finding={finding} closeHref={paths.today(slug, Object.fromEntries(search))} />
}
