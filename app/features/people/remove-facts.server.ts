import type { ContractRow, FamilyRows, PersonRow, StayRow } from '#db/family-rows.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { type Conflict, inFamily, type Refusal } from '#db/queries/in-family.server.ts'
import { removeDependant as takeOff } from '#db/queries/remove-dependant.server.ts'
import { findLegalHold } from '#db/queries/retention.server.ts'
import { peopleBound, removeFact } from '#db/queries/undo-facts.server.ts'
import type { Corrected } from './correct-facts.server.ts'
import { revisionOf } from './removal-view.ts'

/*
 * Removals: something was recorded that never was. It goes only from the version that was seen and with a reason; the audit log keeps
 * what it said, and reports as known before go on telling it.
 */

/**
 * `held`: a legal hold keeps the family's data. `in_use`: a case extends this permission. `open_case`, `has_files`: of a dependant
 * on whom somebody works, or for whom documents were uploaded.
 */
type Reason = 'held' | 'in_use' | 'open_case' | 'has_files'
export type Removal<Row> = { ok: true } | Conflict<Row> | Refusal<Reason>

/** A contract that was never made; `reason` says why it is on file. */
export async function removeContract(
  org: OrgDb,
  { personId, id, seenVersion }: Corrected,
  reason: string,
): Promise<Removal<ContractRow>> {
  return inFamily(org, 'people.write', personId, async (tx, { family }): Promise<Removal<ContractRow>> => {
    // Contracts are the principal's.
    const rows = personId === family.person.id ? family.contracts : []
    const found = await removable(tx, family, rows, { id, seenVersion })
    if (found.ok) await removeFact(tx, family.person.id, 'contract', found.row, reason)
    return withoutRow(found)
  })
}

/** A permission that was never given. One that has ended was no mistake, and one that a case extends is in use. */
export async function removeStay(
  org: OrgDb,
  { personId, id, seenVersion }: Corrected,
  reason: string,
): Promise<Removal<StayRow>> {
  return inFamily(org, 'people.write', personId, async (tx, { family }): Promise<Removal<StayRow>> => {
    const member = memberOf(family, personId)
    const found = await removable(tx, family, member?.stays ?? [], { id, seenVersion })
    if (!found.ok) return found
    if (member?.cases.some(({ stayId }) => stayId === id)) return { ok: false, reason: 'in_use' }
    await removeFact(tx, family.person.id, 'stay', found.row, reason)
    return { ok: true }
  })
}

/**
 * A dependant who is none, with all that was recorded of them; `seenVersion` is the revision of all of it. A principal is missing
 * here: they are erased.
 */
export async function removeDependant(
  org: OrgDb,
  { personId, seenVersion }: Omit<Corrected, 'id'>,
  reason: string,
): Promise<Removal<PersonRow>> {
  return inFamily(org, 'people.write', personId, async (tx, { family }): Promise<Removal<PersonRow>> => {
    const dependant = family.dependants.find(({ person }) => person.id === personId)
    const rows = dependant ? [{ ...dependant.person, version: revisionOf(dependant) }] : []
    const found = await removable(tx, family, rows, { id: personId, seenVersion })
    if (!found.ok || !dependant) return withoutRow(found)
    if (dependant.cases.some(({ closedOn }) => closedOn === null)) return { ok: false, reason: 'open_case' }
    const bound = await peopleBound(tx, [family.person.id])
    if (bound.has(personId)) return { ok: false, reason: 'has_files' }
    await takeOff(tx, dependant, reason)
    return { ok: true }
  })
}

type Found<Row> = { ok: true; row: Row } | Conflict<Row> | Refusal<Reason>

async function removable<Row extends { id: string; version: number }>(
  tx: OrgTx,
  { person }: FamilyRows,
  rows: readonly Row[],
  { id, seenVersion }: Pick<Corrected, 'id' | 'seenVersion'>,
): Promise<Found<Row>> {
  const row = rows.find((one) => one.id === id)
  if (!row) return { ok: false, reason: 'missing' }
  if (row.version !== seenVersion) return { ok: false, reason: 'conflict', current: row }
  if (await findLegalHold(tx, person.id)) return { ok: false, reason: 'held' }
  return { ok: true, row }
}

/** What came out is told without the row: it is gone. */
function withoutRow<Row>(found: Found<Row>): Removal<Row> {
  return found.ok ? { ok: true } : found
}

function memberOf(family: FamilyRows, personId: string) {
  return [family, ...family.dependants].find(({ person }) => person.id === personId)
}
