import type { PlainDate } from '#app/domain/plain-date.ts'
import type {
  ContractRow,
  EmploymentRow,
  FamilyRows,
  PersonRow,
  StayRow,
  TermsRow,
  TravelDocumentRow,
} from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { amendContract, type ContractFacts } from '#db/queries/facts/contract.server.ts'
import { amendEmployment, type EmploymentFacts } from '#db/queries/facts/employment.server.ts'
import { amendPerson, type PersonFacts } from '#db/queries/facts/person.server.ts'
import { amendStay, type StayFacts } from '#db/queries/facts/stay.server.ts'
import { amendTerms, type TermsFacts } from '#db/queries/facts/terms.server.ts'
import { amendTravelDocument, type TravelDocumentFacts } from '#db/queries/facts/travel-document.server.ts'
import { type Conflict, inFamily, orTaken, type Refusal } from '#db/queries/in-family.server.ts'
import { seesEntity } from './add-facts.server.ts'

/*
 * Corrections: a fact was recorded wrongly. Each goes through only from the version that was seen; the second of two tabs
 * gets the row as it is now. What is not given stays; a masked number leaves the stored one.
 */

/** Which fact, as the address and the form name it. */
export type Corrected = { personId: string; id: string; seenVersion: number }

export type Correction<Row> = { ok: true } | Conflict<Row> | Refusal
type Amended<Row> = { ok: true } | { ok: false; reason: 'missing' } | Conflict<Row>
type Stored<Row> = { ok: true; row: Row } | Exclude<Amended<Row>, { ok: true }>

/** A principal’s or a dependant’s own facts. A staff number is taken from principals only; one that is in use is refused. */
export async function correctPerson(
  org: OrgDb,
  { personId, seenVersion }: Omit<Corrected, 'id'>,
  facts: Partial<PersonFacts> & { staffNo?: string },
): Promise<Correction<PersonRow> | { ok: false; reason: 'staff_no_taken' }> {
  return orTaken(
    inFamily(org, 'people.write', personId, async (tx, { person }): Promise<Amended<PersonRow>> => {
      const { staffNo, ...rest } = facts
      // The number is the principal's, and dependants carry it.
      const own = person.kind === 'principal' && staffNo ? { ...rest, staffNo } : rest
      return outcomeOf(await amendPerson(tx, personId, seenVersion, own))
    }),
  )
}

/** The employment itself; pay, title and place are its terms. Ahead: Immigration is said to be told on a day to come. */
export async function correctEmployment(
  org: OrgDb,
  { personId, id, seenVersion }: Corrected,
  facts: Partial<EmploymentFacts>,
  today: PlainDate,
): Promise<Correction<EmploymentRow> | { ok: false; reason: 'ahead' }> {
  type Outcome = Amended<EmploymentRow> | { ok: false; reason: 'ahead' }
  return inFamily(org, 'people.write', personId, async (tx, { owner }): Promise<Outcome> => {
    const { terminationNoticeOn } = facts
    if (terminationNoticeOn && terminationNoticeOn > today) return { ok: false, reason: 'ahead' }
    return outcomeOf(await amendEmployment(tx, owner, id, seenVersion, facts))
  })
}

/** Terms of that family only, else missing; so is an entity that the member does not see. */
export async function correctTerms(
  org: OrgDb,
  { personId, id, seenVersion }: Corrected,
  facts: Partial<TermsFacts>,
): Promise<Correction<TermsRow>> {
  return inFamily(
    org,
    'people.write',
    personId,
    async (tx, { owner, family }): Promise<Amended<TermsRow>> => {
      if (!isOf(family.terms, id) || !(await seesEntity(tx, facts.entityId))) return MISSING
      return outcomeOf(await amendTerms(tx, owner, id, seenVersion, facts))
    },
  )
}

/** Missing, too, where the facts name an entity that the member does not see. */
export async function correctContract(
  org: OrgDb,
  { personId, id, seenVersion }: Corrected,
  facts: Partial<ContractFacts>,
): Promise<Correction<ContractRow>> {
  return inFamily(org, 'people.write', personId, async (tx, { owner }): Promise<Amended<ContractRow>> => {
    if (!(await seesEntity(tx, facts.entityId))) return MISSING
    return outcomeOf(await amendContract(tx, owner, id, seenVersion, facts))
  })
}

/** A misread or mistyped permission. A new permission is a grant, never this. */
export async function correctStay(
  org: OrgDb,
  { personId, id, seenVersion }: Corrected,
  facts: Omit<Partial<StayFacts>, 'caseId'>,
): Promise<Correction<StayRow>> {
  return inFamily(
    org,
    'people.write',
    personId,
    async (tx, { owner }): Promise<Amended<StayRow>> =>
      outcomeOf(await amendStay(tx, owner, id, seenVersion, facts)),
  )
}

export async function correctTravelDocument(
  org: OrgDb,
  { personId, id, seenVersion }: Corrected,
  facts: Partial<TravelDocumentFacts>,
): Promise<Correction<TravelDocumentRow>> {
  return inFamily(
    org,
    'people.write',
    personId,
    async (tx, { owner }): Promise<Amended<TravelDocumentRow>> =>
      outcomeOf(await amendTravelDocument(tx, owner, id, seenVersion, facts)),
  )
}

const MISSING = { ok: false, reason: 'missing' } as const

/** Without the row: a page reads it again, in its own words. */
function outcomeOf<Row>(stored: Stored<Row>): Amended<Row> {
  return stored.ok ? { ok: true } : stored
}

function isOf(rows: FamilyRows['terms'], id: string): boolean {
  return rows.some((row) => row.id === id)
}
