import type { OrgTx } from '#db/org-db.server.ts'
import { addAbsence } from '#db/queries/facts/absence.server.ts'
import { addCase } from '#db/queries/facts/case.server.ts'
import { addContract } from '#db/queries/facts/contract.server.ts'
import { addDocument } from '#db/queries/facts/document.server.ts'
import { addEmployment } from '#db/queries/facts/employment.server.ts'
import { addEngagement } from '#db/queries/facts/engagement.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { addDependant, addPrincipal } from '#db/queries/facts/person.server.ts'
import { addStay } from '#db/queries/facts/stay.server.ts'
import { addTerms } from '#db/queries/facts/terms.server.ts'
import { addTravelDocument } from '#db/queries/facts/travel-document.server.ts'
import { caseMoves } from '#db/schema/index.server.ts'
import type { MadeCase, MadeFamily, MadePerson } from './made-family.server.ts'

/** Entity ids by business registration number. */
export type EntityIds = ReadonlyMap<string, string>

/**
 * Writes the facts of a made family, each with its audit entry, and gives the family's id. It reads nothing of what it wrote, so
 * that many families may be gathered (`gatheringTx`). The caller recomputes it.
 */
export async function writeFamily(tx: OrgTx, family: MadeFamily, entityIds: EntityIds): Promise<string> {
  const familyId = await addPrincipal(tx, family.staffNo, newPerson(family))
  const owner: FactOwner = { personId: familyId, familyId }
  const employmentId = await addEmployment(tx, owner, family.employment)
  for (const { entityBrn, ...terms } of family.terms) {
    await addTerms(tx, owner, employmentId, { ...terms, entityId: entityIds.get(entityBrn) ?? null })
  }
  for (const { entityBrn, ...contract } of family.contracts) {
    await addContract(tx, owner, { ...contract, entityId: entityIds.get(entityBrn) ?? null })
  }
  for (const engagement of family.engagements) await addEngagement(tx, owner, employmentId, engagement)
  for (const absence of family.absences) await addAbsence(tx, owner, absence)
  const bundleId = await writePerson(tx, owner, family, null)
  const principal = { id: familyId, staffNo: family.staffNo }
  for (const [index, dependant] of family.dependants.entries()) {
    const personId = await addDependant(tx, principal, newPerson(dependant), null, index + 1)
    await writePerson(tx, { personId, familyId }, dependant, bundleId)
  }
  return familyId
}

function newPerson({ facts, documents }: MadePerson) {
  return { ...facts, documentsGiven: documents.length > 0 }
}

/** A filing comes before the stay that it brings, and after the stay that it extends. Gives the open filing's id. */
async function writePerson(
  tx: OrgTx,
  owner: FactOwner,
  { stays, travelDocuments, cases, documents }: MadePerson,
  bundleId: string | null,
): Promise<string | null> {
  let lastStayId: string | null = null
  for (const [index, stay] of stays.entries()) {
    const filing = cases.find(({ grants }) => grants === index)
    const caseId: string | null = filing ? await writeCase(tx, owner, filing, lastStayId, null) : null
    lastStayId = await addStay(tx, owner, { ...stay, caseId }, index + 1)
  }
  let openCaseId: string | null = null
  for (const filing of cases.filter(({ grants }) => grants === undefined)) {
    openCaseId = await writeCase(tx, owner, filing, lastStayId, bundleId)
  }
  for (const document of travelDocuments) await addTravelDocument(tx, owner, document)
  for (const document of documents) await addDocument(tx, owner, document)
  return openCaseId
}

async function writeCase(
  tx: OrgTx,
  owner: FactOwner,
  { moves, grants: _place, ...facts }: MadeCase,
  stayId: string | null,
  bundleId: string | null,
): Promise<string> {
  const present = moves.at(-1)
  if (!present) throw new Error('a case has a stage')
  const stage = { stage: present.stage, stageSinceOn: present.on }
  const caseId = await addCase(tx, owner, { ...facts, ...stage, stayId, bundleId })
  await tx.insert(
    caseMoves,
    moves.map((move, index) => ({
      id: tx.newId(),
      caseId,
      position: index + 1,
      fromStage: moves[index - 1]?.stage ?? null,
      toStage: move.stage,
      onDay: move.on,
      recordedAt: tx.now(),
      userId: null,
      note: null,
    })),
  )
  return caseId
}
