import { eq, inArray, type SQL } from 'drizzle-orm'
import { idAmong } from './id-among.server.ts'
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

/** The family of a principal or dependant, and who of it was meant. */
export async function findFamilyOf(
  org: OrgReader,
  personId: string,
): Promise<{ person: PersonRow; family: FamilyRows } | undefined> {
  const familyId = org.select({ id: people.familyId }).from(people).where(eq(people.id, personId))
  for (const family of (await familiesIn(org, idAmong(people.familyId, familyId))).values()) {
    const member = [family, ...family.dependants].find(({ person }) => person.id === personId)
    if (member) return { person: member.person, family }
  }
  return undefined
}

/** Several families by id; those that do not exist are left out. One statement, at most some hundred families. */
export async function loadFamilyRows(
  org: OrgReader,
  familyIds: readonly string[],
): Promise<Map<string, FamilyRows>> {
  if (familyIds.length === 0) return new Map()
  return familiesIn(org, inArray(people.familyId, [...familyIds]))
}

/** The families of the people that hold. */
async function familiesIn(org: OrgReader, members: SQL): Promise<Map<string, FamilyRows>> {
  const families = new Map<string, FamilyRows>()
  const persons = org.select({ id: people.id }).from(people).where(members)
  const jobs = org
    .select({ id: employments.id })
    .from(employments)
    .where(idAmong(employments.personId, persons))
  const rows = await org.gather({
    people: { from: people, where: members },
    entities: { from: entities, where: undefined },
    stays: { from: stays, where: idAmong(stays.personId, persons) },
    cases: { from: cases, where: idAmong(cases.personId, persons) },
    travelDocuments: { from: travelDocuments, where: idAmong(travelDocuments.personId, persons) },
    documents: { from: documents, where: idAmong(documents.personId, persons) },
    employments: { from: employments, where: idAmong(employments.personId, persons) },
    terms: { from: employmentTerms, where: idAmong(employmentTerms.employmentId, jobs) },
    engagements: { from: engagements, where: idAmong(engagements.employmentId, jobs) },
    contracts: { from: contracts, where: idAmong(contracts.personId, persons) },
    absences: { from: absences, where: idAmong(absences.personId, persons) },
  })
  const entityById = new Map(rows.entities.map((row) => [row.id, row]))
  const inOrder = rows.people.sort(by((row) => [row.familyId, row.dependantNo]))
  const stayRows = grouped(rows.stays.sort(byPosition), (row) => row.personId)
  const caseRows = grouped(rows.cases.sort(by((row) => [row.openedOn, row.id])), (row) => row.personId)
  const travelDocumentRows = grouped(rows.travelDocuments.sort(byId), (row) => row.personId)
  const documentRows = grouped(rows.documents.sort(byId), (row) => row.personId)
  const employmentsOf = grouped(
    rows.employments.sort(by((row) => [row.startDate, row.id])),
    (row) => row.personId,
  )
  const termsRows = grouped(
    rows.terms.sort(by((row) => [row.effectiveOn, row.id])),
    (row) => row.employmentId,
  )
  const engagementRows = grouped(rows.engagements.sort(byId), (row) => row.employmentId)
  const contractRows = grouped(
    rows.contracts.sort(by((row) => [row.startDate, row.id])),
    (row) => row.personId,
  )
  const absenceRows = grouped(rows.absences.sort(by((row) => [row.fromOn, row.id])), (row) => row.personId)

  const rowsOf = (person: PersonRow): PersonRows => ({
    person,
    stays: stayRows.get(person.id) ?? [],
    cases: caseRows.get(person.id) ?? [],
    travelDocuments: travelDocumentRows.get(person.id) ?? [],
    documents: documentRows.get(person.id) ?? [],
  })
  for (const person of inOrder.filter(({ kind }) => kind === 'principal')) {
    const own = employmentsOf.get(person.id) ?? []
    families.set(person.id, {
      ...rowsOf(person),
      dependants: inOrder
        .filter(({ kind, familyId }) => kind === 'dependant' && familyId === person.id)
        .sort((a, b) => numberOf(a) - numberOf(b))
        .map(rowsOf),
      employments: own,
      terms: own
        .flatMap(({ id }) => termsRows.get(id) ?? [])
        .sort(by(({ effectiveOn }) => [effectiveOn && 'given'])),
      engagements: own.flatMap(({ id }) => engagementRows.get(id) ?? []),
      contracts: contractRows.get(person.id) ?? [],
      absences: absenceRows.get(person.id) ?? [],
      entities: entityById,
    })
  }
  return families
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

/** What is not given comes first, as text does bytewise. */
function by<Row>(keysOf: (row: Row) => (string | null)[]): (a: Row, b: Row) => number {
  return (a, b) => {
    const others = keysOf(b)
    for (const [at, key] of keysOf(a).entries()) {
      const [one, other] = [key ?? '', others[at] ?? '']
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  }
}

const byId = by((row: { id: string }) => [row.id])

function byPosition(a: StayRow, b: StayRow): number {
  return a.position - b.position || byId(a, b)
}
