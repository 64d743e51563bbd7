import { and, eq, isNull } from 'drizzle-orm'
import type { Role } from '#app/domain/roles.ts'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Queryable } from '#db/engine/engine.server.ts'
import { makeOrgTx } from '#db/make-org-db.server.ts'
import type { OrgIdentity } from '#db/org-db.server.ts'
import { invitations, memberships, orgs, users } from '#db/schema/index.server.ts'
import { storeAcross, systemStore } from '#db/system-store.server.ts'

/** Who accepts: somebody new with the hash of a password, or whoever is signed in. */
export type Acceptance = { passwordHash: string } | { signedInAs: string }

/** Whom an invitation link is for; `undefined` when it was used, withdrawn, has run out or never was. */
export async function findInvitation(data: DataStore, tokenHash: string) {
  return openInvitation(data, systemStore(data).read, tokenHash)
}

/**
 * Uses an invitation up; from then on the membership holds. Somebody without a password sets theirs; somebody who has one
 * must be signed in: else whoever made an account with another's address, or reads the link over a shoulder, were let in.
 * False when it cannot be used so, or any more: of many at once one wins.
 */
export async function acceptInvitation(
  data: DataStore,
  tokenHash: string,
  acceptance: Acceptance,
): Promise<boolean> {
  const found = await findInvitation(data, tokenHash)
  if (!found) return false
  return storeAcross(data, found.identity.id).write(async (tx) => {
    const open = await openInvitation(data, tx, tokenHash)
    if (!open) return false
    const { userId, hasPassword } = open
    if (hasPassword !== 'signedInAs' in acceptance) return false
    if ('signedInAs' in acceptance && acceptance.signedInAs !== userId) return false
    const org = makeOrgTx(data, open.identity, tx)
    const own = eq(invitations.userId, userId)
    await org.update(invitations, and(own, isNull(invitations.usedAt)), { usedAt: org.now() })
    await org.update(memberships, eq(memberships.userId, userId), { invitedAt: null, isSsoOnly: false })
    if ('passwordHash' in acceptance) {
      const { passwordHash } = acceptance
      await tx.update(users).set({ passwordHash, passwordIsShort: false }).where(eq(users.id, userId))
    }
    await audit(org, { action: 'accept_invitation', target: { kind: 'member', id: userId } })
    return true
  })
}

async function openInvitation(data: DataStore, db: Queryable, tokenHash: string) {
  const [row] = await db
    .select()
    .from(invitations)
    .innerJoin(orgs, eq(orgs.id, invitations.orgId))
    .innerJoin(users, eq(users.id, invitations.userId))
    .innerJoin(
      memberships,
      and(eq(memberships.orgId, invitations.orgId), eq(memberships.userId, invitations.userId)),
    )
    .where(
      and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), isNull(memberships.disabledAt)),
    )
  if (!row || row.users.disabledAt || row.invitations.expiresAt <= data.now()) return undefined
  const { id: userId, email, name } = row.users
  const identity: OrgIdentity = {
    id: row.orgs.id,
    slug: row.orgs.slug,
    name: row.orgs.name,
    role: row.memberships.role as Role,
    actor: { kind: 'user', userId, name },
    entityIds: null,
  }
  return { userId, email, name, hasPassword: row.users.passwordHash !== null, identity }
}
