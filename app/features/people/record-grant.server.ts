import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { type Grant, type GrantRefused, recordGrant } from '#db/queries/grants.server.ts'
import { inFamily, type Refusal } from '#db/queries/in-family.server.ts'

export type { Grant } from '#db/queries/grants.server.ts'

/**
 * Appends a stay for each grant and settles its filing, for as many of the family as were granted: all of them or none.
 * Stays on file are left as they are.
 */
export async function recordGrants(
  org: OrgDb,
  familyId: string,
  grants: readonly Grant[],
  today: PlainDate,
): Promise<{ ok: true; stayIds: string[] } | GrantRefused | Refusal<'ahead'>> {
  return inFamily(
    org,
    'stay.grant',
    familyId,
    async (tx, { family }): Promise<{ ok: true; stayIds: string[] } | GrantRefused | Refusal<'ahead'>> => {
      // Nothing was granted on a day that has not come yet.
      if (grants.some(({ decidedOn }) => decidedOn > today)) return { ok: false, reason: 'ahead' }
      const stayIds: string[] = []
      for (const grant of grants) {
        const member = [family, ...family.dependants].find(({ person }) => person.id === grant.personId)
        if (!member) return { ok: false, reason: 'missing' }
        const recorded = await recordGrant(tx, member, grant)
        if (!recorded.ok) return recorded
        stayIds.push(recorded.stayId)
      }
      return { ok: true, stayIds }
    },
  )
}
