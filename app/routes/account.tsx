import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AccountCards } from '#app/features/account/account-cards.tsx'
import { EmailForm, ProfileForm } from '#app/features/account/account-forms.ts'
import { askForEmail } from '#app/features/account/change-email.server.ts'
import { changePasswordByForm } from '#app/features/account/change-password-by-form.server.ts'
import { loadAccount } from '#app/features/account/load-account.server.ts'
import { OwnPage } from '#app/features/account/own-page.tsx'
import { requireOwnAccount, requireSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, takeTold } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { changeUser } from '#db/accounts/users.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const { t } = wordsOf(args, signedIn)
  const { told } = takeTold(args.request)
  const account = await loadAccount(args, signedIn)
  return { title: t('account.title'), told: told && t(told.key, told.params), account }
}

export async function action(args: ActionFunctionArgs) {
  const asked = await args.request.clone().formData()
  switch (asked.get('intent')) {
    case 'session':
      return endSessions(args, String(asked.get('key') ?? ''))
    case 'password':
      return changePasswordByForm(args, await requireOwnAccount(args))
    case 'email':
      return setEmail(args)
    default:
      return setProfile(args)
  }
}

/** One browser, or with no key every one but this. */
async function endSessions(args: ActionFunctionArgs, key: string) {
  const signedIn = await requireOwnAccount(args)
  const { auth } = args.context.services
  if (key === '') await auth.endOtherSessions(signedIn)
  else await auth.revokeSession(signedIn, key)
  return done(paths.account(), { key: key === '' ? 'account.told.sessions' : 'account.told.session' })
}

async function setEmail(args: ActionFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  await requireStepUp(args, signedIn)
  const { services } = args.context
  const submission = await readForm(args.request, EmailForm)
  const back = sendBack(submission, { also: { intent: 'email' } })
  if (submission.status !== 'success') return back.unread()
  const { locale } = wordsOf(args, signedIn)
  const asked = await askForEmail(services, signedIn, submission.value.email, locale)
  if (asked.ok) return done(paths.account(), { key: 'account.told.emailAsked' })
  return back.fields(asked.problems)
}

async function setProfile(args: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const submission = await readForm(args.request, ProfileForm)
  if (submission.status !== 'success') return sendBack(submission, { also: { intent: 'profile' } }).unread()
  await changeUser(args.context.services.data, signedIn.user.id, submission.value)
  return done(paths.account(), { key: 'account.told.profile' })
}

export default function Account() {
  const { title, told, account } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const profile = useFormResult(sent?.intent === 'profile' ? sent.lastResult : undefined)
  const email = useFormResult(sent?.intent === 'email' ? sent.lastResult : undefined)
  const password = useFormResult(sent?.intent === 'password' ? sent.lastResult : undefined)
  return (
    <OwnPage title={title} told={told}>
      <AccountCards account={account} forms={{ profile, email, password }} />
    </OwnPage>
  )
}
