import type { DataStore } from './data-store.server.ts'

/**
 * The rows of all employers and of none. A wall names who may ask for it: whoever proves people (`db/accounts`), whoever
 * lets them in (`db/system`), and the work that goes through all rows.
 */
export function systemStore({ engine }: Pick<DataStore, 'engine'>) {
  return engine.as('system')
}

/** One employer's rows and those of nobody, in the order of the employer's writes; for `db/system` alone. */
export function storeAcross({ engine }: Pick<DataStore, 'engine'>, orgId: string) {
  return engine.as({ orgId, across: true })
}
