import { Form } from '@remix-run/react'
import { MAPPED_ROLES, type RoleMapping } from '#app/domain/role-map.ts'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Props = {
  policy: {
    issuer: string | null
    clientId: string | null
    hasSecret: boolean
    roleClaim: string | null
    roleMap: RoleMapping[]
    defaultRole: string | null
  }
  /** What the provider is to be told, and where members begin. */
  redirectUri: string
  signInUrl: string
  form: ReturnType<typeof useFormResult>
}

const SPARE_ROWS = 2

/** The employer's OpenID Connect provider. */
export function ProviderCard({ policy, redirectUri, signInUrl, form }: Props) {
  const { t } = useT()
  const roles = MAPPED_ROLES.map((value) => ({ value, label: t(`settings.role.${value}`) }))
  const rows = [
    ...policy.roleMap,
    ...Array.from({ length: SPARE_ROWS }, () => ({ value: '', role: 'viewer' })),
  ]
  return (
    <Card title={t('signInPolicy.provider')}>
      <p className="mb-3 text-soft">{t('signInPolicy.provider.text')}</p>
      <DefinitionList
        facts={[
          { label: t('signInPolicy.redirectUri'), value: <code className="break-all">{redirectUri}</code> },
          ...(policy.issuer === null
            ? []
            : [
                { label: t('signInPolicy.signInUrl'), value: <code className="break-all">{signInUrl}</code> },
              ]),
        ]}
      />
      <Form method="post" className="mt-4 flex max-w-md flex-col gap-4">
        <Field
          label={t('signInPolicy.issuer')}
          help={t('signInPolicy.issuer.help')}
          error={form.errors('issuer')}
        >
          <TextInput
            name="issuer"
            inputMode="url"
            autoComplete="off"
            required
            placeholder="https://login.example.hk"
            defaultValue={form.value('issuer', policy.issuer)}
          />
        </Field>
        <Field label={t('signInPolicy.clientId')} error={form.errors('clientId')}>
          <TextInput
            name="clientId"
            autoComplete="off"
            required
            defaultValue={form.value('clientId', policy.clientId)}
          />
        </Field>
        <Field
          label={t('signInPolicy.clientSecret')}
          help={policy.hasSecret ? t('signInPolicy.clientSecret.kept') : undefined}
          error={form.errors('clientSecret')}
        >
          <TextInput name="clientSecret" type="password" autoComplete="off" />
        </Field>
        <Checkbox
          name="isPublic"
          label={t('signInPolicy.isPublic')}
          defaultChecked={policy.issuer !== null && !policy.hasSecret}
        />
        <Field
          label={t('signInPolicy.roleClaim')}
          hint={t('shell.optional')}
          help={t('signInPolicy.roleClaim.help')}
          error={form.errors('roleClaim')}
        >
          <TextInput
            name="roleClaim"
            autoComplete="off"
            placeholder="groups"
            defaultValue={form.value('roleClaim', policy.roleClaim)}
          />
        </Field>
        <fieldset>
          <legend className="font-medium">{t('signInPolicy.roleMap')}</legend>
          <p className="mb-2 text-small text-soft">{t('signInPolicy.roleMap.help')}</p>
          <div className="flex flex-col gap-2">
            {rows.map(({ value, role }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
              <div key={at} className="flex gap-2">
                <TextInput
                  name={`roleMap[${at}].value`}
                  autoComplete="off"
                  aria-label={t('signInPolicy.roleMap.value', { row: at + 1 })}
                  defaultValue={form.value(`roleMap[${at}].value`, value)}
                />
                <Select
                  name={`roleMap[${at}].role`}
                  className="min-w-36"
                  aria-label={t('signInPolicy.roleMap.role', { row: at + 1 })}
                  options={roles}
                  defaultValue={form.value(`roleMap[${at}].role`, role)}
                />
              </div>
            ))}
          </div>
        </fieldset>
        <Field label={t('signInPolicy.defaultRole')} error={form.errors('defaultRole')}>
          <Select
            name="defaultRole"
            emptyLabel={t('signInPolicy.defaultRole.none')}
            options={roles}
            defaultValue={form.value('defaultRole', policy.defaultRole)}
          />
        </Field>
        <Button type="submit" kind="primary" name="intent" value="provider" className="self-start">
          {t('signInPolicy.provider.save')}
        </Button>
      </Form>
      {policy.issuer !== null && (
        <Form method="post" className="mt-4 border-t border-line pt-4">
          <Button type="submit" kind="danger" name="intent" value="off">
            {t('signInPolicy.provider.off')}
          </Button>
        </Form>
      )}
    </Card>
  )
}
