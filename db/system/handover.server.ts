import { and, eq, inArray, isNull } from 'drizzle-orm'
import { seesAllOf } from '#app/domain/member-rights.ts'
import { can } from '#app/domain/permissions.ts'
import { hongKongDayAt } from '#app/domain/plain-date.ts'
import type { Role } from '#app/domain/roles.ts'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { cases, imports, memberships, subscriptions, users } from '#db/schema/index.server.ts'
import { isMemberNow } from './memberships.server.ts'

/** What a member looks after, and would be left to nobody. */
export async function ownedBy(org: OrgReader, userId: string): Promise<{ caseCount: number }> {
  return { caseCount: await org.count(cases, and(eq(cases.ownerId, userId), isNull(cases.closedOn))) }
}

/** Who may take over from a member: works here now, and sees all that they saw. */
export async function listSuccessors(
  data: Pick<DataStore, 'now'>,
  org: OrgReader,
  from: { userId: string; entityIds: readonly string[] | null },
): Promise<{ userId: string; name: string }[]> {
  const rows = await org
    .select({
      userId: memberships.userId,
      name: users.name,
      role: memberships.role,
      entityIds: memberships.entityIds,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(isMemberNow(data), isNull(users.disabledAt)))
    .orderBy(users.name, memberships.userId)
  return rows
    .filter(({ userId }) => userId !== from.userId)
    .filter(({ role, entityIds }) => can(role as Role, 'case.write') && seesAllOf({ entityIds }, from))
    .map(({ userId, name }) => ({ userId, name }))
}

/**
 * Open cases and imports under way go to somebody else, each with an entry, and so does the digest where they had none:
 * what one person was told of is told to the next. False: that person cannot take over.
 */
export async function handOver(
  data: DataStore,
  org: OrgTx,
  from: { userId: string; entityIds: readonly string[] | null },
  successorId: string,
): Promise<boolean> {
  const successors = await listSuccessors(data, org, from)
  if (!successors.some(({ userId }) => userId === successorId)) return false
  const open = and(eq(cases.ownerId, from.userId), isNull(cases.closedOn))
  for (const { id, familyId } of await org
    .select({ id: cases.id, familyId: cases.familyId })
    .from(cases)
    .where(open)) {
    await org.update(cases, eq(cases.id, id), { ownerId: successorId })
    await audit(org, {
      action: 'reassign_case',
      target: { kind: 'case', id },
      familyId,
      before: { ownerId: from.userId },
      after: { ownerId: successorId },
    })
  }
  const underWay = and(eq(imports.userId, from.userId), inArray(imports.state, ['staging', 'staged']))
  await org.update(imports, underWay, { userId: successorId })
  const [digest] = await org.select().from(subscriptions).where(eq(subscriptions.userId, from.userId))
  if (!digest) return true
  await org.delete(subscriptions, eq(subscriptions.userId, from.userId))
  const sinceOn = hongKongDayAt(Date.parse(org.now()))
  await org.insert(subscriptions, { userId: successorId, cadence: digest.cadence, sinceOn }, 'ignore')
  return true
}
