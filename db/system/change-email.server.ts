import { and, eq, isNull, ne } from 'drizzle-orm'
import { spendLink } from '#db/accounts/links.server.ts'
import { type AccountMail, queueMails } from '#db/accounts/mails.server.ts'
import { normalizeEmail } from '#db/accounts/users.server.ts'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { StoreRefused } from '#db/engine/store-errors.server.ts'
import { makeOrgTx } from '#db/make-org-db.server.ts'
import {
  accountLinks,
  emailDomains,
  memberships,
  orgs,
  signInPolicies,
  users,
} from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { isVerifiedDomainOf } from './verified-domain.server.ts'

/** Uses a link up and sets the address that it confirms. False when it is used, or the address is somebody's by now. */
export async function spendEmailLink(
  data: DataStore,
  tokenHash: string,
  newEmail: string,
  mails: readonly AccountMail[],
): Promise<boolean> {
  try {
    return await systemStore(data).write(async (tx) => {
      const userId = await spendLink(data, tx, 'email', tokenHash)
      if (!userId) return false
      await keepToProvider(data, tx, userId)
      await tx
        .update(users)
        .set({ email: normalizeEmail(newEmail) })
        .where(eq(users.id, userId))
      // A link to choose a password went to the address that is left behind.
      await tx
        .update(accountLinks)
        .set({ usedAt: data.now() })
        .where(and(eq(accountLinks.userId, userId), isNull(accountLinks.usedAt)))
      await queueMails(data, tx, mails)
      return true
    })
  } catch (error) {
    if (error instanceof StoreRefused && error.kind === 'unique') return false
    throw error
  }
}

/** Whoever must come by an employer's provider because of their address must do so at the new one, too. */
async function keepToProvider(data: DataStore, tx: Tx, userId: string): Promise<void> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId))
  if (!user) return
  const bound = await tx
    .select({ id: orgs.id, slug: orgs.slug, name: orgs.name })
    .from(memberships)
    .innerJoin(orgs, eq(orgs.id, memberships.orgId))
    .innerJoin(signInPolicies, eq(signInPolicies.orgId, memberships.orgId))
    .innerJoin(emailDomains, eq(emailDomains.orgId, memberships.orgId))
    .where(
      and(
        eq(memberships.userId, userId),
        ne(memberships.role, 'owner'),
        eq(memberships.isSsoOnly, false),
        eq(signInPolicies.isForced, true),
        isVerifiedDomainOf(user.email),
      ),
    )
  const actor = { kind: 'user', userId, name: user.name } as const
  for (const org of bound) {
    const orgTx = makeOrgTx(data, { ...org, role: 'viewer', entityIds: null, actor }, tx)
    await orgTx.update(memberships, eq(memberships.userId, userId), { isSsoOnly: true })
    const target = { kind: 'member', id: userId }
    await audit(orgTx, {
      action: 'change_member',
      target,
      before: { isSsoOnly: false },
      after: { isSsoOnly: true },
    })
  }
}
