import { asc, eq, isNull, max } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { Role } from '#app/domain/roles.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { invitations, memberships, users } from '#db/schema/index.server.ts'

export type MemberRow = {
  userId: string
  name: string
  email: string
  locale: string | null
  role: Role
  /** Sponsoring entities that they see; null: all. */
  entityIds: string[] | null
  /** The last day of an outside adviser. */
  endsOn: PlainDate | null
  /** The invitation is not accepted yet: the membership opens nothing. */
  isInvited: boolean
  /** Until when its link opens; null: there is none that could. */
  invitedUntil: string | null
  /** Came by the provider alone. */
  isSsoOnly: boolean
  /** Signs in with a password already. */
  hasPassword: boolean
  isDisabled: boolean
}

/** The employer's members by name, those who left, too. O(members). */
export async function listMembers(org: OrgReader): Promise<MemberRow[]> {
  return selectMembers(org, undefined)
}

/** One row of `listMembers`, also of somebody who left; undefined for who never was a member. */
export async function findMember(org: OrgReader, userId: string): Promise<MemberRow | undefined> {
  const [member] = await selectMembers(org, userId)
  return member
}

async function selectMembers(org: OrgReader, userId: string | undefined): Promise<MemberRow[]> {
  const rows = await org
    .select({
      userId: memberships.userId,
      name: users.name,
      email: users.email,
      locale: users.locale,
      role: memberships.role,
      entityIds: memberships.entityIds,
      endsOn: memberships.endsOn,
      invitedAt: memberships.invitedAt,
      isSsoOnly: memberships.isSsoOnly,
      passwordHash: users.passwordHash,
      disabledAt: memberships.disabledAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(userId === undefined ? undefined : eq(memberships.userId, userId))
    .orderBy(asc(users.name), asc(memberships.userId))
  const open = await openInvitations(org)
  return rows.map(({ passwordHash, disabledAt, invitedAt, role, endsOn, ...row }) => ({
    ...row,
    role: role as Role,
    endsOn: endsOn as PlainDate | null,
    isInvited: invitedAt !== null && disabledAt === null,
    invitedUntil: open.get(row.userId) ?? null,
    hasPassword: passwordHash !== null,
    isDisabled: disabledAt !== null,
  }))
}

/** By member until when the newest link opens. */
async function openInvitations(org: OrgReader): Promise<Map<string, string>> {
  const rows = await org
    .select({ userId: invitations.userId, expiresAt: max(invitations.expiresAt) })
    .from(invitations)
    .where(isNull(invitations.usedAt))
    .groupBy(invitations.userId)
  return new Map(rows.flatMap(({ userId, expiresAt }) => (expiresAt ? [[userId, expiresAt]] : [])))
}
