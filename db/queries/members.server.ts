import { asc, eq } from 'drizzle-orm'
import type { Role } from '#app/domain/roles.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { memberships, users } from '#db/schema/index.server.ts'

export type MemberRow = {
  userId: string
  name: string
  email: string
  role: Role
  /** Sponsoring entities that they see; null: all. */
  entityIds: string[] | null
  /** No password yet: the invitation is open or has run out. */
  isInvited: boolean
  isDisabled: boolean
}

/** The employer's members by name. O(members). */
export async function listMembers(org: OrgReader): Promise<MemberRow[]> {
  const rows = await org
    .select({
      userId: memberships.userId,
      name: users.name,
      email: users.email,
      role: memberships.role,
      entityIds: memberships.entityIds,
      passwordHash: users.passwordHash,
      disabledAt: memberships.disabledAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .orderBy(asc(users.name), asc(memberships.userId))
  return rows.map(({ passwordHash, disabledAt, role, ...row }) => ({
    ...row,
    role: role as Role,
    isInvited: passwordHash === null,
    isDisabled: disabledAt !== null,
  }))
}
