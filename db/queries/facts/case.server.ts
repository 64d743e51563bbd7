import type { ApplicationOutcome, StayKind, Stream } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { cases } from '#db/schema/index.server.ts'
import { type FactOwner, factTable } from './fact-table.server.ts'

export type CaseFacts = {
  kind: StayKind
  stream: Stream
  stage: string
  stageSinceOn: PlainDate
  openedOn: PlainDate
  stayId: string | null
  bundleId: string | null
  filedOn: PlainDate | null
  documentsCompleteOn: PlainDate | null
  decidedOn: PlainDate | null
  outcome: ApplicationOutcome | null
  closedOn: PlainDate | null
  note: string | null
  ownerId?: string | null
}

const caseFact = factTable(cases, 'case', (_tx, facts: Partial<CaseFacts>) => facts)
export const amendCase = caseFact.amend
/** A filing of the owner’s person, in the owner’s family; gives its id. */
export const addCase = (tx: OrgTx, owner: FactOwner, facts: Partial<CaseFacts>) =>
  caseFact.add(tx, owner, facts, { familyId: owner.familyId })
