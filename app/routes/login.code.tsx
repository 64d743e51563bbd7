import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FactorForm } from '#app/features/account/account-forms.ts'
import { FactorPage } from '#app/features/account/factor-page.tsx'
import { factorAnswer } from '#app/features/account/sign-in.server.ts'
import { tellRecoveryUse } from '#app/features/account/tell-factors.server.ts'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { done, ownPath, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services } = context
  const to = ownPath(new URL(request.url).searchParams.get('to'), paths.home())
  if (await findSignedIn({ request, context })) throw redirect(to)
  const awaited = await services.secondFactor.awaited(request.headers.get('cookie'))
  if (!awaited) throw redirect(paths.login(to))
  const { hasApp, hasPasskey } = awaited
  return { title: wordsOf({ request }).t('signIn.code.title'), to, hasApp, hasPasskey }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { services } = context
  const submission = await readForm(request, FactorForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(), isOver: false })
  const { to, ...given } = submission.value
  const caller = callerOf({ request, context })
  const answer = await factorAnswer(services, given, caller, request.headers.get('origin'))
  if (!answer.ok) {
    const reply = { hideFields: ['code', 'recovery', 'passkey'], formErrors: [answer.problem] }
    return refused({ lastResult: submission.reply(reply), isOver: answer.isOver === true }, answer.status)
  }
  if (!answer.usedRecovery) return done(ownPath(to, paths.home()), undefined, answer.cookies)
  await tellRecoveryUse(services, answer.userId, localeOf(request, undefined))
  return done(paths.factors({ codes: 'used', to: ownPath(to, paths.home()) }), undefined, answer.cookies)
}

export default function SignInCode() {
  const view = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.lastResult)
  return <FactorPage {...view} form={form} isOver={sent?.isOver === true} switcher={<LanguageSwitch />} />
}
