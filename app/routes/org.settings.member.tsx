import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeRights, removeFromEmployer, signOut } from '#app/features/settings/change-member.server.ts'
import { InvitationLink } from '#app/features/settings/invite-card.tsx'
import { inviteAgain } from '#app/features/settings/invite-member.server.ts'
import { loadMember } from '#app/features/settings/load-member.server.ts'
import {
  InvitationCard,
  RemovalCard,
  RightsCard,
  SessionsCard,
} from '#app/features/settings/member-cards.tsx'
import { RemovalForm, RightsForm, rightsOf } from '#app/features/settings/member-form.ts'
import { memberProblems } from '#app/features/settings/member-problems.ts'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, type OrgVisit, requireOrg } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, notFound, refused } from '#app/platform/respond.server.ts'
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
      return remove(args, visit, member)
    default:
      return change(args, visit, member)
  }
}

type Member = Awaited<ReturnType<typeof memberAsked>>['member']

async function memberAsked({ params }: LoaderFunctionArgs, { org, services }: OrgVisit) {
  const view = await loadMember(services.data, org, params.member ?? '')
  if (!view) throw notFound()
  return view
}

async function invite({ org, services, words }: OrgVisit, { userId, name, email }: Member) {
  const invited = await inviteAgain(services, org, userId, words.locale)
  if (!invited.ok) throw invited.reason === 'not_allowed' ? forbidden() : notFound()
  if (services.mailer)
    return done(paths.member(org.slug, userId), { key: 'members.told.invited', params: { email } })
  return { intent: 'invite', lastResult: null, shown: { name, link: invited.link } }
}

async function change(args: ActionFunctionArgs, visit: OrgVisit, { userId, name, email }: Member) {
  const { org, services, words, signedIn } = visit
  const submission = await readForm(args.request, RightsForm)
  const intent = 'rights'
  if (submission.status !== 'success') return refused({ intent, lastResult: submission.reply(), shown: null })
  const rights = rightsOf(submission.value)
  const changed = await changeRights(services, org, userId, rights, words.locale)
  if (!changed.ok) {
    const fieldErrors = memberProblems(changed.reason, { name, email, endsOn: rights.endsOn })
    if (!fieldErrors) throw changed.reason === 'missing' ? notFound() : forbidden()
    return refused({ intent, lastResult: submission.reply({ fieldErrors }), shown: null })
  }
  const told = { key: 'members.told.changed', params: { name } } as const
  if (userId !== signedIn.user.id) return done(paths.members(org.slug), told)
  // At another role one's own sessions end, too: this one goes on under a new id.
  return done(paths.org(org.slug), told, await services.auth.renew(signedIn, callerOf(args)))
}

async function endSessions({ org, services, signedIn }: OrgVisit, { userId, name }: Member) {
  const ended = await signOut(services, org, userId)
  if (!ended.ok) throw ended.reason === 'missing' ? notFound() : forbidden()
  if (userId === signedIn.user.id) return done(paths.login())
  return done(paths.member(org.slug, userId), { key: 'members.told.signedOut', params: { name } })
}

async function remove(args: ActionFunctionArgs, visit: OrgVisit, { userId, name, email, isInvited }: Member) {
  const { org, services, words, signedIn } = visit
  const submission = await readForm(args.request, RemovalForm)
  const intent = 'remove'
  if (submission.status !== 'success') return refused({ intent, lastResult: submission.reply(), shown: null })
  const { successorId = null } = submission.value
  const removed = await removeFromEmployer(services, org, userId, successorId, words.locale)
  if (!removed.ok) {
    const fieldErrors = memberProblems(removed.reason, { name, email, endsOn: null })
    if (!fieldErrors) throw removed.reason === 'missing' ? notFound() : forbidden()
    return refused({ intent, lastResult: submission.reply({ fieldErrors }), shown: null })
  }
  if (userId === signedIn.user.id) return done(paths.login())
  const key = isInvited ? 'members.told.withdrawn' : 'members.told.removed'
  return done(paths.members(org.slug), { key, params: { name } })
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
