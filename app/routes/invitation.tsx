import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { acceptAsMember } from '#app/features/account/accept-invitation.server.ts'
import { AcceptForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { findSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { hashOfToken } from '#app/platform/link-token.ts'
import { isBusy } from '#app/platform/passwords.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
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
function neededOf(signedInAs: string | undefined, userId: string) {
  if (signedInAs === undefined) return 'sign_in' as const
  return signedInAs === userId ? ('nothing' as const) : ('other_account' as const)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services, address } = context
  const submission = await readForm(request, AcceptForm)
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(hidden) })
  const again = (text: string, status: 409 | 422 | 429 | 503, field: 'password' | '' = '') =>
    refused({ lastResult: submission.reply({ ...hidden, fieldErrors: { [field]: [text] } }) }, status)
  const waitSeconds = await services.limits.beginOther('invitation', address)
  if (waitSeconds > 0) return again(problem('account.tooMany', { minutes: Math.ceil(waitSeconds / 60) }), 429)
  const signedIn = await findSignedIn({ request, context })
  try {
    const given = { password: submission.value.password ?? '', signedInAs: signedIn?.user.id }
    const accepted = await acceptAsMember(services, params.token, given)
    if (accepted.ok)
      return accepted.slug === null
        ? done(paths.login(), { key: 'account.told.invitation' })
        : done(paths.org(accepted.slug), {
            key: 'account.told.joined',
            params: { employer: accepted.employer },
          })
    if (accepted.reason === 'weak') return again(accepted.problem, 422, 'password')
    return again(problem(`account.invitation.${accepted.reason}`), 409)
  } catch (error) {
    if (!isBusy(error)) throw error
    return again(problem('account.busy'), 503)
  }
}

export default function Invitation() {
  const { title, invitation } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  if (!invitation)
    return (
      <AccountPage title={title} text={t('account.invitation.gone.text')} switcher={<LanguageSwitch />}>
        {null}
      </AccountPage>
    )
  const { email, employer, needs, now, own } = invitation
  return (
    <AccountPage
      title={title}
      text={t('account.invitation.text', { employer, email })}
      switcher={<LanguageSwitch />}
    >
      <div className="flex flex-col gap-4">
        {form.formErrors && (
          <Notice kind="error" word={t('shell.error')}>
            {form.formErrors}
          </Notice>
        )}
        {needs === 'sign_in' && (
          <>
            <p>{t('account.invitation.signIn')}</p>
            <LinkButton href={paths.login(own)} document kind="primary" className="self-start">
              {t('account.invitation.go')}
            </LinkButton>
          </>
        )}
        {needs === 'other_account' && (
          <form method="post" action={paths.logout()} className="flex flex-col gap-4">
            <p>{t('account.invitation.other', { email, now })}</p>
            <Button type="submit" className="self-start">
              {t('shell.signOut')}
            </Button>
          </form>
        )}
        {(needs === 'password' || needs === 'nothing') && (
          <Form method="post" className="flex flex-col gap-4">
            <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
            {needs === 'nothing' ? (
              <p>{t('account.invitation.known', { employer })}</p>
            ) : (
              <Field
                label={t('account.password')}
                help={t('account.password.help')}
                error={form.errors('password')}
              >
                <TextInput name="password" type="password" autoComplete="new-password" required />
              </Field>
            )}
            <Button type="submit" kind="primary">
              {t('account.invitation.accept')}
            </Button>
          </Form>
        )}
      </div>
    </AccountPage>
  )
}
