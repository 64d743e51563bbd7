import { eq } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { Amended, OrgTx } from '#db/org-db.server.ts'
import { keepBefore } from '#db/queries/import-record.server.ts'
import { employmentTerms } from '#db/schema/index.server.ts'
import { addEmploymentPart } from './employment-part.server.ts'
import { type FactOwner, writtenBy } from './fact-table.server.ts'

export type TermsFacts = {
  effectiveOn: PlainDate | null
  entityId: string | null
  jobTitle: string | null
  trade: string | null
  monthlyPay: number | null
  annualPackage: number | null
  marketPackage: number | null
  workLocation: string | null
}

/** Terms from a day on; the first terms of an employment have no day. */
export async function addTerms(
  tx: OrgTx,
  owner: FactOwner,
  employmentId: string,
  facts: Partial<TermsFacts>,
): Promise<string> {
  return addEmploymentPart(tx, owner, employmentTerms, 'employment_terms', { employmentId, ...facts })
}

/** Changes what is given, if the row is still of the version that was seen; else gives the row as it is now. */
export async function amendTerms(
  tx: OrgTx,
  owner: FactOwner,
  id: string,
  seenVersion: number,
  facts: Partial<TermsFacts>,
): Promise<Amended<typeof employmentTerms>> {
  const [before] = await tx.select().from(employmentTerms).where(eq(employmentTerms.id, id))
  if (before)
    await keepBefore(tx, owner.importId, { kind: 'employment_terms', familyId: owner.familyId, before })
  const amended = await tx.amend(employmentTerms, id, seenVersion, { ...facts, ...writtenBy(owner) })
  if (!amended.ok) return amended
  await audit(tx, {
    action: 'correct_employment_terms',
    target: { kind: 'employment_terms', id },
    familyId: owner.familyId,
    before: before ?? null,
    after: amended.row,
  })
  return amended
}
