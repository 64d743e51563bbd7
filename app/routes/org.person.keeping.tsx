import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { erasePerson } from '#app/features/retention/erase-person.server.ts'
import { liftHold, placeHold } from '#app/features/retention/keep-data.server.ts'
import { KeepingPage } from '#app/features/retention/keeping-page.tsx'
import { loadKeeping } from '#app/features/retention/load-retention.server.ts'
import { EraseForm, HoldForm } from '#app/features/retention/retention-forms.ts'
import { problem } from '#app/i18n/problem.ts'
import { type OrgVisit, requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, notFound, refusalOf, refused } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { findPerson } from '#db/queries/person.server.ts'

/** How long the data of a person is kept, what holds it back, and its erasure. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, today } = await requireOrg(args, 'people.erase')
  const view = await loadKeeping(org, args.params.person ?? '', words, today)
  if (!view) throw notFound()
  return { title: words.t('retention.person.title'), view }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'people.erase')
  const { org, signedIn } = visit
  const person = await findPerson(org, args.params.person ?? '')
  if (!person) throw notFound()
  const back = paths.keeping(org.slug, person.id)
  const intent = (await args.request.clone().formData()).get('intent')
  switch (intent) {
    case 'hold': {
      const submission = await readForm(args.request, HoldForm)
      if (submission.status !== 'success') return refused({ intent, lastResult: submission.reply() })
      const held = await placeHold(org, person.id, submission.value.reason)
      if (held.ok || held.reason === 'held') return done(back, { key: 'retention.told.held' })
      throw refusalOf(held.reason)
    }
    case 'lift': {
      const lifted = await liftHold(org, person.id)
      if (lifted.ok || lifted.reason === 'missing') return done(back, { key: 'retention.told.lifted' })
      throw forbidden()
    }
    case 'erase':
      await requireStepUp(args, signedIn)
      return erase(args, visit, person.id)
    default:
      throw notFound()
  }
}

async function erase({ request }: ActionFunctionArgs, visit: OrgVisit, personId: string) {
  const { org, services, today } = visit
  const intent = 'erase'
  const submission = await readForm(request, EraseForm)
  if (submission.status !== 'success') return refused({ intent, lastResult: submission.reply() })
  const { typed } = submission.value
  const erased = await erasePerson(org, services, { personId, typed }, today)
  if (erased.ok) return done(paths.retention(org.slug), { key: 'retention.told.erased' })
  switch (erased.reason) {
    case 'not_confirmed': {
      const wrong = problem('retention.problem.not_confirmed', { typed: typed.slice(0, 40) })
      return refused({ intent, lastResult: submission.reply({ fieldErrors: { typed: [wrong] } }) })
    }
    case 'held':
    case 'open_import': {
      const formErrors = [problem(`retention.problem.${erased.reason}`)]
      return refused({ intent, lastResult: submission.reply({ formErrors }) }, 409)
    }
    case 'missing':
    case 'not_allowed':
      throw refusalOf(erased.reason)
    default:
      return erased.reason satisfies never
  }
}

export default function Keeping() {
  const { view } = useLoaderData<typeof loader>()
  return <KeepingPage view={view} sent={useActionData<typeof action>()} />
}
