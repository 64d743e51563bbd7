import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { RemovalForm, type RemovalView, removalView } from '#app/features/people/removal-view.ts'
import { removeContract, removeStay } from '#app/features/people/remove-facts.server.ts'
import { RemovePanel } from '#app/features/people/remove-panel.tsx'
import { problem } from '#app/i18n/problem.ts'
import { type OrgVisit, requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, notFound, refusalOf, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'

/** Takes a contract or a permission off the file that was recorded by mistake: `…/facts/remove/stay/ID`. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'people.write')
  return { personId: args.params.person ?? '', view: await viewOf(visit, args.params) }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'people.write')
  const { org } = visit
  const { kind, factId, familyId } = await viewOf(visit, args.params)
  const submission = await readForm(args.request, RemovalForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(), view: undefined })
  const { version: seenVersion, reason } = submission.value
  const target = { personId: args.params.person ?? '', id: factId, seenVersion }
  const removed = await REMOVALS[kind](org, target, reason)
  if (removed.ok) return done(paths.personTab(org.slug, familyId, 'facts'), { key: 'people.told.removed' })
  switch (removed.reason) {
    case 'missing':
    case 'not_allowed':
      throw refusalOf(removed.reason)
    case 'conflict':
    case 'held':
    case 'in_use':
    case 'granted': {
      const formErrors = [problem(`people.remove.problem.${removed.reason}`)]
      // What it says now, with the version to remove it from.
      const view = await viewOf(visit, args.params)
      return refused({ lastResult: submission.reply({ formErrors }), view }, 409)
    }
    default:
      return removed satisfies never
  }
}

const REMOVALS = { contract: removeContract, stay: removeStay } as const

async function viewOf(
  { org, words }: Pick<OrgVisit, 'org' | 'words'>,
  params: LoaderFunctionArgs['params'],
): Promise<RemovalView> {
  const loaded = await loadFamily(org, params.person ?? '')
  const view = loaded && removalView(loaded.family, params, words)
  if (!view) throw notFound()
  return view
}

export default function Remove() {
  const { personId, view } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.lastResult)
  const { slug } = useVisit()
  const closeHref = paths.personTab(slug, personId, 'facts')
  return <RemovePanel view={sent?.view ?? view} closeHref={closeHref} form={form} />
}
