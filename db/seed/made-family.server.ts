import type { DocumentCode } from '#app/domain/checklist.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { CaseFacts } from '#db/queries/facts/case.server.ts'
import type { ContractFacts } from '#db/queries/facts/contract.server.ts'
import type { EmploymentFacts } from '#db/queries/facts/employment.server.ts'
import type { PersonFacts } from '#db/queries/facts/person.server.ts'
import type { StayFacts } from '#db/queries/facts/stay.server.ts'
import type { TermsFacts } from '#db/queries/facts/terms.server.ts'
import type { TravelDocumentFacts } from '#db/queries/facts/travel-document.server.ts'

/*
 * A family that is made up, before it has rows. Scenes change it in place; the writers turn it into facts.
 */

export type MadeFamily = MadePerson & {
  staffNo: string
  employment: Partial<EmploymentFacts>
  /** By business registration number. */
  terms: MadeTerms[]
  contracts: MadeContract[]
  engagements: { name: string; approvedOn: PlainDate | null }[]
  dependants: MadePerson[]
  absences: { fromOn: PlainDate; toOn: PlainDate; status: 'away' | 'visitor' }[]
}

export type MadePerson = {
  facts: Partial<PersonFacts>
  stays: MadeStay[]
  travelDocuments: Partial<TravelDocumentFacts>[]
  cases: MadeCase[]
  /** Of the checklist, on file; none at all: nobody keeps them here. */
  documents: { code: DocumentCode; receivedOn: PlainDate }[]
}

export type MadeTerms = Omit<Partial<TermsFacts>, 'entityId'> & { entityBrn: string }
export type MadeContract = Omit<Partial<ContractFacts>, 'entityId'> & { entityBrn: string }
export type MadeStay = Omit<Partial<StayFacts>, 'caseId'>

export type MadeCase = Omit<Partial<CaseFacts>, 'stayId' | 'bundleId' | 'stage' | 'stageSinceOn'> & {
  openedOn: PlainDate
  /** Every stage that the filing went through, with the day on which it began; the last is the present one. */
  moves: { stage: string; on: PlainDate }[]
  /** Place in `stays` of the stay that this filing's grant appended. */
  grants?: number
}
