import type { MemberRights } from '#app/domain/member-rights.ts'
import { problem } from '#app/i18n/problem.ts'

type Refused = {
  name: string
  email: string
  endsOn: MemberRights['endsOn']
  /** The form that invites has no way to end a membership at once. */
  isInvitation?: boolean
}
type FieldErrors = Partial<Record<'email' | 'role' | 'entityIds' | 'endsOn' | 'successorId' | '', string[]>>

const PAST = { invited: 'members.problem.pastInvited', member: 'members.problem.past' } as const

/** What a person can mend about a refused form, by field; undefined: it is not theirs to do. */
export function memberProblems(
  reason: string,
  { name, email, endsOn, isInvitation = false }: Refused,
): FieldErrors | undefined {
  switch (reason) {
    case 'member_already':
      return { email: [problem('settings.member.already', { email })] }
    case 'owner_limited':
      return { role: [problem('members.problem.ownerLimited')] }
    case 'no_entity':
      return { entityIds: [problem('members.problem.noEntity')] }
    case 'no_such_entity':
      return { entityIds: [problem('members.problem.entityGone')] }
    case 'ends_before_today':
      return { endsOn: [problem(PAST[isInvitation ? 'invited' : 'member'], { day: { day: endsOn ?? '' } })] }
    case 'last_owner':
      return { '': [problem('members.problem.lastOwner', { name })] }
    case 'needs_successor':
      return { successorId: [problem('members.problem.needsSuccessor')] }
    case 'no_such_successor':
      return { successorId: [problem('members.problem.noSuchSuccessor')] }
    default:
      return undefined
  }
}
