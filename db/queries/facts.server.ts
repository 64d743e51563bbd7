import { and, eq, max } from 'drizzle-orm'
import type {
  ApplicationOutcome,
  Condition,
  EmploymentStatus,
  MaritalStatus,
  RecruitmentWaiver,
  Relationship,
  Scheme,
  StayKind,
  Stream,
  TravelDocumentType,
} from '#app/domain/case-file.ts'
import { isMasked } from '#app/domain/identifiers.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import { renewNameTokens, sortNameOf } from '#db/name-tokens.server.ts'
import type { Amended, NewRow, OrgTx, Patch } from '#db/org-db.server.ts'
import {
  absences,
  cases,
  contracts,
  documents,
  employments,
  employmentTerms,
  engagements,
  people,
  stays,
  travelDocuments,
} from '#db/schema/index.server.ts'
import { keepBefore } from './import-record.server.ts'

/*
 * Every way in which a fact gets into the store. Each call writes its audit entry; the caller recomputes the family in the
 * same write. Identifiers come in as they were typed and are sealed here; `null` is "none on file", a masked one never
 * replaces what is stored.
 */

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

export type EmploymentFacts = {
  status: EmploymentStatus
  startDate: PlainDate | null
  endDate: PlainDate | null
  endReason: string | null
  terminationNoticeOn: PlainDate | null
  daysAbroadRollingYear: number | null
  recordedName: string | null
  recordedNumber: string | null
}

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

export type ContractFacts = {
  entityId: string | null
  startDate: PlainDate | null
  endDate: PlainDate | null
  months: number | null
  renewedUntil: PlainDate | null
}

export type StayFacts = {
  caseId: string | null
  kind: StayKind
  scheme: Scheme
  stream: Stream
  condition: Condition
  filedOn: PlainDate | null
  lastEntryOn: PlainDate | null
  activatedOn: PlainDate | null
  arrivedOn: PlainDate | null
  limitOfStay: PlainDate | null
  sponsorBrn: string | null
  jobTitle: string | null
  trade: string | null
  monthlyPay: number | null
  recruitmentWaiver: RecruitmentWaiver | null
  documentNumber: string | null
  feesPaid: number | null
}

export type TravelDocumentFacts = {
  type: TravelDocumentType | null
  number: string | null
  expiresOn: PlainDate | null
  /** `null` is "none on file", `undefined` "unknown". */
  endorsementDExpiresOn: PlainDate | null | undefined
}

export type CaseFacts = {
  kind: StayKind
  stream: Stream
  stage: string
  stageSinceOn: PlainDate
  openedOn: PlainDate
  stayId: string | null
  bundleId: string | null
  filedOn: PlainDate | null
  documentsCompleteOn: PlainDate | null
  decidedOn: PlainDate | null
  outcome: ApplicationOutcome | null
  closedOn: PlainDate | null
  note: string | null
  ownerId?: string | null
}

/** `documentsGiven`: documents of the checklist follow in the same write. */
type NewPersonFacts = Partial<PersonFacts> & { documentsGiven?: boolean }

/** Whose fact it is: the person, the family for history, and the import that wrote it. */
export type FactOwner = { personId: string; familyId: string; importId?: string | null }

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

/** The next free number of the family (`D1`, `D2` …) is the dependant's. Whoever adds many knows it and says so. */
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

async function nextDependantNumber(tx: OrgTx, familyId: string): Promise<number> {
  const siblings = await tx
    .select({ dependantNo: people.dependantNo })
    .from(people)
    .where(and(eq(people.familyId, familyId), eq(people.kind, 'dependant')))
  return Math.max(0, ...siblings.map(({ dependantNo }) => Number(dependantNo.slice(1)))) + 1
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
    action: identity.kind === 'principal' ? 'add_person' : 'add_dependant',
    target: { kind: 'person', id: row.id },
    familyId: row.familyId,
    after: row,
  })
  return row.id
}

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

/** The import that wrote a row last; an edit by hand leaves what stands there. */
function writtenBy({ importId }: { importId?: string | null }) {
  return importId ? { importId } : {}
}

