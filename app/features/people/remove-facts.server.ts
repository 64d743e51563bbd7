import type { ContractRow, FamilyRows, StayRow } from '#db/family-rows.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { type Conflict, inFamily, type Refusal } from '#db/queries/in-family.server.ts'
import { findLegalHold } from '#db/queries/retention.server.ts'
import { removeByHand } from '#db/queries/undo-facts.server.ts'
import type { Corrected } from './correct-facts.server.ts'

/*
 * Removals: something was recorded that never was. It goes only from the version that was seen and with a reason; the audit log keeps
 * what it said, and reports as known before go on telling it.
 */

/** `held`: a legal hold keeps the family's data. `in_use`: a case extends this permission. `granted`: a case ended with it. */
type Reason = 'held' | 'in_use' | 'granted'
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
    if (!found.ok) return found
    await removeByHand(tx, { personId, familyId: personId }, { kind: 'contract', row: found.row, reason })
    return { ok: true }
  })
}

/** A permission that was never given, of whoever has it; what a case leads to or starts from stays. */
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
    if (found.row.caseId !== null) return { ok: false, reason: 'granted' }
    await removeByHand(tx, { personId, familyId: family.person.id }, { kind: 'stay', row: found.row, reason })
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

function memberOf(family: FamilyRows, personId: string) {
  return [family, ...family.dependants].find(({ person }) => person.id === personId)
}
