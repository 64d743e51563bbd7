import '#app/platform/dotenv.ts'
import { readEnv } from '#app/platform/env.ts'
import { ROOT } from '#app/platform/root.ts'
import { type DataStore, openDataStore } from '#db/data-store.server.ts'
import { Refused } from './command.ts'

/** The data store that the settings name, for one command; refused with one line when it cannot be reached. */
export async function withStore<T>(use: (data: DataStore) => Promise<T>): Promise<T> {
  const read = readEnv(process.env, ROOT)
  if (!read.ok) throw new Refused(read.problem)
  const data = await openDataStore({
    databaseUrl: read.env.databaseUrl,
    secretKey: read.env.secretKey,
    waits: 'blocking',
    busyTimeoutMs: 5000,
  }).catch((error: unknown) => {
    throw new Refused(error instanceof Error ? error.message : String(error), 3)
  })
  try {
    return await use(data)
  } finally {
    await data.engine.close()
  }
}
