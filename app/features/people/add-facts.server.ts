import { currentEmployment, termsOn } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { TermsRow } from '#db/family-rows.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { type ContractFacts, addContract as insertContract } from '#db/queries/facts/contract.server.ts'
import { addTerms, type TermsFacts } from '#db/queries/facts/terms.server.ts'
import {
  addTravelDocument as insertTravelDocument,
  type TravelDocumentFacts,
} from '#db/queries/facts/travel-document.server.ts'
import { inFamily, type Refusal } from '#db/queries/in-family.server.ts'

type Added = { ok: true; id: string }

/** A contract beside those on file: the next one, or another entity's. */
export async function addContract(
  org: OrgDb,
  personId: string,
  facts: Partial<ContractFacts>,
): Promise<Added | Refusal> {
  return inFamily(org, 'people.write', personId, async (tx, { family }): Promise<Added | Refusal> => {
    if (!(await seesEntity(tx, facts.entityId))) return { ok: false, reason: 'missing' }
    const { id } = family.person
    return { ok: true, id: await insertContract(tx, { personId: id, familyId: id }, facts) }
  })
}

/** A travel document of a principal or a dependant; those on file stay, as they were the ones of earlier stays. */
export async function addTravelDocument(
  org: OrgDb,
  personId: string,
  facts: Partial<TravelDocumentFacts>,
): Promise<Added | Refusal> {
  return inFamily(org, 'people.write', personId, async (tx, { owner }) => ({
    ok: true as const,
    id: await insertTravelDocument(tx, owner, facts),
  }))
}

/** Terms from a day on. What is not given stays as it was agreed before. */
export type ChangedTerms = Omit<Partial<TermsFacts>, 'effectiveOn'> & { effectiveOn: PlainDate }

/** A change of pay, title, entity or place from a day on. `no_employment`: there is none that it could change. */
export async function changeTerms(
  org: OrgDb,
  personId: string,
  { effectiveOn, ...changed }: ChangedTerms,
): Promise<Added | Refusal<'no_employment'>> {
  return inFamily(
    org,
    'people.write',
    personId,
    async (tx, { family }): Promise<Added | Refusal<'no_employment'>> => {
      const employment = currentEmployment(family)
      if (!employment) return { ok: false, reason: 'no_employment' }
      if (!(await seesEntity(tx, changed.entityId))) return { ok: false, reason: 'missing' }
      const { id } = family.person
      const before = termsOn(family, effectiveOn)
      const facts = { ...(before && agreed(before)), ...changed, effectiveOn }
      return { ok: true, id: await addTerms(tx, { personId: id, familyId: id }, employment.id, facts) }
    },
  )
}

/** Whether an entity may be named by this member: one that they see. */
export async function seesEntity(tx: OrgTx, entityId: string | null | undefined): Promise<boolean> {
  if (!entityId) return true
  return (await listEntities(tx)).some(({ id }) => id === entityId)
}

function agreed(row: TermsRow): Omit<TermsFacts, 'effectiveOn'> {
  const { entityId, jobTitle, trade, monthlyPay, annualPackage, marketPackage, workLocation } = row
  return { entityId, jobTitle, trade, monthlyPay, annualPackage, marketPackage, workLocation }
}
