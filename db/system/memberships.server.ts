import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'
import { hongKongDayAt } from '#app/domain/plain-date.ts'
import type { Role } from '#app/domain/roles.ts'
import { readSecondFactorPolicy, type SecondFactorPolicy } from '#app/domain/sign-in-policy.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { memberships, orgs, signInPolicies } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'

export type Membership = {
  orgId: string
  slug: string
  name: string
  role: Role
  secondFactor: SecondFactorPolicy
  isDemo: boolean
}

/** The employers of a person, by name; `onlyOrgId`: of them the one that their session opens. */
export async function listMemberships(
  data: DataStore,
  userId: string,
  onlyOrgId: string | null = null,
): Promise<Membership[]> {
  const rows = await systemStore(data)
    .read.select({
      orgId: orgs.id,
      slug: orgs.slug,
      name: orgs.name,
      role: memberships.role,
      secondFactor: signInPolicies.secondFactor,
      demoSeededOn: orgs.demoSeededOn,
    })
    .from(memberships)
    .innerJoin(orgs, eq(orgs.id, memberships.orgId))
    .leftJoin(signInPolicies, eq(signInPolicies.orgId, memberships.orgId))
    .where(
      and(
        eq(memberships.userId, userId),
        isMemberNow(data),
        onlyOrgId === null ? undefined : eq(memberships.orgId, onlyOrgId),
      ),
    )
    .orderBy(asc(orgs.name), asc(orgs.slug))
  return rows.map(({ role, secondFactor, demoSeededOn, ...row }) => ({
    ...row,
    role: role as Role,
    secondFactor: readSecondFactorPolicy(secondFactor),
    isDemo: demoSeededOn !== null,
  }))
}

/** Accepted, not removed, and not past the last day. */
export function isMemberNow(data: Pick<DataStore, 'now'>) {
  const today = hongKongDayAt(Date.parse(data.now()))
  return and(
    isNull(memberships.disabledAt),
    isNull(memberships.invitedAt),
    or(isNull(memberships.endsOn), gte(memberships.endsOn, today)),
  )
}
