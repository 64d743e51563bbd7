import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptAsMember } from '#app/features/account/accept-invitation.server.ts'
import { AcceptForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { type InvitationNeeds, InvitationPage } from '#app/features/account/invitation-page.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { hashOfToken } from '#app/platform/link-token.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { findInvitation } from '#db/system/invitations.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn({ request, context })
  const words = wordsOf({ request }, signedIn)
  const found = await findInvitation(context.services.data, hashOfToken(params.token))
  if (!found)
    return data({ title: words.t('account.invitation.gone.title'), invitation: null }, { status: 404 })
  const { email, hasPassword, identity, userId } = found
  const employer = identity.name
  const title = words.t(hasPassword ? 'account.invitation.joinTitle' : 'account.invitation', { employer })
  const needs = hasPassword ? neededOf(signedIn?.user.id, userId) : 'password'
  const own = paths.invitation(params.token ?? '')
  return data({ title, invitation: { email, employer, needs, now: signedIn?.user.email ?? '', own } })
}

/** Somebody with an account joins as who is signed in: the link alone does not say who holds it. */
function neededOf(signedInAs: string | undefined, userId: string): InvitationNeeds {
  if (signedInAs === undefined) return 'sign_in'
  return signedInAs === userId ? 'nothing' : 'other_account'
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services, address } = context
  const submission = await readForm(request, AcceptForm)
  const back = sendBack(submission, { hideFields: ['password'] })
  if (submission.status !== 'success') return back.unread()
  const waitSeconds = await services.limits.beginOther('invitation', address)
  if (waitSeconds > 0) return back.tooMany(waitSeconds)
  const signedIn = await findSignedIn({ request, context })
  return back.unlessBusy(async () => {
    const given = { password: submission.value.password ?? '', signedInAs: signedIn?.user.id }
    const accepted = await acceptAsMember(services, params.token, given)
    if (!accepted.ok)
      return accepted.reason === 'weak'
        ? back.fields({ password: [accepted.problem] })
        : back.wrong(problem(`account.invitation.${accepted.reason}`), 409)
    const { slug, employer } = accepted
    if (slug === null) return done(paths.login(), { key: 'account.told.invitation' })
    return done(paths.org(slug), { key: 'account.told.joined', params: { employer } })
  })
}

export default function Invitation() {
  const { title, invitation } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  const switcher = <LanguageSwitch />
  if (invitation) return <InvitationPage {...{ form, title, invitation, switcher }} />
  return (
    <AccountPage title={title} text={t('account.invitation.gone.text')} switcher={switcher}>
      {null}
    </AccountPage>
  )
}
