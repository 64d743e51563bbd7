import type { EntityRow } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { type FactOnFile, factOnFile } from './fact-on-file.ts'
import { loadFamily } from './load-family.server.ts'

type Address = { person?: string; kind?: string; fact?: string }

export type LoadedFact = { personId: string; fact: FactOnFile; entities: EntityRow[] }

/** The fact that an address names, with whose it is; undefined when this member may see none such. */
export async function loadFact(
  org: OrgDb,
  { person = '', kind = '', fact: factId = '' }: Address,
): Promise<LoadedFact | undefined> {
  const loaded = await loadFamily(org, person)
  const fact = loaded && factOnFile(loaded.family, person, kind, factId)
  return fact && { personId: person, fact, entities: await listEntities(org) }
}
