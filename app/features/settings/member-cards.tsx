import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import type { MemberView } from './load-member.server.ts'
import { RightsFields } from './rights-fields.tsx'

type FormResult = ReturnType<typeof useFormResult>

export function RightsCard({
  view,
  form,
  seesAll,
}: {
  view: MemberView
  form: FormResult
  seesAll: boolean
}) {
  const { t } = useT()
  return (
    <Card title={t('members.rights')}>
      <FormError form={form} />
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <RightsFields form={form} entities={view.entities} seesAll={seesAll} rights={view.member} />
        {!view.member.isInvited && <p className="text-small text-soft">{t('members.rights.note')}</p>}
        <Button type="submit" kind="primary" name="intent" value="rights" className="self-start">
          {t('shell.save')}
        </Button>
      </Form>
    </Card>
  )
}

/** `until`: when the link that was sent stops working, as text; null: none works. */
export function InvitationCard({ view, until }: { view: MemberView; until: string | null }) {
  const { t } = useT()
  const { isInvited } = view.member
  return (
    <Card title={t('members.invitation')}>
      <Form method="post" className="flex flex-col gap-3">
        <p>
          {!isInvited && t('members.invitation.sso')}
          {isInvited && until === null && t('members.invitation.none')}
          {isInvited && until !== null && t('members.invitation.open', { until })}
        </p>
        <Button type="submit" name="intent" value="invite" className="self-start">
          {t('members.invitation.again')}
        </Button>
      </Form>
    </Card>
  )
}

/** For a browser or a phone that is in other hands. */
export function SessionsCard() {
  const { t } = useT()
  return (
    <Card title={t('members.sessions')}>
      <Form method="post" className="flex flex-col gap-3">
        <p>{t('members.sessions.text')}</p>
        <Button type="submit" name="intent" value="signOut" className="self-start">
          {t('members.sessions.end')}
        </Button>
      </Form>
    </Card>
  )
}

export function RemovalCard({ view, form }: { view: MemberView; form: FormResult }) {
  const { t } = useT()
  const { member, caseCount, successors } = view
  if (member.isInvited)
    return (
      <Removal title={t('members.withdraw')} form={form} label={t('members.withdraw')}>
        <p>{t('members.withdraw.text')}</p>
      </Removal>
    )
  return (
    <Removal title={t('members.remove')} form={form} label={t('members.remove.send')}>
      <p>
        {t('members.remove.text', { name: member.name })}
        {caseCount > 0 && ` ${t('members.remove.cases', { count: caseCount })}`}
      </p>
      <Field label={t('members.remove.successor')} error={form.errors('successorId')}>
        <Select
          name="successorId"
          emptyLabel={t('members.remove.nobody')}
          options={successors.map(({ userId, name }) => ({ value: userId, label: name }))}
          defaultValue={form.value('successorId')}
        />
      </Field>
    </Removal>
  )
}

type RemovalProps = { title: string; form: FormResult; label: string; children: ReactNode }

function Removal({ title, form, label, children }: RemovalProps) {
  return (
    <Card title={title}>
      <FormError form={form} />
      <Form method="post" className="flex max-w-md flex-col gap-4">
        {children}
        <Button type="submit" kind="danger" name="intent" value="remove" className="self-start">
          {label}
        </Button>
      </Form>
    </Card>
  )
}

function FormError({ form }: { form: FormResult }) {
  const { t } = useT()
  if (!form.formErrors) return null
  return (
    <div className="mb-3">
      <Notice kind="error" word={t('shell.error')}>
        {form.formErrors}
      </Notice>
    </div>
  )
}
