import { asc, inArray } from 'drizzle-orm'
import type { OrgReader } from './org-db.server.ts'
import {
  absences,
  cases,
  contracts,
  documents,
  employments,
  employmentTerms,
  engagements,
  entities,
  people,
  stays,
  travelDocuments,
} from './schema/index.server.ts'

export type PersonRow = typeof people.$inferSelect
export type EmploymentRow = typeof employments.$inferSelect
export type TermsRow = typeof employmentTerms.$inferSelect
export type EngagementRow = typeof engagements.$inferSelect
export type ContractRow = typeof contracts.$inferSelect
export type StayRow = typeof stays.$inferSelect
export type CaseRow = typeof cases.$inferSelect
export type TravelDocumentRow = typeof travelDocuments.$inferSelect
export type DocumentRow = typeof documents.$inferSelect
export type AbsenceRow = typeof absences.$inferSelect
export type EntityRow = typeof entities.$inferSelect

/** The rows of one person, each kind in the order in which the case file lists it. */
export type PersonRows = {
  person: PersonRow
  stays: StayRow[]
  cases: CaseRow[]
  travelDocuments: TravelDocumentRow[]
  documents: DocumentRow[]
}

/** All rows of one family. The last employment is the one in force. */
export type FamilyRows = PersonRows & {
  dependants: PersonRows[]
  employments: EmploymentRow[]
  terms: TermsRow[]
  engagements: EngagementRow[]
  contracts: ContractRow[]
  absences: AbsenceRow[]
  /** By id. */
  entities: ReadonlyMap<string, EntityRow>
}

/** One family, or undefined when the employer has none of that id (a dependant's id is none). */
export async function findFamilyRows(org: OrgReader, familyId: string): Promise<FamilyRows | undefined> {
  return (await loadFamilyRows(org, [familyId])).get(familyId)
}

/** Several families by id in one statement a table, whatever their number; those that do not exist are left out. At most some hundred. */
export async function loadFamilyRows(
  org: OrgReader,
  familyIds: readonly string[],
): Promise<Map<string, FamilyRows>> {
  const families = new Map<string, FamilyRows>()
  if (familyIds.length === 0) return families
  const persons = await org
    .select()
    .from(people)
    .where(inArray(people.familyId, [...familyIds]))
    .orderBy(asc(people.familyId), asc(people.dependantNo))
  const ids = persons.map(({ id }) => id)
  const entityRows = await org.select().from(entities)
  const entityById = new Map(entityRows.map((row) => [row.id, row]))

  const stayRows = grouped(
    await org
      .select()
      .from(stays)
      .where(inArray(stays.personId, ids))
      .orderBy(asc(stays.position), asc(stays.id)),
    (row) => row.personId,
  )
  const caseRows = grouped(
    await org
      .select()
      .from(cases)
      .where(inArray(cases.personId, ids))
      .orderBy(asc(cases.openedOn), asc(cases.id)),
    (row) => row.personId,
  )
  const travelDocumentRows = grouped(
    await org
      .select()
      .from(travelDocuments)
      .where(inArray(travelDocuments.personId, ids))
      .orderBy(asc(travelDocuments.id)),
    (row) => row.personId,
  )
  const documentRows = grouped(
    await org.select().from(documents).where(inArray(documents.personId, ids)).orderBy(asc(documents.id)),
    (row) => row.personId,
  )
  const employmentRows = await org
    .select()
    .from(employments)
    .where(inArray(employments.personId, ids))
    .orderBy(asc(employments.startDate), asc(employments.id))
  const employmentIds = employmentRows.map(({ id }) => id)
  const termsRows = grouped(
    await org
      .select()
      .from(employmentTerms)
      .where(inArray(employmentTerms.employmentId, employmentIds))
      .orderBy(asc(employmentTerms.effectiveOn), asc(employmentTerms.id)),
    (row) => row.employmentId,
  )
  const engagementRows = grouped(
    await org
      .select()
      .from(engagements)
      .where(inArray(engagements.employmentId, employmentIds))
      .orderBy(asc(engagements.id)),
    (row) => row.employmentId,
  )
  const contractRows = grouped(
    await org
      .select()
      .from(contracts)
      .where(inArray(contracts.personId, ids))
      .orderBy(asc(contracts.startDate), asc(contracts.id)),
    (row) => row.personId,
  )
  const absenceRows = grouped(
    await org
      .select()
      .from(absences)
      .where(inArray(absences.personId, ids))
      .orderBy(asc(absences.fromOn), asc(absences.id)),
    (row) => row.personId,
  )
  const employmentsOf = grouped(employmentRows, (row) => row.personId)

  const rowsOf = (person: PersonRow): PersonRows => ({
    person,
    stays: stayRows.get(person.id) ?? [],
    cases: caseRows.get(person.id) ?? [],
    travelDocuments: travelDocumentRows.get(person.id) ?? [],
    documents: documentRows.get(person.id) ?? [],
  })
  for (const person of persons.filter(({ kind }) => kind === 'principal')) {
    const own = nullsFirst(employmentsOf.get(person.id) ?? [], (row) => row.startDate)
    families.set(person.id, {
      ...rowsOf(person),
      dependants: persons
        .filter(({ kind, familyId }) => kind === 'dependant' && familyId === person.id)
        .sort((a, b) => numberOf(a) - numberOf(b))
        .map(rowsOf),
      employments: own,
      terms: nullsFirst(
        own.flatMap(({ id }) => termsRows.get(id) ?? []),
        (row) => row.effectiveOn,
      ),
      engagements: own.flatMap(({ id }) => engagementRows.get(id) ?? []),
      contracts: nullsFirst(contractRows.get(person.id) ?? [], (row) => row.startDate),
      absences: absenceRows.get(person.id) ?? [],
      entities: entityById,
    })
  }
  return families
}

/** The employment in force: the last to start. */
export function currentEmployment({ employments: rows }: FamilyRows): EmploymentRow | undefined {
  return rows.at(-1)
}

function numberOf({ dependantNo }: PersonRow): number {
  return Number(dependantNo.slice(1))
}

function grouped<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

// The engines disagree about where NULL sorts, so the order among rows with and without a day is made here.
function nullsFirst<Row>(rows: Row[], dayOf: (row: Row) => string | null): Row[] {
  return [...rows.filter((row) => dayOf(row) === null), ...rows.filter((row) => dayOf(row) !== null)]
}
