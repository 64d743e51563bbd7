import { and, eq } from 'drizzle-orm'
import type { MaritalStatus, Relationship } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import { renewNameTokens, sortNameOf } from '#db/name-tokens.server.ts'
import type { Amended, OrgTx } from '#db/org-db.server.ts'
import { keepBefore } from '#db/queries/import-record.server.ts'
import { auditEntries, people } from '#db/schema/index.server.ts'
import { isHeld, writtenBy } from './fact-table.server.ts'

const ADD_DEPENDANT = 'add_dependant'

export type PersonFacts = {
  relationship: Relationship | null
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
  dateOfBirth: PlainDate | null
  maritalStatus: MaritalStatus | null
  sponsorMaritalStatus: MaritalStatus | null
  reviewedOn: PlainDate | null
  email: string | null
  department: string | null
  manager: string | null
  degreeRelevant: boolean | null
  experienceRoute: boolean | null
  hkDegree: boolean | null
  assessableIncome: number | null
  hkid: string | null | undefined
}

/** `documentsGiven`: documents of the checklist follow in the same write. */
type NewPersonFacts = Partial<PersonFacts> & { documentsGiven?: boolean }

/** `entityId`: whom they will work for. A member who is limited to entities does not see the new family without it. */
export async function addPrincipal(
  tx: OrgTx,
  staffNo: string,
  facts: NewPersonFacts,
  { importId = null, entityId = null }: { importId?: string | null; entityId?: string | null } = {},
): Promise<string> {
  const id = tx.newId()
  const identity = { id, familyId: id, kind: 'principal', staffNo, dependantNo: '', importId, entityId }
  return addPerson(tx, identity, facts)
}

/** The next number of the family that was never in use (`D1`, `D2` …) is the dependant's. Whoever adds many knows it and says so. */
export async function addDependant(
  tx: OrgTx,
  principal: { id: string; staffNo: string; entityId?: string | null },
  facts: NewPersonFacts,
  importId: string | null = null,
  number?: number,
): Promise<string> {
  const { id: familyId, staffNo, entityId = null } = principal
  const dependantNo = `D${number ?? (await nextDependantNumber(tx, familyId))}`
  const identity = { id: tx.newId(), familyId, kind: 'dependant', staffNo, dependantNo, importId, entityId }
  return addPerson(tx, identity, facts)
}

/**
 * 3 where the next dependant is D3. Nobody gets the number of somebody who left the file: what was said of them, and is kept, names them
 * by it. The audit knows everybody who was ever added.
 */
export async function nextDependantNumber(tx: OrgTx, familyId: string): Promise<number> {
  const siblings = await tx
    .select({ dependantNo: people.dependantNo })
    .from(people)
    .where(and(eq(people.familyId, familyId), eq(people.kind, 'dependant')))
  const added = await tx.count(
    auditEntries,
    and(eq(auditEntries.familyId, familyId), eq(auditEntries.action, ADD_DEPENDANT)),
  )
  return Math.max(added, ...siblings.map(({ dependantNo }) => Number(dependantNo.slice(1)))) + 1
}

type PersonIdentity = {
  id: string
  familyId: string
  kind: string
  staffNo: string
  dependantNo: string
  importId: string | null
  entityId: string | null
}

type PersonColumns = Omit<NewPersonFacts, 'hkid'> & {
  hkidKnown?: string
  hkidSealed?: Buffer | null
  hkidLastFour?: string | null
  hkidIndex?: string | null
}

async function addPerson(tx: OrgTx, identity: PersonIdentity, facts: NewPersonFacts): Promise<string> {
  const columns = personColumns(tx, facts)
  const row = { ...identity, ...columns, sortName: sortNameOf({ ...columns, staffNo: identity.staffNo }) }
  await tx.insert(people, row)
  await renewNameTokens(tx, row.id, row, true)
  await audit(tx, {
    action: identity.kind === 'principal' ? 'add_person' : ADD_DEPENDANT,
    target: { kind: 'person', id: row.id },
    familyId: row.familyId,
    after: row,
  })
  return row.id
}

/**
 * Changes what is given, if the row is still of the version that was seen; else gives the row as it is now. A principal’s new
 * staff number goes to the dependants; the names that the search knows follow.
 */
export async function amendPerson(
  tx: OrgTx,
  id: string,
  seenVersion: number,
  facts: Partial<PersonFacts> & { staffNo?: string },
  importId: string | null = null,
): Promise<Amended<typeof people>> {
  const [before] = await tx.select().from(people).where(eq(people.id, id))
  if (!before) return { ok: false, reason: 'missing' }
  const { staffNo, ...rest } = facts
  const columns = personColumns(tx, rest, before.hkidKnown)
  const names = { ...before, ...columns, ...(staffNo && { staffNo }) }
  await keepBefore(tx, importId, { kind: 'person', familyId: before.familyId, before })
  const patch = {
    ...columns,
    ...(staffNo && { staffNo }),
    ...writtenBy({ importId }),
    sortName: sortNameOf(names),
  }
  const amended = await tx.amend(people, id, seenVersion, patch)
  if (!amended.ok) return amended
  if (staffNo && before.kind === 'principal' && staffNo !== before.staffNo) {
    await renumberDependants(tx, id, staffNo)
  }
  await renewNameTokens(tx, id, amended.row, false)
  await audit(tx, {
    action: 'correct_person',
    target: { kind: 'person', id },
    familyId: before.familyId,
    before,
    after: amended.row,
  })
  return amended
}

/** Dependants carry the principal's number, and are found by it. */
async function renumberDependants(tx: OrgTx, familyId: string, staffNo: string): Promise<void> {
  const isDependant = and(eq(people.familyId, familyId), eq(people.kind, 'dependant'))
  await tx.update(people, isDependant, { staffNo })
  for (const dependant of await tx.select().from(people).where(isDependant)) {
    await renewNameTokens(tx, dependant.id, dependant, false)
  }
}

function personColumns(tx: OrgTx, { hkid, ...facts }: NewPersonFacts, known = 'unknown'): PersonColumns {
  if (hkid === undefined || isHeld(known, hkid)) return facts
  const sealed = tx.sealIdentifier('people.hkid', hkid)
  return {
    ...facts,
    hkidKnown: sealed.known,
    hkidSealed: sealed.sealed,
    hkidLastFour: sealed.lastFour,
    hkidIndex: sealed.index,
  }
}
