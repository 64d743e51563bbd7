import type { DataStore } from '#db/data-store.server.ts'
import type { SealedPlace } from '#db/sealed-columns.server.ts'

/** How people prove who they are belongs to no employer; its secrets are sealed as this owner's. */
export const ACCOUNTS = 'accounts'

/** A value as sealed JSON; `place` names the column. */
export function sealJson({ sealer }: DataStore, place: SealedPlace, value: unknown): Buffer {
  return sealer.seal(ACCOUNTS, place, JSON.stringify(value))
}

/** What `sealJson` was given. The caller says its type: only we write this column. */
export function openJson<T>({ sealer }: DataStore, place: SealedPlace, sealed: Uint8Array): T {
  return JSON.parse(sealer.open(ACCOUNTS, place, sealed)) as T
}
