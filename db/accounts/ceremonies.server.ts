import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import { ceremonies } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { openJson, sealJson } from './sealed-json.server.ts'

const PLACE = 'ceremonies.sealed'

/** Remembers what was begun, until `expiresAt`. `id` is the hash of what the browser holds. */
export async function beginCeremony(
  data: DataStore,
  begun: { id: string; kind: string; userId: string | null; expiresAt: string },
  remembered: unknown,
): Promise<void> {
  await systemStore(data).write(async (tx) => {
    await tx
      .insert(ceremonies)
      .values({ ...begun, sealed: sealJson(data, PLACE, remembered), createdAt: data.now() })
  })
}

/** What was begun and still holds; it stays. `T` is what `beginCeremony` was given for this kind. */
export async function findCeremony<T>(data: DataStore, id: string, kind: string): Promise<T | undefined> {
  const [row] = await systemStore(data)
    .read.select()
    .from(ceremonies)
    .where(holds(data, id, kind))
  return row && openJson<T>(data, PLACE, row.sealed)
}

/** What was begun, for the one who takes it: of many at once one gets it. */
export async function takeCeremony<T>(data: DataStore, id: string, kind: string): Promise<T | undefined> {
  const [row] = await systemStore(data).write((tx) =>
    tx
      .delete(ceremonies)
      .where(holds(data, id, kind))
      .returning(),
  )
  return row && openJson<T>(data, PLACE, row.sealed)
}

/** Counts a try before the answer is looked at. False: there were `most` already, and it is over. */
export async function countTry(data: DataStore, id: string, most: number): Promise<boolean> {
  return systemStore(data).write(async (tx) => {
    const [row] = await tx
      .update(ceremonies)
      .set({ attempts: sql`${ceremonies.attempts} + 1` })
      .where(eq(ceremonies.id, id))
      .returning({ attempts: ceremonies.attempts })
    if (!row) return false
    if (row.attempts <= most) return true
    await tx.delete(ceremonies).where(eq(ceremonies.id, id))
    return false
  })
}

/** For the nightly sweep: one that ended opens nothing any more, swept or not. */
export async function deleteExpiredCeremonies(data: DataStore): Promise<void> {
  await systemStore(data).write(async (tx) => {
    await tx.delete(ceremonies).where(lte(ceremonies.expiresAt, data.now()))
  })
}

function holds(data: DataStore, id: string, kind: string) {
  return and(eq(ceremonies.id, id), eq(ceremonies.kind, kind), gt(ceremonies.expiresAt, data.now()))
}
