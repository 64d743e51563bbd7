import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readQuestion } from '#app/features/people/list-question.ts'
import { listCsv } from '#app/features/people/load-list.server.ts'
import { csvResponse } from '#app/platform/csv-response.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { requirePlace } from '#app/platform/long-answers.server.ts'
import { paths, withSearch } from '#app/platform/paths.ts'
import { safeSearch } from '#app/platform/search-address.ts'
import { searchedNumber } from '#db/queries/searched-number.server.ts'

/** The list that the address asks for, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'report.export')
  const { org, words, asOf, url } = visit
  const safe = await safeSearch(url.searchParams, (text) => searchedNumber(org, text))
  if (safe) throw redirect(withSearch(paths.peopleCsv(org.slug), safe), 303)
  requirePlace(args.context, visit)
  const lines = listCsv(org, readQuestion(url.searchParams), asOf, words, new Set())
  return csvResponse(args.context, `${org.slug}-people-${asOf}.csv`, lines)
}

/** The same for those who were chosen in it. */
export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'report.export')
  const { org, words, asOf, url } = visit
  const form = await args.request.formData()
  const ids = new Set(
    String(form.get('ids') ?? '')
      .split(' ')
      .filter(Boolean),
  )
  requirePlace(args.context, visit)
  const lines = listCsv(org, readQuestion(url.searchParams), asOf, words, ids)
  return csvResponse(args.context, `${org.slug}-people-${asOf}.csv`, lines)
}
