import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readQuestion } from '#app/features/people/list-question.ts'
import { loadList, loadPage } from '#app/features/people/load-list.server.ts'
import { PeopleList } from '#app/features/people/people-list.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'

/** The list of people. `part=rows` gives the page after `cursor` alone, for a list that is scrolled. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf, url } = await requireOrg(args, 'people.read')
  const question = readQuestion(url.searchParams)
  const cursor = url.searchParams.get('cursor') ?? undefined
  if (url.searchParams.get('part') === 'rows') return loadPage(org, question, asOf, words, cursor)
  const view = await loadList(org, question, asOf, words)
  const page = cursor === undefined ? {} : await loadPage(org, question, asOf, words, cursor)
  return { title: words.t('people.title'), question, view: { ...view, ...page } }
}

export default function People() {
  const loaded = useLoaderData<typeof loader>()
  return 'view' in loaded ? <PeopleList view={loaded.view} question={loaded.question} /> : null
}
