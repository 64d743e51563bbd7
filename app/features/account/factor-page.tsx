import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { PasskeyButton } from '#app/ui/passkey-button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { AccountPage } from './account-page.tsx'
import { RecoveryFields } from './recovery-fields.tsx'

type Props = {
  form: ReturnType<typeof useFormResult>
  title: string
  /** Where to go after it. */
  to: string
  hasApp: boolean
  hasPasskey: boolean
  /** The sign-in begins again with the password. */
  isOver: boolean
  switcher: ReactNode
}

/** The second factor of a sign-in: whichever the person has, or a recovery code. */
export function FactorPage({ form, title, to, hasApp, hasPasskey, isOver, switcher }: Props) {
  const { t } = useT()
  return (
    <AccountPage
      title={title}
      text={t(hasApp ? 'signIn.code.text' : 'signIn.code.text.passkey')}
      switcher={switcher}
      after={<TextLink href={paths.login(to)}>{t('signIn.cancel')}</TextLink>}
    >
      <div className="flex flex-col gap-4">
        <FormErrors errors={form.formErrors} />
        {hasPasskey && !isOver && (
          <Form method="post">
            <input type="hidden" name="to" value={to} />
            <PasskeyButton
              askHref={paths.askPasskey()}
              purpose="factor"
              does="use"
              field="passkey"
              kind={hasApp ? 'secondary' : 'primary'}
              label={t('signIn.code.passkey')}
              stopped={t('signIn.passkey.stopped')}
            />
          </Form>
        )}
        {hasApp && !isOver && (
          <Form method="post" className="flex flex-col gap-4">
            <input type="hidden" name="to" value={to} />
            <Field label={t('signIn.code')}>
              <TextInput
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={12}
                required
                autoFocus
              />
            </Field>
            <Button type="submit" kind="primary">
              {t('signIn.code.continue')}
            </Button>
          </Form>
        )}
        {!isOver && (
          <Form method="post">
            <input type="hidden" name="to" value={to} />
            <RecoveryFields />
          </Form>
        )}
      </div>
    </AccountPage>
  )
}
