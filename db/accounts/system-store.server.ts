import type { DataStore } from '#db/data-store.server.ts'

/** How people prove who they are belongs to no employer; its secrets are sealed as this owner's. */
const OWNER = 'accounts'

export function accountStore({ engine }: DataStore) {
  return engine.as('system')
}

/** A value as sealed JSON; `place` names the column. */
export function sealJson({ sealer }: DataStore, place: string, value: unknown): Buffer {
  return sealer.seal(OWNER, place, JSON.stringify(value))
}

/** What `sealJson` was given. The caller says its type: only we write this column. */
export function openJson<T>({ sealer }: DataStore, place: string, sealed: Uint8Array): T {
  return JSON.parse(sealer.open(OWNER, place, sealed)) as T
}
