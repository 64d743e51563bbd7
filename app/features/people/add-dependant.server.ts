import type { OrgDb } from '#db/org-db.server.ts'
import { addDependant as insertDependant, type PersonFacts } from '#db/queries/facts/person.server.ts'
import { addStay, type StayFacts } from '#db/queries/facts/stay.server.ts'
import { addTravelDocument, type TravelDocumentFacts } from '#db/queries/facts/travel-document.server.ts'
import { inFamily, type Refusal } from '#db/queries/in-family.server.ts'

export type NewDependant = {
  person: Partial<PersonFacts> & Pick<PersonFacts, 'relationship'>
  stay: Omit<Partial<StayFacts>, 'caseId'> | null
  travelDocument: Partial<TravelDocumentFacts> | null
}

/** Adds somebody to a hire's family, with the first stay and the travel document where they are known. */
export async function addDependant(
  org: OrgDb,
  familyId: string,
  { person, stay, travelDocument }: NewDependant,
): Promise<{ ok: true; personId: string } | Refusal> {
  return inFamily(org, 'people.write', familyId, async (tx, { family }) => {
    const { id, staffNo, entityId } = family.person
    const personId = await insertDependant(tx, { id, staffNo, entityId }, person)
    const owner = { personId, familyId: id }
    if (stay) await addStay(tx, owner, stay)
    if (travelDocument) await addTravelDocument(tx, owner, travelDocument)
    return { ok: true as const, personId }
  })
}