/** A masked number replaces none of which all is known. */
function isHeld(known: string | undefined, number: string | null): boolean {
  return known === 'known' && number !== null && isMasked(number)
}

type EmploymentColumns = typeof employments.$inferSelect
type StayColumns = typeof stays.$inferSelect
type TravelDocumentColumns = typeof travelDocuments.$inferSelect

const employmentFact = factTable(employments, 'employment', employmentColumns)
export const addEmployment = employmentFact.add
export const amendEmployment = employmentFact.amend

function employmentColumns(
  tx: OrgTx,
  { recordedNumber, ...facts }: Partial<EmploymentFacts>,
  before: EmploymentColumns | null,
) {
  if (recordedNumber === undefined || isHeld(before?.recordedNumberKnown, recordedNumber)) return facts
  const { known, sealed, lastFour } = tx.sealIdentifier(
    'employments.recorded_number',
    recordedNumber ?? undefined,
  )
  return {
    ...facts,
    recordedNumberKnown: known,
    recordedNumberSealed: sealed,
    recordedNumberLastFour: lastFour,
  }
}

const contractFact = factTable(contracts, 'contract', (_tx, facts: Partial<ContractFacts>) => facts)
export const addContract = contractFact.add
export const amendContract = contractFact.amend

const stayFact = factTable(stays, 'stay', stayColumns)
export const amendStay = stayFact.amend

/** Appends: earlier stays are left as they are, byte for byte. Whoever adds many knows the next position and says so. */
export async function addStay(
  tx: OrgTx,
  owner: FactOwner,
  facts: Partial<StayFacts>,
  position?: number,
): Promise<string> {
  return stayFact.add(tx, owner, facts, { position: position ?? (await nextPosition(tx, owner.personId)) })
}

async function nextPosition(tx: OrgTx, personId: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(stays.position) })
    .from(stays)
    .where(eq(stays.personId, personId))
  return (last?.position ?? 0) + 1
}

function stayColumns(
  tx: OrgTx,
  { documentNumber, ...facts }: Partial<StayFacts>,
  before: StayColumns | null,
) {
  if (documentNumber === undefined || isHeld(before?.documentNumberKnown, documentNumber)) return facts
  const { known, sealed, lastFour } = tx.sealIdentifier('stays.document_number', documentNumber ?? undefined)
  return {
    ...facts,
    documentNumberKnown: known,
    documentNumberSealed: sealed,
    documentNumberLastFour: lastFour,
  }
}

const travelDocumentFact = factTable(travelDocuments, 'travel_document', travelDocumentColumns)
export const addTravelDocument = travelDocumentFact.add
export const amendTravelDocument = travelDocumentFact.amend

function travelDocumentColumns(
  tx: OrgTx,
  { number, endorsementDExpiresOn, ...facts }: Partial<TravelDocumentFacts>,
  before: TravelDocumentColumns | null,
) {
  const endorsement =
    endorsementDExpiresOn === undefined
      ? {}
      : { endorsementDExpiresOn, endorsementDNone: endorsementDExpiresOn === null }
  if (number === undefined || isHeld(before?.numberKnown, number)) return { ...facts, ...endorsement }
  const sealed = tx.sealIdentifier('travel_documents.number', number ?? undefined)
  return {
    ...facts,
    ...endorsement,
    numberKnown: sealed.known,
    numberSealed: sealed.sealed,
    numberLastFour: sealed.lastFour,
    numberIndex: sealed.index,
  }
}

const caseFact = factTable(cases, 'case', (_tx, facts: Partial<CaseFacts>) => facts)
export const amendCase = caseFact.amend
export const addCase = (tx: OrgTx, owner: FactOwner, facts: Partial<CaseFacts>) =>
  caseFact.add(tx, owner, facts, { familyId: owner.familyId })

const absenceFact = factTable(
  absences,
  'absence',
  (_tx, facts: { fromOn?: PlainDate; toOn?: PlainDate; status?: 'away' | 'visitor' }) => facts,
)
export const addAbsence = absenceFact.add

