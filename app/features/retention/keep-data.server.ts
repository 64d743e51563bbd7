import { can } from '#app/domain/permissions.ts'
import type { RetentionPeriods } from '#app/domain/retention.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { inWrite, type Refusal } from '#db/queries/in-family.server.ts'
import { findPerson } from '#db/queries/person.server.ts'
import { liftLegalHold, placeLegalHold } from '#db/queries/retention.server.ts'
import { changeRetention } from '#db/system/employer-settings.server.ts'

/** Sets the periods after which data is due to be erased. False when the role may not. */
export async function changePeriods(
  data: DataStore,
  org: OrgDb,
  periods: RetentionPeriods,
): Promise<boolean> {
  if (!can(org.role, 'org.settings')) return false
  await changeRetention(data, org, periods)
  return true
}

/** Nothing of the person's family is erased until it is lifted. */
export async function placeHold(
  org: OrgDb,
  personId: string,
  reason: string,
): Promise<{ ok: true } | Refusal<'held'>> {
  return inWrite(org, 'people.erase', async (tx): Promise<{ ok: true } | Refusal<'held'>> => {
    const person = await findPerson(tx, personId)
    if (!person) return { ok: false, reason: 'missing' }
    return (await placeLegalHold(tx, person.familyId, reason)) ? { ok: true } : { ok: false, reason: 'held' }
  })
}

/** The family may be erased again when its time comes. Missing when there is no such person, or no hold on the family. */
export async function liftHold(org: OrgDb, personId: string): Promise<{ ok: true } | Refusal> {
  return inWrite(org, 'people.erase', async (tx): Promise<{ ok: true } | Refusal> => {
    const person = await findPerson(tx, personId)
    const isLifted = person !== undefined && (await liftLegalHold(tx, person.familyId))
    return isLifted ? { ok: true } : { ok: false, reason: 'missing' }
  })
}
