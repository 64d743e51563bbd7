import type { MemberRights } from '#app/domain/member-rights.ts'
import type { Locale } from '#app/i18n/locales.ts'
import { makeToken } from '#app/platform/link-token.ts'
import { paths } from '#app/platform/paths.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findMember } from '#db/queries/members.server.ts'
import { type Added, addMember, renewInvitation } from '#db/system/members.server.ts'
import { type MemberParts, memberMail } from './member-mails.server.ts'

type NewMember = MemberRights & { email: string; name: string }

/** `link` opens the invitation once; it went out by mail, and is to be shown only where no mail goes out. */
export type Invited = { ok: true; userId: string; link: string } | Exclude<Added, { ok: true }>

const VALID_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Asks somebody by mail to become a member. The link works once and for seven days; somebody new chooses a password there,
 * somebody with an account signs in with it. Until then the membership opens nothing.
 */
export async function inviteMember(
  { data, env, mailBell }: MemberParts,
  org: OrgDb,
  member: NewMember,
  locale: Locale,
): Promise<Invited> {
  const known = await findUserByEmail(data, member.email)
  const { invitation, link } = newLink(data.now(), env.baseUrl)
  const { email, name, ...rights } = member
  const mail = memberMail(org, {
    kind: known?.passwordHash ? 'invitationKnown' : 'invitation',
    to: known ?? { email, name },
    role: member.role,
    readerLocale: locale,
    link,
  })
  const user = { email, name, locale, passwordHash: null, ...rights }
  const added = await addMember(data, org, user, invitation, [mail])
  if (!added.ok) return added
  mailBell.ring()
  return { ok: true, userId: added.userId, link: link.href }
}

/** A new link in the place of one that was lost or has run out. */
export async function inviteAgain(
  { data, env, mailBell }: MemberParts,
  org: OrgDb,
  userId: string,
  locale: Locale,
): Promise<{ ok: true; link: string } | { ok: false; reason: 'missing' | 'not_allowed' | 'member_already' }> {
  const member = await findMember(org, userId)
  if (!member) return { ok: false, reason: 'missing' }
  const { invitation, link } = newLink(data.now(), env.baseUrl)
  const mail = memberMail(org, {
    kind: member.hasPassword ? 'invitationKnown' : 'invitation',
    to: member,
    role: member.role,
    readerLocale: locale,
    link,
  })
  const renewed = await renewInvitation(data, org, userId, invitation, [mail])
  if (!renewed.ok) return renewed
  mailBell.ring()
  return { ok: true, link: link.href }
}

function newLink(now: string, baseUrl: string) {
  const { token, hash: tokenHash } = makeToken()
  const expiresAt = new Date(Date.parse(now) + VALID_DAYS * DAY_MS).toISOString()
  return {
    invitation: { tokenHash, expiresAt },
    link: { href: `${baseUrl}${paths.invitation(token)}`, expiresAt },
  }
}
