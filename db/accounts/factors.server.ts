import { and, asc, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { compareText } from '#app/domain/text-order.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { StoreRefused } from '#db/engine/store-errors.server.ts'
import { authenticators, passkeys, recoveryCodes, users } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { openJson, sealJson } from './sealed-json.server.ts'

export type FactorKind = 'authenticator' | 'passkey'
export type Factor = {
  id: string
  kind: FactorKind
  name: string
  createdAt: string
  lastUsedAt: string | null
}
export type Passkey = {
  id: string
  userId: string
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: string[]
}

const SECRET = 'authenticators.secret'
const TABLES = { authenticator: authenticators, passkey: passkeys }

/** A person's second factors, oldest first. */
export async function listFactors(data: DataStore, userId: string): Promise<Factor[]> {
  const lists = await Promise.all(
    (['authenticator', 'passkey'] as const).map(async (kind) => {
      const { id, name, createdAt, lastUsedAt, userId: of } = TABLES[kind]
      const rows = await systemStore(data)
        .read.select({ id, name, createdAt, lastUsedAt })
        .from(TABLES[kind])
        .where(eq(of, userId))
      return rows.map((row) => ({ ...row, kind }))
    }),
  )
  return lists.flat().sort((a, b) => compareText(a.createdAt, b.createdAt))
}

/** Which kinds of second factor a person has; none: the password stands alone. */
export async function listFactorKinds(data: DataStore, userId: string): Promise<FactorKind[]> {
  const kinds = await Promise.all(
    (['authenticator', 'passkey'] as const).map(async (kind) => {
      const { id, userId: of } = TABLES[kind]
      const [row] = await systemStore(data)
        .read.select({ id })
        .from(TABLES[kind])
        .where(eq(of, userId))
        .limit(1)
      return row ? [kind] : []
    }),
  )
  return kinds.flat()
}

/** `secret` is what app and server share; `lastStep` the step whose code confirmed it, which is used up by that. */
export async function addAuthenticator(
  data: DataStore,
  userId: string,
  { name, secret, lastStep }: { name: string; secret: Buffer; lastStep: number },
): Promise<void> {
  const now = data.now()
  await systemStore(data).write(async (tx) => {
    await tx.insert(authenticators).values({
      id: data.newId(),
      userId,
      name,
      secret: sealJson(data, SECRET, secret.toString('base64')),
      lastStep,
      createdAt: now,
      lastUsedAt: now,
    })
  })
}

/** The shared secrets of a person's apps, with the last step used. */
export async function listSecrets(
  data: DataStore,
  userId: string,
): Promise<{ id: string; secret: Buffer; lastStep: number }[]> {
  const rows = await systemStore(data)
    .read.select()
    .from(authenticators)
    .where(eq(authenticators.userId, userId))
    .orderBy(asc(authenticators.createdAt))
  return rows.map(({ id, secret, lastStep }) => ({
    id,
    secret: Buffer.from(openJson<string>(data, SECRET, secret), 'base64'),
    lastStep,
  }))
}

/** Uses a step up. False when it, or a later one, was used: of many at once one wins. */
export async function spendStep(data: DataStore, id: string, step: number): Promise<boolean> {
  const used = await systemStore(data).write((tx) =>
    tx
      .update(authenticators)
      .set({ lastStep: step, lastUsedAt: data.now() })
      .where(and(eq(authenticators.id, id), lt(authenticators.lastStep, step)))
      .returning({ id: authenticators.id }),
  )
  return used.length > 0
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

/** False when this person has no such factor. */
export async function renameFactor(
  data: DataStore,
  userId: string,
  { kind, id, name }: Pick<Factor, 'kind' | 'id' | 'name'>,
): Promise<boolean> {
  const table = TABLES[kind]
  const renamed = await systemStore(data).write((tx) =>
    tx
      .update(table)
      .set({ name })
      .where(and(eq(table.id, id), eq(table.userId, userId)))
      .returning({ id: table.id }),
  )
  return renamed.length > 0
}

/**
 * Takes a factor away. `needed`: the last one stays. With the last one the recovery codes go; while the password is one that
 * needs a second factor beside it, the last one stays, too.
 */
export async function removeFactor(
  data: DataStore,
  userId: string,
  { kind, id }: Pick<Factor, 'kind' | 'id'>,
  needed: boolean,
): Promise<'removed' | 'missing' | 'needed' | 'password_short'> {
  const table = TABLES[kind]
  return systemStore(data).write(async (tx) => {
    const others = await countFactors(tx, userId, id)
    if (others === 0) {
      const [user] = await tx
        .select({ isShort: users.passwordIsShort })
        .from(users)
        .where(eq(users.id, userId))
      if (needed) return 'needed'
      if (user?.isShort) return 'password_short'
    }
    const gone = await tx
      .delete(table)
      .where(and(eq(table.id, id), eq(table.userId, userId)))
      .returning({ id: table.id })
    if (gone.length === 0) return 'missing'
    if (others === 0) await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
    return 'removed'
  })
}

/** New codes in the place of all older ones. */
export async function replaceRecoveryCodes(
  data: DataStore,
  userId: string,
  codes: readonly { hint: string; codeHash: string }[],
): Promise<void> {
  const createdAt = data.now()
  await systemStore(data).write(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
    for (const code of codes) await tx.insert(recoveryCodes).values({ ...code, userId, createdAt })
  })
}

/** How many codes are left, and when they were made; null: never. */
export async function countRecoveryCodes(
  data: DataStore,
  userId: string,
): Promise<{ left: number; madeAt: string | null }> {
  const rows = await systemStore(data)
    .read.select({ usedAt: recoveryCodes.usedAt, createdAt: recoveryCodes.createdAt })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.userId, userId))
  return { left: rows.filter(({ usedAt }) => usedAt === null).length, madeAt: rows[0]?.createdAt ?? null }
}

/** The hash of the unused code that begins like this. */
export async function findRecoveryCode(
  data: DataStore,
  userId: string,
  hint: string,
): Promise<string | undefined> {
  const [row] = await systemStore(data)
    .read.select({ codeHash: recoveryCodes.codeHash })
    .from(recoveryCodes)
    .where(unused(userId, hint))
  return row?.codeHash
}

/** Uses a code up; false when somebody was faster. */
export async function spendRecoveryCode(data: DataStore, userId: string, hint: string): Promise<boolean> {
  const used = await systemStore(data).write((tx) =>
    tx
      .update(recoveryCodes)
      .set({ usedAt: data.now() })
      .where(unused(userId, hint))
      .returning({ hint: recoveryCodes.hint }),
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

function unused(userId: string, hint: string) {
  return and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hint, hint), isNull(recoveryCodes.usedAt))
}

async function countFactors(tx: Tx, userId: string, besidesId: string): Promise<number> {
  let total = 0
  for (const table of Object.values(TABLES)) {
    const [counted] = await tx
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(table)
      .where(and(eq(table.userId, userId), ne(table.id, besidesId)))
    total += counted?.count ?? 0
  }
  return total
}
