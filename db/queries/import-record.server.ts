import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { importChanges, importPeople, people } from '#db/schema/index.server.ts'
import type { SealedPlace } from '#db/sealed-columns.server.ts'

/*
 * What an import wrote, kept until its undo has passed: the people by row, and each fact that it changed as it stood before. Facts
 * that it added carry its id themselves.
 */

export type WrittenVerdict = 'created' | 'updated'
export type WrittenPerson = { rowNo: number; personId: string; familyId: string; verdict: WrittenVerdict }

/** A fact before an import changed it: all its columns as the store holds them. */
export type KeptChange = { kind: string; factId: string; familyId: string | null; before: StoredColumns }
export type StoredColumns = Readonly<Record<string, unknown>>

const PLACE = 'import_changes.sealed'

/** What an import did to one person: by this an undo knows whom it added. Once a person and import. */
export async function addWrittenPerson(tx: OrgTx, importId: string, person: WrittenPerson): Promise<void> {
  await tx.insert(importPeople, { importId, ...person })
}

/** Keeps a fact as it is before an import changes it; without an import there is nothing to undo. */
export async function keepBefore(
  tx: OrgTx,
  importId: string | null | undefined,
  {
    kind,
    familyId,
    before,
  }: { kind: string; familyId: string | null; before: StoredColumns & { id: string } },
): Promise<void> {
  if (!importId) return
  const sealed = tx.seal(PLACE, columnsText(tx, kind, before))
  await tx.insert(importChanges, { importId, id: tx.newId(), familyId, kind, factId: before.id, sealed })
}

/** The families of which an import wrote anything, by id, after one of them. */
export async function pageWrittenFamilies(
  org: OrgReader,
  importId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await org
    .selectDistinct({ familyId: importPeople.familyId })
    .from(importPeople)
    .where(and(eq(importPeople.importId, importId), gt(importPeople.familyId, after)))
    .orderBy(asc(importPeople.familyId))
    .limit(limit)
  return rows.map(({ familyId }) => familyId)
}

/** The people of these families whom the import added. */
export async function peopleAddedBy(
  org: OrgReader,
  importId: string,
  familyIds: readonly string[],
): Promise<Set<string>> {
  const rows = await org
    .select({ personId: importPeople.personId })
    .from(importPeople)
    .where(
      and(
        eq(importPeople.importId, importId),
        inArray(importPeople.familyId, [...familyIds]),
        eq(importPeople.verdict, 'created'),
      ),
    )
  return new Set(rows.map(({ personId }) => personId))
}

/** The facts of these families that the import changed, in its order; of the sponsoring entities without families. */
export async function changesBy(
  org: OrgReader,
  importId: string,
  familyIds: readonly string[] | null,
): Promise<KeptChange[]> {
  const theirs =
    familyIds === null ? isNull(importChanges.familyId) : inArray(importChanges.familyId, [...familyIds])
  const rows = await org
    .select()
    .from(importChanges)
    .where(and(eq(importChanges.importId, importId), theirs))
    .orderBy(asc(importChanges.id))
  return rows.map(({ kind, factId, familyId, sealed }) => ({
    kind,
    factId,
    familyId,
    before: columnsOf(org, kind, org.open(PLACE, sealed)),
  }))
}

/** The people whom an import wrote, as they are now, in the order of the file; empty when its undo has passed. */
export async function pageWrittenPeople(
  org: OrgReader,
  importId: string,
  { verdict, afterRow, limit }: { verdict?: string; afterRow: number; limit: number },
) {
  return org
    .select({
      rowNo: importPeople.rowNo,
      verdict: importPeople.verdict,
      personId: people.id,
      staffNo: people.staffNo,
      familyName: people.familyName,
      givenNames: people.givenNames,
      chineseName: people.chineseName,
    })
    .from(importPeople)
    .innerJoin(people, eq(people.id, importPeople.personId))
    .where(
      and(
        eq(importPeople.importId, importId),
        verdict === undefined ? undefined : eq(importPeople.verdict, verdict),
        gt(importPeople.rowNo, afterRow),
      ),
    )
    .orderBy(asc(importPeople.rowNo))
    .limit(limit)
}

/** Families whose rows are removed in one statement. */
const FAMILIES_A_TURN = 100

/** From here on the import cannot be undone. Some families at a time, with pauses between. */
export async function forgetRecord(tx: OrgTx, importId: string): Promise<void> {
  for (;;) {
    const families = await pageWrittenFamilies(tx, importId, '', FAMILIES_A_TURN)
    if (families.length === 0) break
    await tx.delete(
      importPeople,
      and(eq(importPeople.importId, importId), inArray(importPeople.familyId, families)),
    )
    await tx.delete(
      importChanges,
      and(eq(importChanges.importId, importId), inArray(importChanges.familyId, families)),
    )
    await tx.pause()
  }
  await tx.delete(importChanges, eq(importChanges.importId, importId))
}

/**
 * A number is kept open within what is sealed, and sealed again when it comes back: keys may have changed meanwhile. The blind index
 * is made with it.
 */
const NUMBERS: Readonly<Record<string, { place: SealedPlace; sealed: string; index: string | null }>> = {
  person: { place: 'people.hkid', sealed: 'hkidSealed', index: 'hkidIndex' },
  employment: { place: 'employments.recorded_number', sealed: 'recordedNumberSealed', index: null },
  stay: { place: 'stays.document_number', sealed: 'documentNumberSealed', index: null },
  travel_document: { place: 'travel_documents.number', sealed: 'numberSealed', index: 'numberIndex' },
}

function columnsText(org: OrgReader, kind: string, columns: StoredColumns): string {
  const number = NUMBERS[kind]
  if (!number) return JSON.stringify(columns)
  const sealed = columns[number.sealed]
  const opened = sealed instanceof Uint8Array ? org.open(number.place, sealed) : null
  return JSON.stringify({ ...columns, [number.sealed]: opened })
}

function columnsOf(org: OrgReader, kind: string, text: string): StoredColumns {
  const columns: StoredColumns = JSON.parse(text)
  const number = NUMBERS[kind]
  const opened = number && columns[number.sealed]
  if (!number || typeof opened !== 'string') return columns
  const { sealed, index } = org.sealIdentifier(number.place, opened)
  return { ...columns, [number.sealed]: sealed, ...(number.index && { [number.index]: index }) }
}
