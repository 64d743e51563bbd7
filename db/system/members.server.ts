import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import {
  canHandleMember,
  judgeMemberRights,
  type MemberProblem,
  type MemberRights,
} from '#app/domain/member-rights.ts'
import { hongKongDayAt, type PlainDate } from '#app/domain/plain-date.ts'
import type { Role } from '#app/domain/roles.ts'
import { type AccountMail, queueMails } from '#db/accounts/mails.server.ts'
import { insertUser, type NewUser, normalizeEmail } from '#db/accounts/users.server.ts'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { dropUnsent } from '#db/queries/digest.server.ts'
import {
  entities,
  invitations,
  memberships,
  sessions,
  ssoIdentities,
  users,
} from '#db/schema/index.server.ts'
import { orTaken } from '#db/taken-key.server.ts'
import { handOver, ownedBy } from './handover.server.ts'
import { inEmployer } from './in-employer.server.ts'

export type NewMember = NewUser & {
  role: Role
  entityIds?: readonly string[] | null
  endsOn?: PlainDate | null
}
export type NewInvitation = { tokenHash: string; expiresAt: string }
type Refusal = { ok: false; reason: MemberProblem | 'no_such_entity' }
type Missing = { ok: false; reason: 'missing' | 'not_allowed' }
export type Added =
  | { ok: true; userId: string; isNewUser: boolean }
  | Refusal
  | { ok: false; reason: 'member_already' }

/**
 * Makes somebody a member: a new person when the address is unknown, else the one there is, whose password stays. With an
 * invitation the membership opens nothing until it is accepted. Somebody who was removed comes back by it. `by` is the
 * employer as its admin or a command holds it; what they may give is read again inside the write.
 */
export async function addMember(
  data: DataStore,
  by: OrgDb,
  member: NewMember,
  invitation?: NewInvitation,
  mails: readonly AccountMail[] = [],
): Promise<Added> {
  const { role, entityIds = null, endsOn = null, ...user } = member
  const rights = { role, entityIds, endsOn }
  const email = normalizeEmail(member.email)
  const outcome = await orTaken<{ ok: true; added: Added }, 'member_already' | 'email_taken'>(() =>
    inEmployer(data, by, async (tx, org) => {
      const refusal = await refusalOf(org, rights)
      if (refusal) return { ok: true, added: refusal }
      const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
      const userId = known?.id ?? (await insertUser(data, tx, user))
      await join(org, userId, rights, invitation !== undefined)
      if (invitation) await org.insert(invitations, { id: org.newId(), userId, ...invitation })
      const after = { email, ...rights }
      await audit(org, { action: 'add_member', target: { kind: 'member', id: userId }, after })
      await queueMails(data, tx, mails)
      return { ok: true, added: { ok: true, userId, isNewUser: !known } }
    }),
  )
  if (outcome.ok) return outcome.added
  if (outcome.reason === 'member_already') return { ok: false, reason: 'member_already' }
  // Another employer created the same person in between: now they are known.
  return addMember(data, by, member, invitation, mails)
}

/** Gives a member other rights. At another role every session of theirs ends. */
export async function changeMember(
  data: DataStore,
  by: OrgDb,
  userId: string,
  rights: MemberRights,
  mails: readonly AccountMail[],
): Promise<{ ok: true } | Refusal | Missing | { ok: false; reason: 'last_owner' }> {
  return inEmployer(data, by, async (tx, org) => {
    const found = await handled(org, userId)
    if (!found.ok) return found
    const refusal = await refusalOf(org, rights)
    if (refusal) return refusal
    const { was } = found
    if (was.role === 'owner' && rights.role !== 'owner' && (await isLastOwner(org, userId)))
      return { ok: false, reason: 'last_owner' }
    const { role, endsOn } = rights
    const entityIds = rights.entityIds && [...rights.entityIds]
    await org.update(memberships, eq(memberships.userId, userId), { role, entityIds, endsOn })
    await dropUnsent(org, userId)
    await audit(org, {
      action: 'change_member',
      target: { kind: 'member', id: userId },
      before: was,
      after: rights,
    })
    if (role !== was.role) {
      await endSessions(tx, org, userId)
      await queueMails(data, tx, mails)
    }
    return { ok: true }
  })
}

/**
 * Ends a membership, or withdraws an invitation. What the member looks after goes to `successorId`, who is needed where
 * there is something. Their sessions end; at other employers they stay what they are.
 */
export async function removeMember(
  data: DataStore,
  by: OrgDb,
  userId: string,
  successorId: string | null,
  mails: readonly AccountMail[],
): Promise<
  { ok: true } | Missing | { ok: false; reason: 'last_owner' | 'needs_successor' | 'no_such_successor' }
> {
  return inEmployer(data, by, async (tx, org) => {
    const found = await handled(org, userId)
    if (!found.ok) return found
    const { was } = found
    if (was.role === 'owner' && (await isLastOwner(org, userId))) return { ok: false, reason: 'last_owner' }
    if (successorId === null && (await ownedBy(org, userId)).caseCount > 0)
      return { ok: false, reason: 'needs_successor' }
    if (successorId !== null && !(await handOver(data, org, { ...was, userId }, successorId)))
      return { ok: false, reason: 'no_such_successor' }
    const own = eq(invitations.userId, userId)
    await org.update(invitations, and(own, isNull(invitations.usedAt)), { usedAt: org.now() })
    await org.delete(ssoIdentities, eq(ssoIdentities.userId, userId))
    await org.update(memberships, eq(memberships.userId, userId), { disabledAt: org.now() })
    await dropUnsent(org, userId)
    await audit(org, {
      action: 'remove_member',
      target: { kind: 'member', id: userId },
      before: was,
      after: successorId === null ? null : { successorId },
    })
    await endSessions(tx, org, userId)
    await queueMails(data, tx, mails)
    return { ok: true }
  })
}

