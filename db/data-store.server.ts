import { type Engine, type EngineOptions, openEngine } from './engine/engine.server.ts'
import { type MakeId, newId } from './ids.server.ts'
import { makeSealer, type Sealer } from './seal.server.ts'

/** What a process holds of its data: handed down from the entry point, never a global. */
export type DataStore = {
  readonly engine: Engine
  readonly sealer: Sealer
  readonly newId: MakeId
  /** The instant of recording, ISO with milliseconds and `Z`. Not "today": that is the employer's civil day. */
  readonly now: () => string
}

export type DataStoreSettings = EngineOptions & {
  readonly databaseUrl: string
  readonly secretKey: string
  /** Only opens: what was sealed before the key was changed. */
  readonly previousSecretKey?: string | null
  /** Made data is dated and numbered the same every time. */
  readonly newId?: MakeId
  readonly now?: () => string
}

/** Opens the store that the settings name; `StoreUnavailable` with one line when that fails. */
export async function openDataStore(settings: DataStoreSettings): Promise<DataStore> {
  return {
    engine: await openEngine(settings.databaseUrl, settings),
    sealer: makeSealer(settings.secretKey, settings.previousSecretKey ?? null),
    newId: settings.newId ?? newId,
    now: settings.now ?? (() => new Date().toISOString()),
  }
}
