import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { makeOrgTx } from '#db/make-org-db.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { storeAcross } from '#db/system-store.server.ts'

/**
 * One write in the order of the employer's writes, which reaches the rows of nobody, too: what is read about its members
 * holds until it commits.
 */
export function inEmployer<T>(
  data: DataStore,
  by: OrgDb,
  work: (tx: Tx, org: OrgTx) => Promise<T>,
): Promise<T> {
  return storeAcross(data, by.id).write((tx) => work(tx, makeOrgTx(data, by, tx)))
}
