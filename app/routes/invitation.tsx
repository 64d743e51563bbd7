import { createHash } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AcceptForm } from '#app/features/account/account-forms.ts'
import { AccountPage } from '#app/features/account/account-page.tsx'
import { passwordProblem } from '#app/features/account/password-problem.ts'
import { LanguageSwitch } from '#app/features/shell/language-switch.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { acceptInvitation, findInvitation } from '#db/system.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findInvitation(context.services.data, hashOf(params.token))
  const title = wordsOf({ request }).t(found ? 'account.invitation' : 'account.invitation.gone.title')
  if (!found) return data({ title, invitation: null }, { status: 404 })
  const { email, hasPassword, identity } = found
  return data({ title, invitation: { email, hasPassword, employer: identity.name } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { data: store, passwords, limits } = context.services
  const submission = await readForm(request, AcceptForm)
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(hidden) })
  const waitSeconds = await limits.beginOther('invitation', context.address)
  const found = waitSeconds > 0 ? undefined : await findInvitation(store, hashOf(params.token))
  if (!found) return refused({ lastResult: submission.reply(hidden) }, 429)
  const { password = '' } = submission.value
  const weak = found.hasPassword
    ? undefined
    : passwordProblem(password, [found.name, found.email, found.identity.name])
  if (weak) return refused({ lastResult: submission.reply({ ...hidden, fieldErrors: { password: [weak] } }) })
  const hash = found.hasPassword ? '' : await passwords.hash(password)
  const accepted = await acceptInvitation(store, hashOf(params.token), hash)
  if (accepted) return done(paths.login(), { key: 'account.told.invitation' })
  const gone = problem('account.invitation.gone.text')
  return refused({ lastResult: submission.reply({ ...hidden, formErrors: [gone] }) }, 409)
}

/** The store knows the link by its hash only. */
function hashOf(token: string | undefined): string {
  return createHash('sha256')
    .update(token ?? '')
    .digest('hex')
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
  const { email, employer, hasPassword } = invitation
  return (
    <AccountPage
      title={title}
      text={t('account.invitation.text', { employer, email })}
      switcher={<LanguageSwitch />}
    >
      <Form method="post" className="flex flex-col gap-4">
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        {form.formErrors}
        {hasPassword ? (
          <p>{t('account.invitation.known')}</p>
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
    </AccountPage>
  )
}
