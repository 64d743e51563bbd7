import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canHandleMember } from '#app/domain/member-rights.ts'
import { InvitationLink, InviteCard } from '#app/features/settings/invite-card.tsx'
import { inviteMember } from '#app/features/settings/invite-member.server.ts'
import { MemberForm, rightsOf } from '#app/features/settings/member-form.ts'
import { memberProblems } from '#app/features/settings/member-problems.ts'
import { type ListedMember, MembersTable } from '#app/features/settings/members-table.tsx'
import { SettingsTabs } from '#app/features/settings/settings-tabs.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Page } from '#app/ui/page.tsx'
import { listEntities } from '#db/queries/entities.server.ts'
import { listMembers, type MemberRow } from '#db/queries/members.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, signedIn, words, today } = await requireOrg(args, 'member.manage')
  const [members, entities] = await Promise.all([listMembers(org), listEntities(org)])
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]))
  const stateOf = ({ isDisabled, isInvited, endsOn }: MemberRow): ListedMember['state'] => {
    if (isDisabled) return 'disabled'
    if (isInvited) return 'invited'
    return endsOn !== null && endsOn < today ? 'ended' : 'member'
  }
  const listed = members.map((member): ListedMember => {
    const { userId, name, email, role, endsOn, isSsoOnly, entityIds } = member
    return {
      ...{ userId, name, email, role, endsOn, isSsoOnly },
      sees: entityIds?.map((id) => nameOf.get(id) ?? '…').join(words.t('import.comma')) ?? null,
      state: stateOf(member),
      isYou: userId === signedIn.user.id,
      canChange: !member.isDisabled && canHandleMember(org, member),
    }
  })
  return {
    title: words.t('settings.title'),
    members: listed,
    entities: entities.map(({ id, name }) => ({ id, name })),
    seesAll: org.entityIds === null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { org, services, words } = await requireOrg(args, 'member.manage')
  const submission = await readForm(args.request, MemberForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(), shown: null })
  const { name, email } = submission.value
  const rights = rightsOf(submission.value)
  const invited = await inviteMember(services, org, { name, email, ...rights }, words.locale)
  if (!invited.ok) {
    const fieldErrors = memberProblems(invited.reason, {
      name,
      email,
      endsOn: rights.endsOn,
      isInvitation: true,
    })
    if (!fieldErrors) throw forbidden()
    return refused({ lastResult: submission.reply({ fieldErrors }), shown: null })
  }
  if (services.mailer)
    return done(paths.members(org.slug), { key: 'members.told.invited', params: { email } })
  return { lastResult: submission.reply({ resetForm: true }), shown: { name, link: invited.link } }
}

export default function Members() {
  const { title, members, entities, seesAll } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.lastResult)
  return (
    <Page title={title}>
      <SettingsTabs />
      <div className="flex max-w-4xl flex-col gap-5">
        <MembersTable members={members} />
        {sent?.shown && <InvitationLink {...sent.shown} />}
        {/* Somebody new in the list: the form begins anew. */}
        <InviteCard key={members.length} form={form} entities={entities} seesAll={seesAll} />
      </div>
    </Page>
  )
}
