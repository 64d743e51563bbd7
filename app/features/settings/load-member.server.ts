import { canHandleMember } from '#app/domain/member-rights.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { findMember, type MemberRow } from '#db/queries/members.server.ts'
import { listSuccessors, ownedBy } from '#db/system/handover.server.ts'

/** A member for the page that changes them: who could take over, and what there is to take over. */
export type MemberView = {
  member: Omit<MemberRow, 'locale' | 'hasPassword'>
  entities: { id: string; name: string }[]
  successors: { userId: string; name: string }[]
  caseCount: number
}

/** Undefined for somebody who is no member, was removed, or is not theirs to handle. */
export async function loadMember(
  data: Pick<DataStore, 'now'>,
  org: OrgDb,
  userId: string,
): Promise<MemberView | undefined> {
  const found = await findMember(org, userId)
  if (!found || found.isDisabled || !canHandleMember(org, found)) return undefined
  const { locale: _locale, hasPassword: _password, ...member } = found
  const [entities, successors, owned] = await Promise.all([
    listEntities(org),
    listSuccessors(data, org, found),
    ownedBy(org, userId),
  ])
  return {
    member,
    entities: entities.map(({ id, name }) => ({ id, name })),
    successors,
    caseCount: owned.caseCount,
  }
}
