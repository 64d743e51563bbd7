import { and, asc, eq, getTableName, gt, inArray, type SQL } from 'drizzle-orm'
import { audit } from '#db/audit.server.ts'
import { OF_CASE, OF_EMPLOYMENT, OF_PERSON, WITH_ROWS_BELOW } from '#db/erased-tables.server.ts'
import type { PersonRow } from '#db/family-rows.server.ts'
import { type Beside, openState } from '#db/kept-family.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import {
  auditEntries,
  auditValues,
  caseFiles,
  cases,
  deliveries,
  documentFiles,
  employments,
  findings,
  nameTokens,
  people,
} from '#db/schema/index.server.ts'
import type { OrgTable } from '#db/scoped-select.server.ts'
import { SEALED_COLUMNS, type SealedColumn, type SealedPlace } from '#db/sealed-columns.server.ts'

/*
 * All that is held about one person, for the person: the same tables that an erasure empties. Numbers are opened; what is
 * only there to find a row (words of names, blind indexes, keys of files) is left out.
 */

export type HeldRow = Readonly<Record<string, unknown>>

const SLICE = 200

/** That somebody is given all of it: written before they are. */
export async function noteAccess(tx: OrgTx, { id, familyId }: PersonRow): Promise<void> {
  await audit(tx, { action: 'export_person', target: { kind: 'person', id }, familyId })
}

/** Rows of every table that tell of the person, by the table's name. */
export async function heldRows(org: OrgReader, personId: string): Promise<Record<string, HeldRow[]>> {
  const held: Record<string, HeldRow[]> = {}
  const add = async (table: OrgTable, where: SQL) => {
    const rows = await org.select().from(table).where(where)
    if (rows.length === 0) return
    const more = rows.map((row) => shown(org, table, row as HeldRow))
    held[getTableName(table)] = [...(held[getTableName(table)] ?? []), ...more]
  }
  await add(people, eq(people.id, personId))
  for (const table of [...OF_PERSON, ...WITH_ROWS_BELOW]) {
    if (table !== nameTokens) await add(table, eq(table.personId, personId))
  }
  const jobs = await idsOf(org, employments, personId)
  const filings = await idsOf(org, cases, personId)
  for (const table of OF_EMPLOYMENT) await add(table, inArray(table.employmentId, jobs))
  for (const table of OF_CASE) await add(table, inArray(table.caseId, filings))
  const keys = await org
    .selectDistinct({ key: findings.key })
    .from(findings)
    .where(eq(findings.personId, personId))
  for (let start = 0; start < keys.length; start += SLICE) {
    const some = keys.slice(start, start + SLICE).map(({ key }) => key)
    await add(deliveries, inArray(deliveries.findingKey, some))
  }
  return held
}

/** Uploaded documents with what opens them, by name. */
export async function heldFiles(org: OrgReader, personId: string) {
  const { id, fileName, contentType, versionNo, keySealed } = documentFiles
  return org
    .select({ id, fileName, contentType, versionNo, keySealed })
    .from(documentFiles)
    .where(eq(documentFiles.personId, personId))
    .orderBy(asc(documentFiles.createdAt), asc(documentFiles.id))
}

/** Each state of the person's facts as the rules read them: for a principal without dependants, for a dependant alone. */
export async function* heldStates(
  org: OrgReader,
  { kind, familyId, dependantNo }: PersonRow,
): AsyncGenerator<HeldRow> {
  const ids = await org
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(eq(caseFiles.familyId, familyId))
    .orderBy(asc(caseFiles.recordedAt), asc(caseFiles.id))
  for (const { id } of ids) {
    const [row] = await org.select().from(caseFiles).where(eq(caseFiles.id, id))
    if (!row) continue
    const { sheetFile, beside } = openState(org, row.sealed)
    const { dependants = [], ...own } = sheetFile
    const facts = kind === 'principal' ? own : dependants.find((one) => one.id === dependantNo)
    if (!facts) continue
    const { recordedAt, supersededAt } = row
    yield { recordedAt, supersededAt, facts, ...(beside && { beside: besideOf(beside, dependantNo) }) }
  }
}

