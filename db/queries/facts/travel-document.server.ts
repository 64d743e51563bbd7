import type { TravelDocumentType } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { travelDocuments } from '#db/schema/index.server.ts'
import { factTable, isHeld } from './fact-table.server.ts'

export type TravelDocumentFacts = {
  type: TravelDocumentType | null
  number: string | null
  expiresOn: PlainDate | null
  /** `null` is "none on file", `undefined` "unknown". */
  endorsementDExpiresOn: PlainDate | null | undefined
}

type TravelDocumentColumns = typeof travelDocuments.$inferSelect

const travelDocumentFact = factTable(travelDocuments, 'travel_document', travelDocumentColumns)
export const addTravelDocument = travelDocumentFact.add
export const amendTravelDocument = travelDocumentFact.amend

function travelDocumentColumns(
  tx: OrgTx,
  { number, endorsementDExpiresOn, ...facts }: Partial<TravelDocumentFacts>,
  before: TravelDocumentColumns | null,
) {
  const endorsement =
    endorsementDExpiresOn === undefined
      ? {}
      : { endorsementDExpiresOn, endorsementDNone: endorsementDExpiresOn === null }
  if (number === undefined || isHeld(before?.numberKnown, number)) return { ...facts, ...endorsement }
  const sealed = tx.sealIdentifier('travel_documents.number', number ?? undefined)
  return {
    ...facts,
    ...endorsement,
    numberKnown: sealed.known,
    numberSealed: sealed.sealed,
    numberLastFour: sealed.lastFour,
    numberIndex: sealed.index,
  }
}
