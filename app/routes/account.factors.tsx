import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FactorIdForm, FactorNameForm, PasskeyForm } from '#app/features/account/account-forms.ts'
import { FactorCards } from '#app/features/account/factor-cards.tsx'
import { addKey, nameFactor, takeAway } from '#app/features/account/factors.server.ts'
import { loadFactors } from '#app/features/account/load-factors.server.ts'
import { OwnPage } from '#app/features/account/own-page.tsx'
import type { SignedIn } from '#app/platform/auth.server.ts'
import { callerOf, requireOwnAccount, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, takeTold } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  const { t } = wordsOf(args, signedIn)
  const { told } = takeTold(args.request)
  const view = await loadFactors(args, signedIn)
  return { title: t('factors.title'), told: told && t(told.key, told.params), view }
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  await requireStepUp(args, signedIn)
  const asked = await args.request.clone().formData()
  switch (asked.get('intent')) {
    case 'rename':
      return rename(args, signedIn)
    case 'remove':
      return remove(args, signedIn)
    default:
      return addPasskey(args, signedIn)
  }
}

async function rename(args: ActionFunctionArgs, signedIn: SignedIn) {
  const submission = await readForm(args.request, FactorNameForm)
  if (submission.status !== 'success') return sendBack(submission).unread()
  await nameFactor(args.context.services, signedIn, submission.value)
  return done(here(args), { key: 'factors.told.renamed' })
}

async function remove(args: ActionFunctionArgs, signedIn: SignedIn) {
  const submission = await readForm(args.request, FactorIdForm)
  const back = sendBack(submission)
  if (submission.status !== 'success') return back.unread()
  const { locale } = wordsOf(args, signedIn)
  const removed = await takeAway(args.context.services, signedIn, submission.value, locale)
  return removed.ok ? done(here(args), { key: 'factors.told.removed' }) : back.wrong(removed.problem)
}

async function addPasskey(args: ActionFunctionArgs, signedIn: SignedIn) {
  const { services } = args.context
  const submission = await readForm(args.request, PasskeyForm)
  const back = sendBack(submission, { hideFields: ['passkey'] })
  if (submission.status !== 'success') return back.unread()
  const { name, passkey } = submission.value
  const { headers } = args.request
  const answer = { cookie: headers.get('cookie'), origin: headers.get('origin'), response: passkey }
  const { locale } = wordsOf(args, signedIn)
  const added = await addKey(services, signedIn, name, answer, locale)
  if (!added.ok) return back.wrong(added.problem)
  const cookies = await services.auth.renew(signedIn, callerOf(args), { factor: true })
  return done(here(args), { key: 'factors.told.passkey' }, cookies)
}

/** The page with what it was asked for: which employer wants a second factor, and where to go on. */
function here({ request }: ActionFunctionArgs): string {
  return `${paths.factors()}${new URL(request.url).search}`
}

export default function Factors() {
  const { title, told, view } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  return (
    <OwnPage title={title} told={told} below>
      <FactorCards form={form} view={view} />
    </OwnPage>
  )
}