/** From the first document on file on, what a checklist asks and is not there is missing. */
export async function addDocument(
  tx: OrgTx,
  owner: FactOwner,
  facts: { code: string; receivedOn: PlainDate | null },
): Promise<string> {
  const id = await factTable(documents, 'document', (_tx, given: typeof facts) => given).add(tx, owner, facts)
  await tx.update(people, and(eq(people.id, owner.personId), eq(people.documentsGiven, false)), {
    documentsGiven: true,
  })
  return id
}

/** Takes a document of the checklist off the file again, however often it is there. */
export async function removeDocument(tx: OrgTx, owner: FactOwner, code: string): Promise<number> {
  const isThis = and(eq(documents.personId, owner.personId), eq(documents.code, code))
  const found = await tx.select().from(documents).where(isThis)
  await tx.delete(documents, isThis)
  for (const before of found) {
    await audit(tx, {
      action: 'remove_document',
      target: { kind: 'document', id: before.id },
      familyId: owner.familyId,
      before,
    })
  }
  return found.length
}

/** Terms from a day on; the first terms of an employment have no day. */
export async function addTerms(
  tx: OrgTx,
  owner: FactOwner,
  employmentId: string,
  facts: Partial<TermsFacts>,
): Promise<string> {
  const row = { id: tx.newId(), employmentId, importId: owner.importId ?? null, ...facts }
  await tx.insert(employmentTerms, row)
  await audit(tx, {
    action: 'add_employment_terms',
    target: { kind: 'employment_terms', id: row.id },
    familyId: owner.familyId,
    after: row,
  })
  return row.id
}

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

export async function addEngagement(
  tx: OrgTx,
  owner: FactOwner,
  employmentId: string,
  facts: { name: string; approvedOn: PlainDate | null },
): Promise<string> {
  const row = { id: tx.newId(), employmentId, importId: owner.importId ?? null, ...facts }
  await tx.insert(engagements, row)
  await audit(tx, {
    action: 'add_engagement',
    target: { kind: 'engagement', id: row.id },
    familyId: owner.familyId,
    after: row,
  })
  return row.id
}

type PersonFactTable =
  | typeof employments
  | typeof contracts
  | typeof stays
  | typeof travelDocuments
  | typeof cases
  | typeof absences
  | typeof documents

/** Adding and correcting a fact that hangs on a person, each with its audit entry. */
function factTable<T extends PersonFactTable, Facts extends object>(
  table: T,
  kind: string,
  columnsOf: (tx: OrgTx, facts: Facts, before: T['$inferSelect'] | null) => object,
) {
  return {
    async add(tx: OrgTx, owner: FactOwner, facts: Facts, also: object = {}): Promise<string> {
      const id = tx.newId()
      const row = {
        id,
        personId: owner.personId,
        importId: owner.importId ?? null,
        ...also,
        ...columnsOf(tx, facts, null),
      }
      // What a kind's columns are is checked by its facts' type; the generic row cannot say so.
      await tx.insert(table, row as NewRow<T>)
      await audit(tx, { action: `add_${kind}`, target: { kind, id }, familyId: owner.familyId, after: row })
      return id
    },
    async amend(
      tx: OrgTx,
      owner: FactOwner,
      id: string,
      seenVersion: number,
      facts: Facts,
    ): Promise<Amended<T>> {
      const [before] = await tx
        .select()
        .from(table as PersonFactTable)
        .where(and(eq(table.id, id), eq(table.personId, owner.personId)))
      if (!before) return { ok: false, reason: 'missing' }
      const columns = columnsOf(tx, facts, before as T['$inferSelect'])
      await keepBefore(tx, owner.importId, { kind, familyId: owner.familyId, before })
      const amended = await tx.amend(table, id, seenVersion, { ...columns, ...writtenBy(owner) } as Patch<T>)
      if (!amended.ok) return amended
      await audit(tx, {
        action: `correct_${kind}`,
        target: { kind, id },
        familyId: owner.familyId,
        before,
        after: amended.row,
      })
      return amended
    },
  }
}
