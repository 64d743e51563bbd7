import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { SignUpForm } from '#app/features/account/account-forms.ts'
import { createAccount } from '#app/features/account/sign-up.server.ts'
import { SignUpPage } from '#app/features/account/sign-up-page.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { callerOf, findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { localeOf } from '#app/platform/reader.server.ts'
import { done } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await findSignedIn({ request, context })) throw done(paths.home(), { key: 'account.told.signedIn' })
  return { title: wordsOf({ request }).t('account.signUp') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, SignUpForm)
  const back = sendBack(submission, { hideFields: ['password'] })
  if (submission.status !== 'success') return back.unread()
  const { services, address } = context
  const waitSeconds = await services.limits.beginOther('signup', address)
  if (waitSeconds > 0) return back.tooMany(waitSeconds)
  return back.unlessBusy(async () => {
    const locale = localeOf(request, undefined)
    const made = await createAccount(services, { ...submission.value, locale })
    if (!made.ok) return back.fields(made.problems)
    const caller = callerOf({ request, context })
    const cookies = await services.auth.begin(made.userId, submission.value.email, caller, 'password')
    return done(paths.welcome(made.slug), undefined, cookies)
  })
}

export default function SignUp() {
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  return <SignUpPage form={form} switcher={<LanguageSwitch />} />
}
