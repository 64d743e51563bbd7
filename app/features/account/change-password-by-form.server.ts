import type { ActionFunctionArgs } from '@remix-run/node'
import type { SignedIn } from '#app/platform/auth.server.ts'
import { callerOf, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { PasswordForm } from './account-forms.ts'
import { changePassword } from './change-password.server.ts'

/** A new password as its form asks for it; tries at the present one are counted. */
export async function changePasswordByForm(args: ActionFunctionArgs, signedIn: SignedIn) {
  const { services } = args.context
  const submission = await readForm(args.request, PasswordForm)
  const also = { intent: 'password' }
  const back = sendBack(submission, { hideFields: ['current', 'password'], also })
  if (submission.status !== 'success') return back.unread()
  const attempt = services.auth.attemptOf(signedIn.user.email, callerOf(args))
  const waitSeconds = await services.limits.beginCode(attempt)
  if (waitSeconds > 0) return back.tooMany(waitSeconds)
  return back.unlessBusy(async () => {
    const { locale } = wordsOf(args, signedIn)
    const changed = await changePassword(services, signedIn, submission.value, locale)
    if (!changed.ok) return back.fields(changed.problems)
    await services.limits.succeedCode(attempt)
    const cookies = await services.auth.renew(signedIn, callerOf(args))
    return done(paths.account(), { key: 'account.told.password' }, cookies)
  })
}