/** The principal's without how filings of dependants stand; of a dependant nothing but those. */
function besideOf({ stages, ...ofPrincipal }: Beside, dependantNo: string) {
  const own = stages[dependantNo] ?? []
  return dependantNo === '' ? { ...ofPrincipal, stages: own } : { stages: own }
}

/**
 * Audit entries about the person, with what was changed: those of their rows, and those whose values name them. Who did it
 * and from where is somebody else's data and left out.
 */
export async function* heldEntries(
  org: OrgReader,
  person: PersonRow,
  held: Readonly<Record<string, readonly HeldRow[]>>,
): AsyncGenerator<HeldRow> {
  const isTheirs = await ownerTest(org, person, held)
  for (let after = 0; ; ) {
    const rows = await org
      // The first of the joined columns says whether there is a row.
      .select({
        entry: auditEntries,
        values: { seq: auditValues.seq, before: auditValues.before, after: auditValues.after },
      })
      .from(auditEntries)
      .leftJoin(auditValues, eq(auditValues.seq, auditEntries.seq))
      .where(and(eq(auditEntries.familyId, person.familyId), gt(auditEntries.seq, after)))
      .orderBy(asc(auditEntries.seq))
      .limit(SLICE)
    for (const { entry, values } of rows) {
      const { seq, at, action, targetKind, targetId } = entry
      const told = { before: values?.before ?? null, after: values?.after ?? null }
      if (isTheirs(targetId, told)) yield { seq, at, action, targetKind, targetId, ...told }
    }
    const last = rows.at(-1)
    if (!last || rows.length < SLICE) return
    after = last.entry.seq
  }
}

type Told = { before: HeldRow | null; after: HeldRow | null }

async function ownerTest(
  org: OrgReader,
  person: PersonRow,
  held: Readonly<Record<string, readonly HeldRow[]>>,
): Promise<(targetId: string, told: Told) => boolean> {
  const own = new Set(Object.values(held).flatMap((rows) => rows.map(({ id }) => String(id))))
  const family = await org.select().from(people).where(eq(people.familyId, person.familyId))
  const others = family.filter(({ id }) => id !== person.id)
  const words = others
    .flatMap(({ id, givenNames, chineseName }) => [id, givenNames, chineseName])
    .filter((word): word is string => word !== null && word.length > 1)
  return (targetId, { before, after }) => {
    const text = JSON.stringify([before, after])
    if (words.some((word) => text.includes(JSON.stringify(word).slice(1, -1)))) return false
    if (own.has(targetId)) return true
    // A row that is gone says whose it was; one that does not is the principal's, when nobody else is named.
    const owner = before?.personId ?? after?.personId
    if (owner !== undefined) return owner === person.id
    return person.kind === 'principal' && !others.some(({ id }) => id === targetId) && others.length === 0
  }
}

const PLACES = Object.entries(SEALED_COLUMNS) as [SealedPlace, SealedColumn][]
const LEFT_OUT = /^(orgId|keySealed|importId)$|(Index|LastFour)$/

/** A row as its person reads it. */
function shown(org: OrgReader, table: OrgTable, row: HeldRow): HeldRow {
  const sealed = PLACES.filter(([, column]) => column.table === table)
  const opened = sealed.flatMap(([place, { field }]) => {
    const bytes = row[field]
    if (LEFT_OUT.test(field) || !(bytes instanceof Uint8Array)) return []
    return [[field.replace(/Sealed$/, ''), org.open(place, bytes)]]
  })
  const plain = Object.entries(row).filter(
    ([name, value]) => !LEFT_OUT.test(name) && !(value instanceof Uint8Array) && !name.endsWith('Sealed'),
  )
  return Object.fromEntries([...plain, ...opened])
}

async function idsOf(
  org: OrgReader,
  table: typeof employments | typeof cases,
  personId: string,
): Promise<string[]> {
  const rows = await org
    .select({ id: table.id })
    .from(table as typeof cases)
    .where(eq(table.personId, personId))
  return rows.map(({ id }) => id)
}
