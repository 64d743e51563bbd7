import { Form } from '@remix-run/react'
import type { Role } from '#app/domain/roles.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { THEMES } from '#app/platform/themes.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { NewPasswordField } from './new-password-field.tsx'

type FormResult = ReturnType<typeof useFormResult>

export function EmployersCard({
  employers,
}: {
  employers: readonly { slug: string; name: string; role: Role }[]
}) {
  const { t } = useT()
  return (
    <Card title={t('account.employers')}>
      {employers.length === 0 && <p className="mb-3 text-soft">{t('account.employers.none')}</p>}
      <ul className="flex flex-col gap-1">
        {employers.map(({ slug, name, role }) => (
          <li key={slug} className="flex items-center justify-between gap-3">
            <TextLink href={paths.today(slug)}>{name}</TextLink>
            <span className="text-small text-soft">{t(`settings.role.${role}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function ProfileCard({ form, name, theme }: { form: FormResult; name: string; theme: string | null }) {
  const { t } = useT()
  return (
    <Card title={t('account.profile')}>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <Field label={t('account.yourName')} error={form.errors('name')}>
          <TextInput name="name" autoComplete="name" required defaultValue={form.value('name', name)} />
        </Field>
        <RadioGroup
          legend={t('account.theme')}
          name="theme"
          inline
          defaultValue={form.value('theme', theme ?? 'system')}
          choices={THEMES.map((value) => ({ value, label: t(`account.theme.${value}`) }))}
        />
        <Button type="submit" name="intent" value="profile" className="self-start">
          {t('shell.save')}
        </Button>
      </Form>
    </Card>
  )
}

export function EmailCard({ form, email }: { form: FormResult; email: string }) {
  const { t } = useT()
  return (
    <Card title={t('account.emailCard')}>
      <p className="mb-3 text-soft">{t('account.email.now', { email })}</p>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <Field label={t('account.email.new')} help={t('account.email.help')} error={form.errors('email')}>
          <TextInput
            name="email"
            type="email"
            autoComplete="email"
            required
            defaultValue={form.value('email')}
          />
        </Field>
        <Button type="submit" name="intent" value="email" className="self-start">
          {t('account.email.change')}
        </Button>
      </Form>
    </Card>
  )
}

export function PasswordCard({ form, hasFactor }: { form: FormResult; hasFactor: boolean }) {
  const { t } = useT()
  return (
    <Card title={t('account.changePassword')}>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <FormErrors errors={form.formErrors} />
        <Field label={t('account.currentPassword')} error={form.errors('current')}>
          <TextInput name="current" type="password" autoComplete="current-password" required />
        </Field>
        <NewPasswordField form={form} label={t('account.newPassword')} hasFactor={hasFactor} />
        <p className="text-small text-soft">{t('account.changePassword.text')}</p>
        <Button type="submit" name="intent" value="password" className="self-start">
          {t('account.changePassword')}
        </Button>
      </Form>
    </Card>
  )
}

/** What is asked for beside the password. */
export function FactorsCard({ factors, isDemo }: { factors: readonly string[]; isDemo: boolean }) {
  const { t } = useT()
  const hasSome = factors.length > 0
  return (
    <Card title={t('factors.card')}>
      <p className="text-soft">{t(hasSome ? 'factors.some' : 'factors.none')}</p>
      {isDemo && <p className="mt-1 text-soft">{t('factors.demo')}</p>}
      {hasSome && <p className="mt-1 font-medium break-words">{factors.join(' · ')}</p>}
      <LinkButton href={paths.factors()} className="mt-3">
        {t(hasSome ? 'factors.manage' : 'factors.setUp')}
      </LinkButton>
    </Card>
  )
}
