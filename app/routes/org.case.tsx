import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CLOSED_STAGES } from '#app/domain/case-stages.ts'
import { CaseForm } from '#app/features/cases/case-forms.ts'
import { CasePage } from '#app/features/cases/case-page.tsx'
import { caseView } from '#app/features/cases/case-view.ts'
import { handleCaseForm } from '#app/features/cases/handle-case-form.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, notFound, refused } from '#app/platform/respond.server.ts'
import { findCase } from '#db/queries/case-detail.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, words, asOf, today } = await requireOrg(args, 'people.read')
  const detail = await findCase(org, args.params.case ?? '')
  if (!detail) throw notFound()
  const view = caseView(detail, words, { asOf, today })
  return { title: words.t('cases.case.title', { kind: view.kindLabel, name: view.name }), view }
}

export async function action(args: ActionFunctionArgs) {
  const { org, words, today } = await requireOrg(args, 'case.write')
  const caseId = args.params.case ?? ''
  const submission = await readForm(args.request, CaseForm)
  const intent = intentOf(submission.payload)
  if (submission.status !== 'success') return refused({ intent, lastResult: submission.reply() })
  const handled = await handleCaseForm(org, caseId, submission.value, today, words)
  switch (handled.kind) {
    case 'done': {
      const { told: key, params } = handled
      return done(paths.case(org.slug, caseId), { key, ...(params && { params }) })
    }
    case 'wrong': {
      const { fieldErrors, formErrors, status } = handled
      const lastResult = submission.reply({
        ...(fieldErrors && { fieldErrors }),
        ...(formErrors && { formErrors }),
      })
      return refused({ intent, lastResult }, status)
    }
    case 'not_allowed':
      throw forbidden()
    case 'missing':
      throw notFound()
    default:
      return handled satisfies never
  }
}

/** Which of the page's forms was sent: a closing is a move by a form of its own. */
function intentOf({ intent, stage }: Record<string, unknown>): string {
  return CLOSED_STAGES.some((closed) => closed === stage) ? 'close' : String(intent)
}

export default function Case() {
  const { view } = useLoaderData<typeof loader>()
  return <CasePage view={view} sent={useActionData<typeof action>()} />
}
