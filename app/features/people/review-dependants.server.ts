import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { amendPerson } from '#db/queries/facts/person.server.ts'
import { inFamily, type Refusal } from '#db/queries/in-family.server.ts'

/** After the sponsor's employment has ended somebody looked at what becomes of these dependants' stays. */
export async function markDependantsReviewed(
  org: OrgDb,
  familyId: string,
  { personIds, reviewedOn }: { personIds: readonly string[]; reviewedOn: PlainDate },
): Promise<{ ok: true } | Refusal> {
  return inFamily(org, 'people.write', familyId, async (tx, { family }): Promise<{ ok: true } | Refusal> => {
    const known = await review(tx, family, personIds, reviewedOn)
    return known ? { ok: true } : { ok: false, reason: 'missing' }
  })
}

/** The same inside another write. False when one of them is no dependant of this family. */
export async function review(
  tx: OrgTx,
  family: FamilyRows,
  personIds: readonly string[],
  reviewedOn: PlainDate,
): Promise<boolean> {
  for (const personId of personIds) {
    const dependant = family.dependants.find(({ person }) => person.id === personId)?.person
    if (!dependant) return false
    await amendPerson(tx, personId, dependant.version, { reviewedOn })
    await audit(tx, {
      action: 'review_dependant',
      target: { kind: 'person', id: personId },
      familyId: family.person.id,
      after: { reviewedOn },
    })
  }
  return true
}
