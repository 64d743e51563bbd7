import type { OrgDb } from '#db/org-db.server.ts'
import { type IdentifierPlace, openIdentifier } from '#db/queries/identifiers.server.ts'
import { inWrite, type Refusal } from '#db/queries/in-family.server.ts'

/** Shows a number whole to somebody who may see it; that they saw it stands in the audit log before they do. */
export async function revealIdentifier(
  org: OrgDb,
  personId: string,
  place: IdentifierPlace,
): Promise<{ ok: true; number: string } | Refusal> {
  return inWrite(org, 'identifier.reveal', async (tx) => {
    const number = await openIdentifier(tx, personId, place)
    return number === undefined ? { ok: false, reason: 'missing' } : { ok: true, number }
  })
}
