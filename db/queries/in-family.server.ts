import { type Action, can } from '#app/domain/permissions.ts'
import { type FamilyRows, findFamilyRows, type PersonRow } from '#db/family-rows.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { isTakenStaffNo } from '#db/taken-number.server.ts'
import { findPerson } from './person.server.ts'

/** What a user can cause instead of what they wanted. `missing` is what another employer's is, too. */
export type Refusal<Reason extends string = never> = { ok: false; reason: Reason | 'not_allowed' | 'missing' }

/** A change that another member made first: what is stored now, for a second look. */
export type Conflict<Row> = { ok: false; reason: 'conflict'; current: Row }

type Outcome = { ok: boolean }

/** The family in which something changes, as it is inside the write. */
export type FamilyInWrite = {
  /** Whose page it is done on: the principal or a dependant. */
  person: PersonRow
  family: FamilyRows
  owner: FactOwner
}

/**
 * One change to the family of a person: allowed, found, written, recomputed. What does not come out `ok` leaves nothing
 * written. `change` awaits nothing but the transaction.
 */
export async function inFamily<T extends Outcome>(
  org: OrgDb,
  action: Action,
  personId: string,
  change: (tx: OrgTx, place: FamilyInWrite) => Promise<T>,
): Promise<T | Refusal> {
  return inWrite(org, action, async (tx): Promise<T | Refusal> => {
    const person = await findPerson(tx, personId)
    const family = person && (await findFamilyRows(tx, person.familyId))
    if (!family) return { ok: false, reason: 'missing' }
    const { familyId } = person
    const outcome = await change(tx, { person, family, owner: { personId, familyId } })
    if (outcome.ok) await recomputeFamilies(tx, [familyId])
    return outcome
  })
}

/** One transaction of somebody who may do this; what does not come out `ok` is taken back whole. */
export async function inWrite<T extends Outcome>(
  org: OrgDb,
  action: Action,
  change: (tx: OrgTx) => Promise<T>,
): Promise<T | { ok: false; reason: 'not_allowed' }> {
  if (!can(org.role, action)) return { ok: false, reason: 'not_allowed' }
  try {
    return await org.write(async (tx) => {
      const outcome = await change(tx)
      if (!outcome.ok) throw new TakenBack(outcome)
      return outcome
    })
  } catch (error) {
    // Thrown above, so it holds what this `change` gave.
    if (error instanceof TakenBack) return error.outcome as T
    throw error
  }
}

/** The same for writes that give a staff number. */
export async function orTaken<T>(write: Promise<T>): Promise<T | { ok: false; reason: 'staff_no_taken' }> {
  try {
    return await write
  } catch (error) {
    if (isTakenStaffNo(error)) return { ok: false, reason: 'staff_no_taken' }
    throw error
  }
}

class TakenBack extends Error {
  override readonly name = 'TakenBack'
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super('a change was refused, and nothing of it is kept')
    this.outcome = outcome
  }
}
