import type { ActionFunctionArgs } from '@remix-run/node'
import { callerOf, type OrgVisit } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, notFound } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { changeRights, removeFromEmployer } from './change-member.server.ts'
import type { MemberView } from './load-member.server.ts'
import { RemovalForm, RightsForm, rightsOf } from './member-form.ts'
import { memberProblems } from './member-problems.ts'

type Member = MemberView['member']

/** Other rights for a member, as the form tells them. */
export async function changeByForm(
  args: ActionFunctionArgs,
  visit: OrgVisit,
  { userId, name, email }: Member,
) {
  const { org, services, words, signedIn } = visit
  const submission = await readForm(args.request, RightsForm)
  const back = sendBack(submission, { also: { intent: 'rights', shown: null } })
  if (submission.status !== 'success') return back.unread()
  const rights = rightsOf(submission.value)
  const changed = await changeRights(services, org, userId, rights, words.locale)
  if (!changed.ok) {
    const fieldErrors = memberProblems(changed.reason, { name, email, endsOn: rights.endsOn })
    if (!fieldErrors) throw changed.reason === 'missing' ? notFound() : forbidden()
    return back.fields(fieldErrors)
  }
  const told = { key: 'members.told.changed', params: { name } } as const
  if (userId !== signedIn.user.id) return done(paths.members(org.slug), told)
  // At another role one's own sessions end, too: this one goes on under a new id.
  return done(paths.org(org.slug), told, await services.auth.renew(signedIn, callerOf(args)))
}

/** Ends a membership or withdraws an invitation, with whoever takes over as the form tells it. */
export async function removeByForm(
  { request }: ActionFunctionArgs,
  visit: OrgVisit,
  { userId, name, email, isInvited }: Member,
) {
  const { org, services, words, signedIn } = visit
  const submission = await readForm(request, RemovalForm)
  const back = sendBack(submission, { also: { intent: 'remove', shown: null } })
  if (submission.status !== 'success') return back.unread()
  const { successorId = null } = submission.value
  const removed = await removeFromEmployer(services, org, userId, successorId, words.locale)
  if (!removed.ok) {
    const fieldErrors = memberProblems(removed.reason, { name, email, endsOn: null })
    if (!fieldErrors) throw removed.reason === 'missing' ? notFound() : forbidden()
    return back.fields(fieldErrors)
  }
  if (userId === signedIn.user.id) return done(paths.login())
  const key = isInvited ? 'members.told.withdrawn' : 'members.told.removed'
  return done(paths.members(org.slug), { key, params: { name } })
}
