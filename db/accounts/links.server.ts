import { and, eq, gt, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { StoreRefused } from '#db/engine/store-errors.server.ts'
import { makeOrgTx } from '#db/make-org-db.server.ts'
import {
  accountLinks,
  ceremonies,
  emailDomains,
  memberships,
  orgs,
  sessions,
  signInPolicies,
  users,
} from '#db/schema/index.server.ts'
import { normalizeEmail } from '#db/system.server.ts'
import { type AccountMail, queueMails } from './mails.server.ts'
import { accountStore } from './system-store.server.ts'

export type NewLink = {
  /** Null: nobody has the address. The row is written all the same, and opens nothing. */
  userId: string | null
  purpose: 'password' | 'email'
  newEmail: string | null
  tokenHash: string
  expiresAt: string
}

/** Writes a link and the mails that go with it. Older links of the same purpose end. The same statements for everybody. */
export async function writeLink(
  data: DataStore,
  link: NewLink,
  mails: readonly AccountMail[],
): Promise<void> {
  await accountStore(data).write(async (tx) => {
    const now = data.now()
    await tx
      .update(accountLinks)
      .set({ usedAt: now })
      .where(
        and(
          eq(accountLinks.userId, link.userId ?? ''),
          eq(accountLinks.purpose, link.purpose),
          isNull(accountLinks.usedAt),
        ),
      )
    await tx.insert(accountLinks).values({ ...link, id: data.newId(), createdAt: now })
    await queueMails(data, tx, mails)
  })
}

/** Whose link it is; `undefined` when it was used, has run out, was replaced, or never was. */
export async function findLink(data: DataStore, purpose: NewLink['purpose'], tokenHash: string) {
  const [row] = await accountStore(data)
    .read.select({
      userId: users.id,
      email: users.email,
      name: users.name,
      locale: users.locale,
      newEmail: accountLinks.newEmail,
    })
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(
      and(
        eq(accountLinks.tokenHash, tokenHash),
        eq(accountLinks.purpose, purpose),
        isNull(accountLinks.usedAt),
        gt(accountLinks.expiresAt, data.now()),
        isNull(users.disabledAt),
      ),
    )
  return row
}

/** Uses a link up and sets the new password; every session of the person ends. False when somebody was faster. */
export async function spendPasswordLink(
  data: DataStore,
  tokenHash: string,
  password: { passwordHash: string; passwordIsShort: boolean },
  mails: readonly AccountMail[],
): Promise<boolean> {
  return accountStore(data).write(async (tx) => {
    const userId = await spend(data, tx, 'password', tokenHash)
    if (!userId) return false
    await tx.update(users).set(password).where(eq(users.id, userId))
    await tx.delete(sessions).where(eq(sessions.userId, userId))
    await tx.delete(ceremonies).where(eq(ceremonies.userId, userId))
    await queueMails(data, tx, mails)
    return true
  })
}

/** Uses a link up and sets the address that it confirms. False when it is used, or the address is somebody's by now. */
export async function spendEmailLink(
  data: DataStore,
  tokenHash: string,
  newEmail: string,
  mails: readonly AccountMail[],
): Promise<boolean> {
  try {
    return await accountStore(data).write(async (tx) => {
      const userId = await spend(data, tx, 'email', tokenHash)
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

export async function deleteLinksBefore(data: DataStore, instant: string): Promise<void> {
  await accountStore(data).write(async (tx) => {
    await tx.delete(accountLinks).where(lt(accountLinks.expiresAt, instant))
  })
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
        eq(emailDomains.domain, user.email.slice(user.email.lastIndexOf('@') + 1)),
        isNotNull(emailDomains.verifiedAt),
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

/** One statement decides: of many at once one gets the person. */
async function spend(
  data: DataStore,
  tx: Tx,
  purpose: NewLink['purpose'],
  tokenHash: string,
): Promise<string | null | undefined> {
  const now = data.now()
  const [row] = await tx
    .update(accountLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(accountLinks.tokenHash, tokenHash),
        eq(accountLinks.purpose, purpose),
        isNull(accountLinks.usedAt),
        gt(accountLinks.expiresAt, now),
      ),
    )
    .returning({ userId: accountLinks.userId })
  return row?.userId
}
