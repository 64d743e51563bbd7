import { and, eq, ne, sql } from 'drizzle-orm'
import { compareText } from '#app/domain/text-order.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { authenticators, passkeys, recoveryCodes, users } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'

export type FactorKind = 'authenticator' | 'passkey'

export type Factor = {
  id: string
  kind: FactorKind
  name: string
  createdAt: string
  lastUsedAt: string | null
}

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
