import { and, eq, isNull } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import { recoveryCodes } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'

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

function unused(userId: string, hint: string) {
  return and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hint, hint), isNull(recoveryCodes.usedAt))
}
