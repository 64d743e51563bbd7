import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { RightsFields } from './rights-fields.tsx'

type Props = {
  form: ReturnType<typeof useFormResult>
  entities: readonly { id: string; name: string }[]
  seesAll: boolean
}

/** Asks somebody to become a member. */
export function InviteCard({ form, entities, seesAll }: Props) {
  const { t } = useT()
  return (
    <Card title={t('settings.member.add')}>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <Field label={t('settings.member.name')} error={form.errors('name')}>
          <TextInput name="name" autoComplete="off" required defaultValue={form.value('name')} />
        </Field>
        <Field label={t('account.email')} error={form.errors('email')}>
          <TextInput
            name="email"
            type="email"
            autoComplete="off"
            required
            defaultValue={form.value('email')}
          />
        </Field>
        <RightsFields form={form} entities={entities} seesAll={seesAll} />
        <Button type="submit" className="self-start">
          {t('settings.member.send')}
        </Button>
      </Form>
    </Card>
  )
}

/** Where no mail goes out, the link is handed over by whoever invites. */
export function InvitationLink({ name, link }: { name: string; link: string }) {
  const { t } = useT()
  const hydrated = useHydrated()
  const [copied, setCopied] = useState(false)
  // Refused by the browser, the link still stands there to be marked.
  const copy = () =>
    navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Notice kind="done" word={t('shell.notice')}>
      <p>{t('members.link', { name })}</p>
      <p className="mt-1 break-all font-mono text-small">{link}</p>
      {hydrated && (
        <Button type="button" className="mt-2" onClick={copy}>
          {t(copied ? 'members.copied' : 'members.copy')}
        </Button>
      )}
    </Notice>
  )
}
