import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { accountLinks, ceremonies, sessions, users } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { type AccountMail, queueMails } from './mails.server.ts'

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
  await systemStore(data).write(async (tx) => {
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
  const [row] = await systemStore(data)
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
  return systemStore(data).write(async (tx) => {
    const userId = await spendLink(data, tx, 'password', tokenHash)
    if (!userId) return false
    await tx.update(users).set(password).where(eq(users.id, userId))
    await tx.delete(sessions).where(eq(sessions.userId, userId))
    await tx.delete(ceremonies).where(eq(ceremonies.userId, userId))
    await queueMails(data, tx, mails)
    return true
  })
}

/** For the nightly sweep: links that ended before the instant, used or not. */
export async function deleteLinksBefore(data: DataStore, instant: string): Promise<void> {
  await systemStore(data).write(async (tx) => {
    await tx.delete(accountLinks).where(lt(accountLinks.expiresAt, instant))
  })
}

/** One statement decides: of many at once one gets the person. */
export async function spendLink(
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
