import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readQuestion } from '#app/features/people/list-question.ts'
import { loadList, loadPage } from '#app/features/people/load-list.server.ts'
import { PeopleList } from '#app/features/people/people-list.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths, withSearch } from '#app/platform/paths.ts'
import { done } from '#app/platform/respond.server.ts'
import { safeSearch, sentSearch } from '#app/platform/search-address.ts'
import { searchedNumber } from '#db/queries/searched-number.server.ts'

/** The list of people. `part=rows` gives the page after `cursor` alone, for a list that is scrolled. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf, url } = await requireOrg(args, 'people.read')
  const safe = await safeSearch(url.searchParams, (text) => searchedNumber(org, text))
  if (safe) throw redirect(withSearch(paths.people(org.slug), safe), 303)
  const question = readQuestion(url.searchParams)
  const cursor = url.searchParams.get('cursor') ?? undefined
  if (url.searchParams.get('part') === 'rows') return loadPage(org, question, asOf, words, cursor)
  const view = await loadList(org, question, asOf, words)
  const page = cursor === undefined ? {} : await loadPage(org, question, asOf, words, cursor)
  return { title: words.t('people.title'), question, view: { ...view, ...page } }
}

/** What is searched for, as an address that can be kept. */
export async function action(args: ActionFunctionArgs) {
  const { org } = await requireOrg(args, 'people.read')
  const search = await sentSearch(await args.request.formData(), (text) => searchedNumber(org, text))
  return done(withSearch(paths.people(org.slug), search))
}

export default function People() {
  const loaded = useLoaderData<typeof loader>()
  return 'view' in loaded ? <PeopleList view={loaded.view} question={loaded.question} /> : null
}
