import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type FormResult = ReturnType<typeof useFormResult>
/** `name` and `text`: what is to stand in the domain's records. */
export type DomainView = { domain: string; isVerified: boolean; name: string; text: string }

/** Domains of mail addresses that are the employer's own. */
export function DomainsCard({ domains, form }: { domains: readonly DomainView[]; form: FormResult }) {
  const { t } = useT()
  return (
    <Card title={t('signInPolicy.domains')}>
      <p className="mb-3 text-soft">{t('signInPolicy.domains.text')}</p>
      {form.formErrors && (
        <div className="mb-3">
          <FormErrors errors={form.formErrors} />
        </div>
      )}
      <ul className="mb-4 flex flex-col divide-y divide-line">
        {domains.map((one) => (
          <li key={one.domain} className="flex flex-col gap-2 py-3">
            <Domain {...one} />
          </li>
        ))}
      </ul>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <Field label={t('signInPolicy.domain')} error={form.errors('domain')}>
          <TextInput
            name="domain"
            autoComplete="off"
            placeholder="example.hk"
            required
            defaultValue={form.value('domain')}
          />
        </Field>
        <Button type="submit" name="intent" value="add" className="self-start">
          {t('signInPolicy.domain.add')}
        </Button>
      </Form>
    </Card>
  )
}

function Domain({ domain, isVerified, name, text }: DomainView) {
  const { t } = useT()
  return (
    <>
      <p>
        <strong className="font-semibold">{domain}</strong>{' '}
        <span className="text-soft">
          {t(isVerified ? 'signInPolicy.domain.verified' : 'signInPolicy.domain.waits')}
        </span>
      </p>
      {!isVerified && (
        <DefinitionList
          facts={[
            { label: t('signInPolicy.domain.recordName'), value: <code className="break-all">{name}</code> },
            { label: t('signInPolicy.domain.recordText'), value: <code className="break-all">{text}</code> },
          ]}
        />
      )}
      <Form method="post" className="flex gap-2">
        <input type="hidden" name="domain" value={domain} />
        {!isVerified && (
          <Button
            type="submit"
            name="intent"
            value="verify"
            aria-label={t('signInPolicy.domain.checkOf', { domain })}
          >
            {t('signInPolicy.domain.check')}
          </Button>
        )}
        <Button
          type="submit"
          name="intent"
          value="drop"
          aria-label={t('signInPolicy.domain.removeOf', { domain })}
        >
          {t('signInPolicy.domain.remove')}
        </Button>
      </Form>
    </>
  )
}

/** Whether members at a verified domain have another way in than the provider. */
export function ForceCard({ isForced, form }: { isForced: boolean; form: FormResult }) {
  const { t } = useT()
  return (
    <Card title={t('signInPolicy.force')}>
      <Form method="post" className="flex flex-col gap-3">
        <Checkbox
          name="forced"
          label={t('signInPolicy.force.label')}
          help={t('signInPolicy.force.help')}
          error={form.errors('forced')}
          defaultChecked={form.value('forced', isForced ? 'on' : '') === 'on'}
        />
        <Button type="submit" name="intent" value="force" className="self-start">
          {t('shell.save')}
        </Button>
      </Form>
    </Card>
  )
}
