import '#app/platform/dotenv.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { makeClock } from '#app/platform/clock.ts'
import { type Env, readEnv } from '#app/platform/env.ts'
import { ROOT } from '#app/platform/root.ts'
import { type DataStore, openDataStore } from '#db/data-store.server.ts'
import { reasonOf, StoreBusy, StoreUnavailable } from '#db/engine/store-errors.server.ts'
import { appliedMigrations, migrate, schemaIsCurrent } from '#db/migrate.server.ts'
import { Refused } from './command.ts'

/** `migrating`: the command brings the schema up to date itself. */
type Opening = { migrating?: boolean }

/**
 * The data store that the settings name, for one command, with the settings and their today. Refused with one line when it
 * cannot be reached or its schema is another version's; one without any schema gets it.
 */
export async function withStore<T>(
  use: (data: DataStore, env: Env, today: PlainDate) => Promise<T>,
  { migrating = false }: Opening = {},
): Promise<T> {
  const read = readEnv(process.env, ROOT)
  if (!read.ok) throw new Refused(read.problem)
  const { env } = read
  try {
    const data = await openDataStore({
      databaseUrl: env.databaseUrl,
      secretKey: env.secretKey,
      previousSecretKey: env.previousSecretKey,
      waits: 'blocking',
      busyTimeoutMs: 5000,
    })
    try {
      if (!migrating) await assertSchema(data)
      return await use(data, env, makeClock(env).todayInHongKong())
    } finally {
      await data.engine.close()
    }
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof StoreBusy) throw new Refused(reasonOf(error), 3)
    throw error
  }
}

async function assertSchema({ engine }: DataStore): Promise<void> {
  if (await schemaIsCurrent(engine)) return
  if ((await appliedMigrations(engine)).length > 0) {
    throw new Refused('the data store has the schema of another version; run "stayledger migrate"', 3)
  }
  await migrate(engine)
}
