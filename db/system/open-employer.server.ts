import { and, asc, eq, isNull } from 'drizzle-orm'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { Role } from '#app/domain/roles.ts'
import { readSecondFactorPolicy, type SecondFactorPolicy } from '#app/domain/sign-in-policy.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { makeOrgDb } from '#db/make-org-db.server.ts'
import type { OrgDb, Whereabouts } from '#db/org-db.server.ts'
import { emailDomains, memberships, orgs, signInPolicies, users } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { isMemberNow } from './memberships.server.ts'
import { isVerifiedDomainOf } from './verified-domain.server.ts'

/** An employer as a member may see it, and what it asks of whoever signs in. */
export type OpenedOrg = {
  org: OrgDb
  secondFactor: SecondFactorPolicy
  /**
   * The member must have come by the employer's provider: their address is at its domain and they are no owner, or the
   * provider is what made them a member.
   */
  isSsoForced: boolean
  /** Made data: asks for no second factor. */
  isDemo: boolean
  /** What the employer has set about the rules. */
  rules: EmployerRules
  /** All employers of the member, this one among them, by name. */
  employers: readonly { orgId: string; slug: string; name: string }[]
}

/**
 * The employer as this member may see it, and where they act `from`, for its audit entries; `undefined` when there is
 * none of that slug or they are no member.
 */
export async function openOrg(
  data: DataStore,
  userId: string,
  slug: string,
  from?: Whereabouts,
): Promise<OrgDb | undefined> {
  return (await openOrgToVisit(data, userId, slug, from))?.org
}

/** The same, with what a page needs of the employer and of the member's others: one statement. */
export async function openOrgToVisit(
  data: DataStore,
  userId: string,
  slug: string,
  from?: Whereabouts,
): Promise<OpenedOrg | undefined> {
  const rows = await systemStore(data)
    .read.select({
      id: orgs.id,
      slug: orgs.slug,
      name: orgs.name,
      demoSeededOn: orgs.demoSeededOn,
      settings: orgs.settings,
      role: memberships.role,
      entityIds: memberships.entityIds,
      userName: users.name,
      email: users.email,
      secondFactor: signInPolicies.secondFactor,
      isForced: signInPolicies.isForced,
      issuer: signInPolicies.issuer,
      isSsoOnly: memberships.isSsoOnly,
    })
    .from(memberships)
    .innerJoin(orgs, eq(orgs.id, memberships.orgId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(signInPolicies, eq(signInPolicies.orgId, memberships.orgId))
    .where(and(eq(memberships.userId, userId), isMemberNow(data), isNull(users.disabledAt)))
    .orderBy(asc(orgs.name), asc(orgs.slug))
  const row = rows.find((one) => one.slug === slug)
  if (!row) return undefined
  const { id, name, entityIds } = row
  const role = row.role as Role
  const actor = { kind: 'user', userId, name: row.userName, ...(from && { from }) } as const
  return {
    org: makeOrgDb(data, { id, slug: row.slug, name, role, entityIds, actor }),
    secondFactor: readSecondFactorPolicy(row.secondFactor),
    isSsoForced:
      row.isSsoOnly ||
      (row.isForced === true &&
        row.issuer !== null &&
        role !== 'owner' &&
        (await isDomainOf(data, id, row.email))),
    isDemo: row.demoSeededOn !== null,
    rules: { ...DEFAULT_EMPLOYER_RULES, ...row.settings },
    employers: rows.map((one) => ({ orgId: one.id, slug: one.slug, name: one.name })),
  }
}

/** The employer for a command or a scheduled job, whose name stands in the audit entries. It may do what an owner may. */
export async function openOrgForJob(data: DataStore, slug: string, job: string): Promise<OrgDb | undefined> {
  const [org] = await systemStore(data)
    .read.select({ id: orgs.id, slug: orgs.slug, name: orgs.name })
    .from(orgs)
    .where(eq(orgs.slug, slug))
  return org && makeOrgDb(data, { ...org, role: 'owner', actor: { kind: 'job', name: job }, entityIds: null })
}

/** Whether an address is at a domain that the employer verified. */
async function isDomainOf(data: Pick<DataStore, 'engine'>, orgId: string, email: string): Promise<boolean> {
  const [row] = await systemStore(data)
    .read.select({ domain: emailDomains.domain })
    .from(emailDomains)
    .where(and(eq(emailDomains.orgId, orgId), isVerifiedDomainOf(email)))
  return row !== undefined
}
