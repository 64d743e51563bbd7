import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { AccountPage } from './account-page.tsx'
import { NewPasswordField } from './new-password-field.tsx'

/** What is left to do before the invitation can be accepted. */
export type InvitationNeeds = 'password' | 'sign_in' | 'other_account' | 'nothing'

type Props = {
  form: ReturnType<typeof useFormResult>
  title: string
  invitation: {
    email: string
    employer: string
    needs: InvitationNeeds
    /** The address of whoever is signed in. */
    now: string
    /** The page itself. */
    own: string
  }
  switcher: ReactNode
}

/** An invitation to an employer: with a first password, or as whoever is signed in. */
export function InvitationPage({ form, title, invitation, switcher }: Props) {
  const { t } = useT()
  const { email, employer, needs, now, own } = invitation
  return (
    <AccountPage title={title} text={t('account.invitation.text', { employer, email })} switcher={switcher}>
      <div className="flex flex-col gap-4">
        <FormErrors errors={form.formErrors} />
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
              <NewPasswordField form={form} label={t('account.password')} />
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
