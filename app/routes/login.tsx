import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SignInForm } from '#app/features/account/account-forms.ts'
import { signInAnswer } from '#app/features/account/sign-in.server.ts'
import { SignInPage } from '#app/features/account/sign-in-page.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, ownPath, takeTold } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { findForcedEmployer } from '#db/system/provider.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = ownPath(new URL(request.url).searchParams.get('to'), paths.home())
  if (await findSignedIn({ request, context })) throw redirect(to)
  const words = wordsOf({ request })
  const { told } = takeTold(request)
  const isOwner = new URL(request.url).searchParams.has('owner')
  return { title: words.t('account.signIn'), to, isOwner, told: told && words.t(told.key, told.params) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, SignInForm)
  const back = sendBack(submission, { hideFields: ['password', 'passkey'] })
  if (submission.status !== 'success') return back.unread()
  const to = ownPath(submission.value.to, paths.home())
  const { email, passkey, owner } = submission.value
  // By the domain alone, whoever has the address: owners go on from there with their password.
  const forced = passkey || owner ? undefined : await findForcedEmployer(context.services.data, email ?? '')
  if (forced) return done(paths.ssoSignIn(forced.slug, { to }))
  const caller = callerOf({ request, context })
  const answer = await signInAnswer(context.services, submission.value, caller, request.headers.get('origin'))
  if (answer.ok) return done(answer.awaitsFactor ? paths.signInCode(to) : to, undefined, answer.cookies)
  return back.wrong(answer.problem, answer.status)
}

export default function Login() {
  const view = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  return <SignInPage {...view} form={form} switcher={<LanguageSwitch />} />
}
