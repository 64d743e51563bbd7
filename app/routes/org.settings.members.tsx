import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canAssignRole } from '#app/domain/permissions.ts'
import { ROLES } from '#app/domain/roles.ts'
import { inviteMember } from '#app/features/settings/invite-member.server.ts'
import { MemberForm } from '#app/features/settings/member-form.ts'
import { SettingsTabs } from '#app/features/settings/settings-tabs.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { forbidden, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Cell, DataTable, HeaderCell, Row, RowHeader } from '#app/ui/data-table.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { listEntities } from '#db/queries/entities.server.ts'
import { listMembers } from '#db/queries/members.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'member.manage')
  const [members, entities] = await Promise.all([listMembers(org), listEntities(org)])
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]))
  return {
    title: words.t('settings.title'),
    members: members.map(({ entityIds, ...member }) => ({
      ...member,
      sees: entityIds?.map((id) => nameOf.get(id) ?? '').join(', ') ?? null,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { org, services } = await requireOrg(args, 'member.manage')
  const submission = await readForm(args.request, MemberForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(), invited: null })
  const { name, email } = submission.value
  const invited = await inviteMember(services.data, org, submission.value)
  if (invited.ok) {
    const link = invited.token && `${services.env.baseUrl}${paths.invitation(invited.token)}`
    return { lastResult: submission.reply({ resetForm: true }), invited: { name, link } }
  }
  if (invited.reason === 'not_allowed') throw forbidden()
  const fieldErrors = { email: [problem('settings.member.already', { email })] }
  return refused({ lastResult: submission.reply({ fieldErrors }), invited: null })
}

export default function Members() {
  const { title, members } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useT()
  return (
    <Page title={title}>
      <SettingsTabs />
      <div className="flex max-w-3xl flex-col gap-5">
        <DataTable caption={t('settings.members')} stickyFirst>
          <thead>
            <tr>
              <HeaderCell>{t('settings.member.name')}</HeaderCell>
              <HeaderCell>{t('account.email')}</HeaderCell>
              <HeaderCell>{t('settings.member.role')}</HeaderCell>
              <HeaderCell>{t('settings.member.sees')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {members.map(({ userId, name, email, role, sees, isInvited, isDisabled }) => (
              <Row key={userId}>
                <RowHeader className="whitespace-nowrap">{name}</RowHeader>
                <Cell>{email}</Cell>
                <Cell className="whitespace-nowrap">
                  {t(`settings.role.${role}`)}
                  {(isInvited || isDisabled) && (
                    <span className="text-soft">
                      {' · '}
                      {isDisabled ? t('settings.member.disabled') : t('settings.member.invited')}
                    </span>
                  )}
                </Cell>
                <Cell>{sees ?? t('settings.member.everything')}</Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
        {sent?.invited && <InvitedNotice {...sent.invited} />}
        <InviteCard />
      </div>
    </Page>
  )
}

function InvitedNotice({ name, link }: { name: string; link: string | null }) {
  const { t } = useT()
  return (
    <Notice kind="done" word={t('shell.notice')}>
      {link === null ? (
        t('settings.member.known', { name })
      ) : (
        <>
          <p>{t('settings.member.link', { name })}</p>
          <p className="mt-1 break-all font-mono text-small">{link}</p>
        </>
      )}
    </Notice>
  )
}

function InviteCard() {
  const { t } = useT()
  const { role } = useVisit()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const roles = ROLES.filter((one) => canAssignRole(role, one))
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
        <Field label={t('settings.member.role')} error={form.errors('role')}>
          <Select
            name="role"
            options={roles.map((value) => ({ value, label: t(`settings.role.${value}`) }))}
            defaultValue={form.value('role', 'editor')}
          />
        </Field>
        <Button type="submit" className="self-start">
          {t('settings.member.send')}
        </Button>
      </Form>
    </Card>
  )
}
