import { and, eq, isNull, sql } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import { StoreRefused } from '#db/engine/store-errors.server.ts'
import { passkeys, users } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'

export type Passkey = {
  id: string
  userId: string
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: string[]
}

/** False when the key is somebody's already. */
export async function addPasskey(
  data: DataStore,
  passkey: Omit<Passkey, 'id'> & { name: string },
): Promise<boolean> {
  const now = data.now()
  try {
    await systemStore(data).write(async (tx) => {
      await tx.insert(passkeys).values({ ...passkey, id: data.newId(), createdAt: now, lastUsedAt: null })
    })
    return true
  } catch (error) {
    if (error instanceof StoreRefused && error.kind === 'unique') return false
    throw error
  }
}

/** Of one person, in no order; empty for nobody. */
export async function listPasskeys(data: DataStore, userId: string): Promise<Passkey[]> {
  return systemStore(data).read.select(PASSKEY).from(passkeys).where(eq(passkeys.userId, userId))
}

/** Of somebody who may sign in; with their address, for the limits of their device. */
export async function findPasskey(
  data: DataStore,
  credentialId: string,
): Promise<(Passkey & { email: string }) | undefined> {
  const [row] = await systemStore(data)
    .read.select({ ...PASSKEY, email: users.email })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(and(eq(passkeys.credentialId, credentialId), isNull(users.disabledAt)))
  return row
}

/** Notes a use. False when the key's count did not rise: a copy, or an answer seen before. Keys that do not count stay at 0. */
export async function notePasskeyUse(data: DataStore, id: string, counter: number): Promise<boolean> {
  const used = await systemStore(data).write((tx) =>
    tx
      .update(passkeys)
      .set({ counter, lastUsedAt: data.now() })
      .where(
        and(
          eq(passkeys.id, id),
          sql`(${passkeys.counter} < ${counter} OR (${passkeys.counter} = 0 AND ${counter} = 0))`,
        ),
      )
      .returning({ id: passkeys.id }),
  )
  return used.length > 0
}

const PASSKEY = {
  id: passkeys.id,
  userId: passkeys.userId,
  credentialId: passkeys.credentialId,
  publicKey: passkeys.publicKey,
  counter: passkeys.counter,
  transports: passkeys.transports,
}