/** Signs a member out of every browser; they stay a member. At the provider of another employer they stay signed in, too. */
export async function signOutMember(
  data: DataStore,
  by: OrgDb,
  userId: string,
): Promise<{ ok: true } | Missing> {
  return inEmployer(data, by, async (tx, org) => {
    const found = await handled(org, userId)
    if (!found.ok) return found
    await endSessions(tx, org, userId)
    await audit(org, { action: 'sign_out_member', target: { kind: 'member', id: userId } })
    return { ok: true }
  })
}

/** A new link for somebody who did not accept yet, or came by the provider alone; older ones end. */
export async function renewInvitation(
  data: DataStore,
  by: OrgDb,
  userId: string,
  invitation: NewInvitation,
  mails: readonly AccountMail[],
): Promise<{ ok: true } | Missing | { ok: false; reason: 'member_already' }> {
  return inEmployer(data, by, async (tx, org) => {
    const found = await handled(org, userId)
    if (!found.ok) return found
    if (!found.isOpen) return { ok: false, reason: 'member_already' }
    const own = eq(invitations.userId, userId)
    await org.update(invitations, and(own, isNull(invitations.usedAt)), { usedAt: org.now() })
    await org.insert(invitations, { id: org.newId(), userId, ...invitation })
    await audit(org, { action: 'renew_invitation', target: { kind: 'member', id: userId } })
    await queueMails(data, tx, mails)
    return { ok: true }
  })
}

/** What the one who acts may do now: their role may have changed since the request began. A command may do all. */
async function rightsOfActor(org: OrgTx): Promise<Pick<MemberRights, 'role' | 'entityIds'> | undefined> {
  if (org.actor.kind === 'job') return { role: 'owner', entityIds: null }
  const rights = await rightsOf(org, org.actor.userId)
  return rights?.isPending ? undefined : rights
}

async function rightsOf(org: OrgTx, userId: string) {
  const [row] = await org
    .select()
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.disabledAt)))
  if (!row) return undefined
  return {
    role: row.role as Role,
    entityIds: row.entityIds,
    endsOn: row.endsOn as PlainDate | null,
    isPending: row.invitedAt !== null,
    isSsoOnly: row.isSsoOnly,
  }
}

async function refusalOf(org: OrgTx, rights: MemberRights): Promise<Refusal | undefined> {
  const actor = await rightsOfActor(org)
  const today = hongKongDayAt(Date.parse(org.now()))
  const reason = actor ? judgeMemberRights(actor, rights, today) : 'not_allowed'
  if (reason) return { ok: false, reason }
  const wanted = [...new Set(rights.entityIds ?? [])]
  const there = wanted.length === 0 ? 0 : await org.count(entities, inArray(entities.id, wanted))
  return there === wanted.length ? undefined : { ok: false, reason: 'no_such_entity' }
}

/** The member as they are, for somebody who may handle them. `isOpen`: an invitation may be sent to them. */
async function handled(
  org: OrgTx,
  userId: string,
): Promise<Missing | { ok: true; was: MemberRights; isOpen: boolean }> {
  const found = await rightsOf(org, userId)
  if (!found) return { ok: false, reason: 'missing' }
  const { isPending, isSsoOnly, ...was } = found
  const actor = await rightsOfActor(org)
  if (!actor || !canHandleMember(actor, was)) return { ok: false, reason: 'not_allowed' }
  return { ok: true, was, isOpen: isPending || isSsoOnly }
}

async function isLastOwner(org: OrgTx, userId: string): Promise<boolean> {
  const rows = await org
    .select({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.role, 'owner'),
        isNull(memberships.disabledAt),
        isNull(memberships.invitedAt),
        isNull(users.disabledAt),
        ne(memberships.userId, userId),
      ),
    )
  return rows.length === 0
}

/** A new membership, or the one that was ended, with these rights. Throws on a key that is there when it still holds. */
async function join(
  org: OrgTx,
  userId: string,
  { role, endsOn, entityIds }: MemberRights,
  isInvited: boolean,
): Promise<void> {
  const [known] = await org.select().from(memberships).where(eq(memberships.userId, userId))
  const rights = {
    role,
    endsOn,
    entityIds: entityIds && [...entityIds],
    invitedAt: isInvited ? org.now() : null,
  }
  if (known?.disabledAt) {
    const fresh = { ...rights, disabledAt: null, isSsoOnly: false }
    await org.update(memberships, eq(memberships.userId, userId), fresh)
  } else await org.insert(memberships, { userId, ...rights })
}

/** Every session of theirs, but those that the provider of another employer made. */
async function endSessions(tx: Tx, { id }: OrgTx, userId: string): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), or(isNull(sessions.ssoOrgId), eq(sessions.ssoOrgId, id))))
}
