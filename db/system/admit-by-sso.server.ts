import { and, eq, isNull } from 'drizzle-orm'
import { hongKongDayAt } from '#app/domain/plain-date.ts'
import { mappedRole, type RoleMapping } from '#app/domain/role-map.ts'
import type { Role } from '#app/domain/roles.ts'
import { insertUser, normalizeEmail } from '#db/accounts/users.server.ts'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { makeOrgTx } from '#db/make-org-db.server.ts'
import type { OrgTx, Whereabouts } from '#db/org-db.server.ts'
import {
  emailDomains,
  invitations,
  memberships,
  orgs,
  sessions,
  signInPolicies,
  ssoIdentities,
  users,
} from '#db/schema/index.server.ts'
import { storeAcross } from '#db/system-store.server.ts'
import { isMemberNow } from './memberships.server.ts'
import { isVerifiedDomainOf } from './verified-domain.server.ts'

/** What the provider said of somebody; its signature and its addressee are checked already. */
export type SsoPerson = {
  issuer: string
  subject: string
  email: string | null
  isEmailVerified: boolean
  name: string | null
  /** The value of the claim that says the role. */
  roles: unknown
}

export type Admitted =
  | { ok: true; userId: string; email: string }
  | {
      ok: false
      reason: 'unverified' | 'foreign_domain' | 'unmapped' | 'ended' | 'owner' | 'other_identity' | 'gone'
    }

/**
 * Who signs in by the employer's provider. Somebody seen before is known by issuer and subject alone. Somebody new is known
 * by a verified address at a domain that the employer verified: a member is linked, anybody else becomes a member in the
 * role that the claim maps to. Owners do not come this way, and nobody becomes one; who was removed stays out.
 */
export async function admitBySso(
  data: DataStore,
  orgId: string,
  person: SsoPerson,
  from: Whereabouts,
): Promise<Admitted> {
  return storeAcross(data, orgId).write(async (tx) => {
    const [row] = await tx
      .select({ org: orgs, policy: signInPolicies })
      .from(orgs)
      .innerJoin(signInPolicies, eq(signInPolicies.orgId, orgs.id))
      .where(and(eq(orgs.id, orgId), eq(signInPolicies.issuer, person.issuer)))
    if (!row) return { ok: false, reason: 'gone' }
    const { slug, name } = row.org
    const role = mappedRole(person.roles, row.policy.roleMap as RoleMapping[], row.policy.defaultRole)
    const actor = {
      kind: 'user',
      userId: '',
      name: person.name ?? person.email ?? 'single sign-on',
      from,
    } as const
    const orgFor = (userId: string) =>
      makeOrgTx(
        data,
        { id: orgId, slug, name, role: 'viewer', entityIds: null, actor: { ...actor, userId } },
        tx,
      )
    const known = await identityOf(orgFor(''), person)
    if (known) return admitKnown(data, tx, orgFor(known.userId), known.userId, role, person)
    return admitNew(data, tx, orgFor, role, person)
  })
}

async function admitKnown(
  data: DataStore,
  tx: Tx,
  org: OrgTx,
  userId: string,
  role: Role | undefined,
  person: SsoPerson,
): Promise<Admitted> {
  const [member] = await org
    .select({ role: memberships.role, isSsoOnly: memberships.isSsoOnly, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.userId, userId), isMemberNow(data), isNull(users.disabledAt)))
  if (!member) return { ok: false, reason: 'ended' }
  if (member.role === 'owner') return { ok: false, reason: 'owner' }
  if (member.isSsoOnly) {
    if (role === undefined) return { ok: false, reason: 'unmapped' }
    if (role !== member.role) await takeRole(tx, org, userId, member.role, role)
  }
  await org.update(ssoIdentities, sameIdentity(person), { lastUsedAt: org.now() })
  return { ok: true, userId, email: member.email }
}

async function admitNew(
  data: DataStore,
  tx: Tx,
  orgFor: (userId: string) => OrgTx,
  role: Role | undefined,
  person: SsoPerson,
): Promise<Admitted> {
  const email = normalizeEmail(person.email ?? '')
  if (!email || !person.isEmailVerified) return { ok: false, reason: 'unverified' }
  const nobody = orgFor('')
  if ((await nobody.count(emailDomains, isVerifiedDomainOf(email))) === 0)
    return { ok: false, reason: 'foreign_domain' }
  const [user] = await tx.select().from(users).where(eq(users.email, email))
  if (user?.disabledAt) return { ok: false, reason: 'ended' }
  const [member] = user ? await nobody.select().from(memberships).where(eq(memberships.userId, user.id)) : []
  if (member?.role === 'owner') return { ok: false, reason: 'owner' }
  if (member?.disabledAt) return { ok: false, reason: 'ended' }
  const { issuer, subject } = person
  const ofUser = and(eq(ssoIdentities.userId, user?.id ?? ''), eq(ssoIdentities.issuer, issuer))
  if ((await nobody.count(ssoIdentities, ofUser)) > 0) return { ok: false, reason: 'other_identity' }
  const isMember = member !== undefined && member.invitedAt === null
  if (isMember && member.endsOn !== null && member.endsOn < hongKongDayAt(Date.parse(nobody.now())))
    return { ok: false, reason: 'ended' }
  if (!isMember && role === undefined) return { ok: false, reason: 'unmapped' }
  const userId =
    user?.id ?? (await insertUser(data, tx, { email, name: person.name ?? email, passwordHash: null }))
  const org = orgFor(userId)
  if (member?.invitedAt && role) await acceptByProvider(org, userId, role)
  else if (!member && role) await join(org, userId, email, role)
  await org.insert(ssoIdentities, { issuer, subject, userId, lastUsedAt: org.now() })
  await audit(org, { action: 'link_sso_identity', target: { kind: 'member', id: userId }, after: { issuer } })
  return { ok: true, userId, email }
}

/** Their own password does not open this employer: whoever made an account with that address first is not known to be them. */
async function join(org: OrgTx, userId: string, email: string, role: Role): Promise<void> {
  await org.insert(memberships, { userId, role, isSsoOnly: true })
  await audit(org, { action: 'join_by_sso', target: { kind: 'member', id: userId }, after: { email, role } })
}

/** The provider says whose the address is, as the link in the mail would; who comes by it has the role that it says. */
async function acceptByProvider(org: OrgTx, userId: string, role: Role): Promise<void> {
  const open = and(eq(invitations.userId, userId), isNull(invitations.usedAt))
  await org.update(invitations, open, { usedAt: org.now() })
  await org.update(memberships, eq(memberships.userId, userId), { role, invitedAt: null, isSsoOnly: true })
  await audit(org, { action: 'accept_invitation', target: { kind: 'member', id: userId }, after: { role } })
}

async function takeRole(tx: Tx, org: OrgTx, userId: string, was: string, role: Role): Promise<void> {
  await org.update(memberships, eq(memberships.userId, userId), { role })
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.ssoOrgId, org.id)))
  const target = { kind: 'member', id: userId }
  await audit(org, { action: 'change_member', target, before: { role: was }, after: { role } })
}

async function identityOf(org: OrgTx, person: SsoPerson): Promise<{ userId: string } | undefined> {
  const [row] = await org
    .select({ userId: ssoIdentities.userId })
    .from(ssoIdentities)
    .where(sameIdentity(person))
  return row
}

function sameIdentity({ issuer, subject }: SsoPerson) {
  return and(eq(ssoIdentities.issuer, issuer), eq(ssoIdentities.subject, subject))
}
