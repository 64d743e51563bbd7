import { and, asc, eq, lt } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import { authenticators } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { openJson, sealJson } from './sealed-json.server.ts'

const SECRET = 'authenticators.secret'

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
