import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { STAY_KINDS } from '#app/domain/case-file.ts'
import { readSearchedNumber, shownNumber } from '#app/domain/searched-number.ts'
import { NewCaseForm } from '#app/features/cases/case-forms.ts'
import { handleNewCase } from '#app/features/cases/handle-new-case.server.ts'
import { findForCase, loadNewCase } from '#app/features/cases/load-new-case.server.ts'
import { FindForCasePage, NewCasePage } from '#app/features/cases/new-case-page.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths, withSearch } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, notFound, refused } from '#app/platform/respond.server.ts'
import { safeSearch, sentSearch } from '#app/platform/search-address.ts'
import { searchedNumber } from '#db/queries/searched-number.server.ts'

/** `?kind=&person=`: the form for that family; without them, first the person. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, today, url } = await requireOrg(args, 'case.write')
  const title = words.t('cases.new.title')
  const personId = url.searchParams.get('person')
  const kind = STAY_KINDS.find((one) => one === url.searchParams.get('kind'))
  if (!personId || !kind) {
    const safe = await safeSearch(url.searchParams, (text) => searchedNumber(org, text))
    if (safe) throw redirect(withSearch(paths.newCase(org.slug), safe), 303)
    const number = readSearchedNumber(url.searchParams.get('number'))
    const asked = number ? { number } : { search: url.searchParams.get('q')?.trim() ?? '' }
    const search = asked.number ? shownNumber(asked.number) : (asked.search ?? '')
    const found = search === '' ? [] : await findForCase(org, words, asked, today)
    return { title, view: null, search, number, found }
  }
  const view = await loadNewCase(org, words, { kind, personId }, today)
  if (!view) throw notFound()
  return { title, view, search: '', number: undefined, found: [] }
}

export async function action(args: ActionFunctionArgs) {
  const { org, words, today } = await requireOrg(args, 'case.write')
  const sent = await args.request.clone().formData()
  if (sent.has('q')) {
    const search = await sentSearch(sent, (text) => searchedNumber(org, text))
    return done(withSearch(paths.newCase(org.slug), search))
  }
  const submission = await readForm(args.request, NewCaseForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
  const handled = await handleNewCase(org, submission.value, today, words)
  switch (handled.kind) {
    case 'done': {
      const told = { key: handled.isNew ? 'cases.told.opened' : 'cases.told.already' } as const
      return done(paths.case(org.slug, handled.caseId), told)
    }
    case 'wrong':
      return refused({ lastResult: submission.reply({ fieldErrors: handled.fieldErrors }) })
    case 'not_allowed':
      throw forbidden()
    case 'missing':
      throw notFound()
    default:
      return handled satisfies never
  }
}

export default function NewCase() {
  const { view, search, number, found } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (!view) return <FindForCasePage search={search} number={number} found={found} />
  return <NewCasePage view={view} lastResult={sent?.lastResult} />
}
