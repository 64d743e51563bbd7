import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { users } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { orTaken, type Taken } from '#db/taken-key.server.ts'

export type User = Omit<typeof users.$inferSelect, 'passwordHash'>

export type NewUser = { email: string; name: string; passwordHash: string | null; locale?: string | null }

/** The form in which addresses are kept and compared. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}

/** A person who can sign in once they have a password; they belong to no employer yet. */
export async function createUser(
  data: DataStore,
  user: NewUser,
): Promise<{ ok: true; userId: string } | Taken<'email_taken'>> {
  return orTaken(() =>
    systemStore(data).write(async (tx) => ({ ok: true, userId: await insertUser(data, tx, user) })),
  )
}

/** With the password's hash, for signing in. `undefined` for nobody and for somebody who was disabled. */
export async function findUserByEmail(data: DataStore, email: string) {
  const [row] = await systemStore(data)
    .read.select()
    .from(users)
    .where(and(eq(users.email, normalizeEmail(email)), isNull(users.disabledAt)))
  return row
}

/** Without the password’s hash; also somebody who was disabled. Undefined for nobody. */
export async function findUser(data: DataStore, userId: string): Promise<User | undefined> {
  const [row] = await systemStore(data).read.select().from(users).where(eq(users.id, userId))
  if (!row) return undefined
  const { passwordHash: _secret, ...user } = row
  return user
}

/** Whether somebody can sign in with a password: not before an invitation is accepted, nor by single sign-on alone. */
export async function hasPassword(data: DataStore, userId: string): Promise<boolean> {
  const [row] = await systemStore(data)
    .read.select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.passwordHash)))
  return row !== undefined
}

/** A new password (argon2id) or other preferences of a person, the same for all their employers. */
export async function changeUser(
  data: DataStore,
  userId: string,
  patch: {
    passwordHash?: string
    passwordIsShort?: boolean
    name?: string
    locale?: string | null
    theme?: string | null
  },
): Promise<void> {
  await systemStore(data).write(async (tx) => {
    await tx.update(users).set(patch).where(eq(users.id, userId))
  })
}

/** Notes that somebody signs in; true for the first time. */
export async function noteSignIn(data: DataStore, userId: string): Promise<boolean> {
  const first = await systemStore(data).write((tx) =>
    tx
      .update(users)
      .set({ firstSignedInAt: data.now() })
      .where(and(eq(users.id, userId), isNull(users.firstSignedInAt)))
      .returning({ id: users.id }),
  )
  return first.length > 0
}

/** A new person inside a write: alone, or where `db/system` makes them a member, too. The address must be free. */
export async function insertUser(data: DataStore, tx: Tx, { email, ...user }: NewUser): Promise<string> {
  const id = data.newId()
  await tx.insert(users).values({ ...user, id, email: normalizeEmail(email), createdAt: data.now() })
  return id
}
