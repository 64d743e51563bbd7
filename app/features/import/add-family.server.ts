import type { Application, CaseFile, Dependant, Stay, TravelDocument } from '#app/domain/case-file.ts'
import type { SheetExtras } from '#app/domain/people-sheet-to-case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { addContract } from '#db/queries/facts/contract.server.ts'
import { addEmployment } from '#db/queries/facts/employment.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { addDependant, addPrincipal } from '#db/queries/facts/person.server.ts'
import { addStay } from '#db/queries/facts/stay.server.ts'
import { addTerms } from '#db/queries/facts/terms.server.ts'
import { addTravelDocument } from '#db/queries/facts/travel-document.server.ts'
import {
  caseFacts,
  closedOn,
  contractFacts,
  dependantFacts,
  employmentFacts,
  principalFacts,
  stayFacts,
  termsFacts,
  travelDocumentFacts,
} from './facts-told.server.ts'
import { toldStage } from './told-stage.ts'

/** A write of an import: every row that it adds carries the import's id. */
export type ImportWrite = { tx: OrgTx; importId: string; today: PlainDate }

/** The ids of a family that was added: of the principal, and of the dependants in their order. */
export type AddedFamily = { familyId: string; dependantIds: string[] }

/** Adds a family that is not on file, each fact with its audit entry, and gives its ids. The caller recomputes it. */
export async function addFamily(
  write: ImportWrite,
  caseFile: CaseFile,
  extras: SheetExtras,
  entityId: string | null,
): Promise<AddedFamily> {
  const { tx, importId } = write
  const { person, employment, contracts = [], dependants = [] } = caseFile
  const familyId = await addPrincipal(tx, person.staffNo, principalFacts(caseFile, extras), {
    importId,
    entityId,
  })
  const owner: FactOwner = { personId: familyId, familyId, importId }
  if (employment) {
    const employmentId = await addEmployment(tx, owner, employmentFacts(employment))
    await addTerms(tx, owner, employmentId, termsFacts(employment, entityId))
    for (const { effectiveOn, ...terms } of employment.terms ?? []) {
      await addTerms(tx, owner, employmentId, { ...termsFacts(terms, entityId), effectiveOn })
    }
  }
  for (const contract of contracts) await addContract(tx, owner, contractFacts(contract))
  await addFile(write, 'principal', owner, caseFile)
  const principal = { id: familyId, staffNo: person.staffNo, entityId }
  const dependantIds: string[] = []
  for (const [index, dependant] of dependants.entries()) {
    dependantIds.push(await addFamilyDependant(write, principal, dependant, index + 1))
  }
  return { familyId, dependantIds }
}

/** `number`: 3 for D3, free in the family. Gives the dependant's id. */
export async function addFamilyDependant(
  write: ImportWrite,
  principal: { id: string; staffNo: string; entityId: string | null },
  dependant: Dependant,
  number: number,
): Promise<string> {
  const { tx, importId } = write
  const personId = await addDependant(tx, principal, dependantFacts(dependant), importId, number)
  await addFile(write, 'dependant', { personId, familyId: principal.id, importId }, dependant)
  return personId
}

type File = { stays?: Stay[]; applications?: Application[]; travelDocuments?: TravelDocument[] }

async function addFile(
  { tx, today }: ImportWrite,
  subject: 'principal' | 'dependant',
  owner: FactOwner,
  { stays = [], applications = [], travelDocuments = [] }: File,
): Promise<void> {
  let lastStayId: string | null = null
  for (const [index, stay] of stays.entries()) {
    lastStayId = await addStay(tx, owner, stayFacts(subject, stay), index + 1)
  }
  for (const application of applications) {
    const isExtension = (application.kind ?? 'extension') === 'extension'
    // A stay has one open extension.
    const stayId: string | null = isExtension ? lastStayId : null
    if (isExtension && closedOn(application, today) === null) lastStayId = null
    await openCase(tx, owner, toldStage(application, today), { ...caseFacts(application, today), stayId })
  }
  for (const document of travelDocuments) await addTravelDocument(tx, owner, travelDocumentFacts(document))
}
