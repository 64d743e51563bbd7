import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CasesPage } from '#app/features/cases/cases-page.tsx'
import { readCasesFilter } from '#app/features/cases/cases-view.ts'
import { loadCases } from '#app/features/cases/load-cases.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf, url } = await requireOrg(args, 'people.read')
  const cursor = url.searchParams.get('cursor') ?? undefined
  const view = await loadCases(org, words, asOf, readCasesFilter(url.searchParams), cursor)
  return { title: words.t('cases.title'), view }
}

export default function Cases() {
  return <CasesPage view={useLoaderData<typeof loader>().view} />
}
