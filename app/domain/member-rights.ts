import { canAssignRole } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { Role } from '#app/domain/roles.ts'

/** What a member may do, for which sponsoring entities (null: all), until which day (null: no end). */
export type MemberRights = {
  readonly role: Role
  readonly entityIds: readonly string[] | null
  readonly endsOn: PlainDate | null
}

export type MemberProblem =
  | 'not_allowed'
  /** An owner sees everything and has no last day: somebody must always be there who can let others in. */
  | 'owner_limited'
  /** Limited to no entity at all: such a member would see nobody. */
  | 'no_entity'
  | 'ends_before_today'

/** Whether `actor` may handle a member with these rights: no role above their own, and nobody who sees more than they do. */
export function canHandleMember(
  actor: Pick<MemberRights, 'role' | 'entityIds'>,
  member: Pick<MemberRights, 'role' | 'entityIds'>,
): boolean {
  return canAssignRole(actor.role, member.role) && seesAllOf(actor, member)
}

/** What speaks against giving these rights; undefined: nothing. */
export function judgeMemberRights(
  actor: Pick<MemberRights, 'role' | 'entityIds'>,
  rights: MemberRights,
  today: PlainDate,
): MemberProblem | undefined {
  if (!canHandleMember(actor, rights)) return 'not_allowed'
  if (rights.role === 'owner' && (rights.entityIds !== null || rights.endsOn !== null)) return 'owner_limited'
  if (rights.entityIds?.length === 0) return 'no_entity'
  if (rights.endsOn !== null && rights.endsOn < today) return 'ends_before_today'
  return undefined
}

/** Whether somebody sees every entity that another sees. */
export function seesAllOf(
  { entityIds: wide }: Pick<MemberRights, 'entityIds'>,
  { entityIds: narrow }: Pick<MemberRights, 'entityIds'>,
): boolean {
  return wide === null || (narrow?.every((id) => wide.includes(id)) ?? false)
}
