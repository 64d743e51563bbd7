import type { PlainDate } from '#app/domain/plain-date.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { entityNamed, listEntities } from '#db/queries/entities.server.ts'
import { addContract, type ContractFacts } from '#db/queries/facts/contract.server.ts'
import { addEmployment, type EmploymentFacts } from '#db/queries/facts/employment.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { addPrincipal, type PersonFacts } from '#db/queries/facts/person.server.ts'
import { addStay, type StayFacts } from '#db/queries/facts/stay.server.ts'
import { addTerms, type TermsFacts } from '#db/queries/facts/terms.server.ts'
import { addTravelDocument, type TravelDocumentFacts } from '#db/queries/facts/travel-document.server.ts'
import { inWrite, orTaken, type Refusal } from '#db/queries/in-family.server.ts'

/** A hire as one form tells it. What is null is not known yet and gets no row. */
export type NewHire = {
  staffNo: string
  person: Partial<PersonFacts>
  employment: Partial<EmploymentFacts> & Pick<EmploymentFacts, 'status'>
  /** One on file, or one that is named here for the first time. */
  entity: { id: string } | { name: string; brn: string | null } | null
  terms: Omit<Partial<TermsFacts>, 'entityId' | 'effectiveOn'>
  contract: Omit<Partial<ContractFacts>, 'entityId'> | null
  stay: Omit<Partial<StayFacts>, 'caseId'> | null
  travelDocument: Partial<TravelDocumentFacts> | null
  /** Somebody who is offered a job: the entry application, once it is filed. */
  entryFiledOn: PlainDate | null
}

export type HireAdded = { ok: true; personId: string }
/** `entity_needed`: who sees some entities only would not see a hire without one of them. */
export type HireRefused = Refusal<'staff_no_taken' | 'entity_needed'>

/** Adds a principal with the employment, the contract, the first stay and the travel document: all of it or nothing. */
export async function addHire(org: OrgDb, hire: NewHire, today: PlainDate): Promise<HireAdded | HireRefused> {
  return orTaken(
    inWrite(org, 'people.write', async (tx): Promise<HireAdded | HireRefused> => {
      const entityId = await entityOf(tx, hire.entity)
      if (entityId === 'missing' || entityId === 'entity_needed') return { ok: false, reason: entityId }
      const { staffNo, person } = hire
      const personId = await addPrincipal(tx, staffNo, person, { entityId })
      const owner = { personId, familyId: personId }
      await addFacts(tx, owner, hire, entityId)
      if (hire.employment.status === 'offer') await openEntry(tx, owner, hire, today)
      await recomputeFamilies(tx, [personId])
      return { ok: true, personId }
    }),
  )
}

async function entityOf(
  tx: OrgTx,
  entity: NewHire['entity'],
): Promise<string | null | 'missing' | 'entity_needed'> {
  if (entity && 'id' in entity) {
    const known = await listEntities(tx)
    return known.some(({ id }) => id === entity.id) ? entity.id : 'missing'
  }
  if (tx.entityIds !== null) return 'entity_needed'
  return entity ? ((await entityNamed(tx, entity)) ?? null) : null
}

async function addFacts(tx: OrgTx, owner: FactOwner, hire: NewHire, entityId: string | null): Promise<void> {
  const employmentId = await addEmployment(tx, owner, hire.employment)
  await addTerms(tx, owner, employmentId, { ...hire.terms, entityId, effectiveOn: null })
  if (hire.contract) await addContract(tx, owner, { ...hire.contract, entityId })
  if (hire.stay) await addStay(tx, owner, hire.stay)
  if (hire.travelDocument) await addTravelDocument(tx, owner, hire.travelDocument)
}

/** Whoever is offered a job has an entry application: on its way, or still to be written. */
async function openEntry(tx: OrgTx, owner: FactOwner, hire: NewHire, today: PlainDate): Promise<void> {
  const { entryFiledOn } = hire
  const stage = entryFiledOn ? 'submitted' : 'draft'
  await openCase(
    tx,
    owner,
    { stage, onDay: entryFiledOn ?? today },
    {
      kind: 'entry',
      stream: hire.stay?.stream ?? 'general',
      openedOn: entryFiledOn ?? today,
      filedOn: entryFiledOn,
    },
  )
}
