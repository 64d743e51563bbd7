import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { AccountPage } from './account-page.tsx'
import { EmailField } from './email-field.tsx'
import { NewPasswordField } from './new-password-field.tsx'

type Props = { form: ReturnType<typeof useFormResult>; switcher: ReactNode }

/** A person and their employer, in one form. */
export function SignUpPage({ form, switcher }: Props) {
  const { t } = useT()
  return (
    <AccountPage
      title={t('account.signUp')}
      text={t('account.signUp.text')}
      switcher={switcher}
      after={
        <>
          {t('account.haveAccount')} <TextLink href={paths.login()}>{t('account.signIn')}</TextLink>
        </>
      }
    >
      <Form method="post" className="flex flex-col gap-4">
        <FormErrors errors={form.formErrors} />
        <Field
          label={t('account.employerName')}
          help={t('account.employerName.help')}
          error={form.errors('employer')}
        >
          <TextInput
            name="employer"
            autoComplete="organization"
            required
            defaultValue={form.value('employer')}
          />
        </Field>
        <Field label={t('account.yourName')} error={form.errors('name')}>
          <TextInput name="name" autoComplete="name" required defaultValue={form.value('name')} />
        </Field>
        <EmailField form={form} />
        <NewPasswordField form={form} label={t('account.password')} />
        <Button type="submit" kind="primary">
          {t('account.create')}
        </Button>
      </Form>
    </AccountPage>
  )
}
