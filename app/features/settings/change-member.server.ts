import type { MemberRights } from '#app/domain/member-rights.ts'
import type { Locale } from '#app/i18n/locales.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findMember } from '#db/queries/members.server.ts'
import { changeMember, removeMember, signOutMember } from '#db/system/members.server.ts'
import { type MemberParts, memberMail } from './member-mails.server.ts'

type Changed = Awaited<ReturnType<typeof changeMember>>
type Removed = Awaited<ReturnType<typeof removeMember>>

/** Gives a member another role, other entities, another last day. A new role ends their sessions, and a mail tells why. */
export async function changeRights(
  { data, mailBell }: MemberParts,
  org: OrgDb,
  userId: string,
  rights: MemberRights,
  readerLocale: Locale,
): Promise<Changed> {
  const member = await findMember(org, userId)
  if (!member || member.isDisabled) return { ok: false, reason: 'missing' }
  const told = member.isInvited
    ? []
    : [memberMail(org, { kind: 'role', to: member, role: rights.role, readerLocale })]
  const changed = await changeMember(data, org, userId, rights, told)
  if (changed.ok) mailBell.ring()
  return changed
}

/** Ends every session of a member: a phone was lost, say. */
export async function signOut(
  { data }: Pick<MemberParts, 'data'>,
  org: OrgDb,
  userId: string,
): Promise<Awaited<ReturnType<typeof signOutMember>>> {
  const member = await findMember(org, userId)
  if (!member || member.isDisabled) return { ok: false, reason: 'missing' }
  return signOutMember(data, org, userId)
}

/** Ends a membership, or withdraws an invitation. `successorId` takes over what the member looks after. */
export async function removeFromEmployer(
  { data, mailBell }: MemberParts,
  org: OrgDb,
  userId: string,
  successorId: string | null,
  readerLocale: Locale,
): Promise<Removed> {
  const member = await findMember(org, userId)
  if (!member || member.isDisabled) return { ok: false, reason: 'missing' }
  const told = member.isInvited
    ? []
    : [memberMail(org, { kind: 'left', to: member, role: member.role, readerLocale })]
  const removed = await removeMember(data, org, userId, successorId, told)
  if (removed.ok) mailBell.ring()
  return removed
}
