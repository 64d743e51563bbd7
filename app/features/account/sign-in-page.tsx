import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasskeyButton } from '#app/ui/passkey-button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { AccountPage } from './account-page.tsx'
import { Divider } from './divider.tsx'
import { EmailField } from './email-field.tsx'

type Props = {
  form: ReturnType<typeof useFormResult>
  title: string
  /** Where to go after it. */
  to: string
  told: string | null
  /** An owner of an employer whose other members come by its provider. */
  isOwner: boolean
  switcher: ReactNode
}

/** Address and password, or a passkey alone. */
export function SignInPage({ form, title, to, told, isOwner, switcher }: Props) {
  const { t } = useT()
  return (
    <AccountPage
      title={title}
      text={t('account.signIn.text')}
      switcher={switcher}
      after={
        <>
          {t('account.noAccount')} <TextLink href={paths.signup()}>{t('account.createOne')}</TextLink>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {told !== null && !form.formErrors && (
          <Notice kind="done" word={t('shell.notice')}>
            {told}
          </Notice>
        )}
        <FormErrors errors={form.formErrors} />
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="to" value={to} />
          {isOwner && <input type="hidden" name="owner" value="1" />}
          <EmailField form={form} />
          <Field label={t('account.password')} error={form.errors('password')}>
            <TextInput name="password" type="password" autoComplete="current-password" required />
          </Field>
          <Button type="submit" kind="primary">
            {t('account.signIn')}
          </Button>
        </Form>
        <TextLink href={paths.forgot()}>{t('signIn.forgot')}</TextLink>
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="to" value={to} />
          <Divider>
            <PasskeyButton
              askHref={paths.askPasskey()}
              purpose="sign_in"
              does="use"
              field="passkey"
              label={t('signIn.passkey')}
              stopped={t('signIn.passkey.stopped')}
            />
          </Divider>
        </Form>
      </div>
    </AccountPage>
  )
}
