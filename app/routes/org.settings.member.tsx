import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signOut } from '#app/features/settings/change-member.server.ts'
import { InvitationLink } from '#app/features/settings/invite-card.tsx'
import { inviteAgain } from '#app/features/settings/invite-member.server.ts'
import { loadMember, type MemberView } from '#app/features/settings/load-member.server.ts'
import { changeByForm, removeByForm } from '#app/features/settings/member-by-form.server.ts'
import {
  InvitationCard,
  RemovalCard,
  RightsCard,
  SessionsCard,
} from '#app/features/settings/member-cards.tsx'
import { useT } from '#app/i18n/react.tsx'
import { type OrgVisit, requireOrg } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { paths } from '#app/platform/paths.ts'
import { done, forbidden, notFound, refusalOf } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'member.manage')
  const view = await memberAsked(args, visit)
  const { invitedUntil: until } = view.member
  const opens = until !== null && until > visit.services.clock.now()
  return {
    title: view.member.name,
    view,
    seesAll: visit.org.entityIds === null,
    invitedUntil: opens ? formatInstant(visit.words.locale, until) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireOrg(args, 'member.manage')
  const { member } = await memberAsked(args, visit)
  const asked = await args.request.clone().formData()
  switch (asked.get('intent')) {
    case 'invite':
      return invite(visit, member)
    case 'signOut':
      return endSessions(visit, member)
    case 'remove':
      return removeByForm(args, visit, member)
    default:
      return changeByForm(args, visit, member)
  }
}

async function memberAsked({ params }: LoaderFunctionArgs, { org, services }: OrgVisit) {
  const view = await loadMember(services.data, org, params.member ?? '')
  if (!view) throw notFound()
  return view
}

async function invite({ org, services, words }: OrgVisit, { userId, name, email }: MemberView['member']) {
  const invited = await inviteAgain(services, org, userId, words.locale)
  if (!invited.ok) throw invited.reason === 'not_allowed' ? forbidden() : notFound()
  if (services.mailer)
    return done(paths.member(org.slug, userId), { key: 'members.told.invited', params: { email } })
  return { intent: 'invite', lastResult: null, shown: { name, link: invited.link } }
}

async function endSessions({ org, services, signedIn }: OrgVisit, { userId, name }: MemberView['member']) {
  const ended = await signOut(services, org, userId)
  if (!ended.ok) throw refusalOf(ended.reason)
  if (userId === signedIn.user.id) return done(paths.login())
  return done(paths.member(org.slug, userId), { key: 'members.told.signedOut', params: { name } })
}

export default function Member() {
  const { title, view, seesAll, invitedUntil } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useT()
  const { slug } = useVisit()
  const rights = useFormResult(sent?.intent === 'rights' ? sent.lastResult : undefined)
  const removal = useFormResult(sent?.intent === 'remove' ? sent.lastResult : undefined)
  const { email, isInvited, isSsoOnly } = view.member
  const above = <TextLink href={paths.members(slug)}>{t('settings.members')}</TextLink>
  return (
    <Page title={title} above={above} subtitle={email} narrow>
      <div className="flex flex-col gap-5">
        {sent?.shown && <InvitationLink {...sent.shown} />}
        {(isInvited || isSsoOnly) && <InvitationCard view={view} until={invitedUntil} />}
        <RightsCard view={view} form={rights} seesAll={seesAll} />
        {!isInvited && <SessionsCard />}
        <RemovalCard view={view} form={removal} />
      </div>
    </Page>
  )
}
