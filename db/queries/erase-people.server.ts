import { and, asc, eq, gt, inArray, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { valueMentions } from '#app/domain/mentions.ts'
import type { ErasureBasis } from '#app/domain/retention.ts'
import { audit } from '#db/audit.server.ts'
import { OF_CASE, OF_EMPLOYMENT, OF_PERSON, WITH_ROWS_BELOW } from '#db/erased-tables.server.ts'
import type { PersonRow } from '#db/family-rows.server.ts'
import { sealedWithout } from '#db/kept-family.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import {
  auditEntries,
  auditValues,
  caseFiles,
  cases,
  documentFiles,
  employments,
  erasures,
  findings,
  importChanges,
  importFileParts,
  importRows,
  people,
} from '#db/schema/index.server.ts'
import type { OrgTable } from '#db/scoped-select.server.ts'
import { clearMails, scrubImports } from './erase-quotes.server.ts'

/** Values in one statement. */
const SLICE = 200

/** Who goes: a principal with all dependants, or one dependant. */
export type Erased = { persons: PersonRow[]; familyId: string; isWhole: boolean }

/** Whom the erasure of a person takes along. */
export async function whoGoes(tx: OrgTx, person: PersonRow): Promise<Erased> {
  const isWhole = person.kind === 'principal'
  const family = await tx.select().from(people).where(eq(people.familyId, person.familyId))
  return { familyId: person.familyId, isWhole, persons: isWhole ? family : [person] }
}

/** Whether a sheet that is not decided yet tells of the family: it would bring them back, and holds their data. */
export async function isInOpenImport(tx: OrgTx, staffNo: string): Promise<boolean> {
  const [row] = await tx
    .select({ importId: importRows.importId })
    .from(importRows)
    .innerJoin(importFileParts, eq(importFileParts.importId, importRows.importId))
    .where(eq(importRows.staffNo, staffNo))
    .limit(1)
  return row !== undefined
}

/**
 * Removes every value that is held about these people and leaves a tombstone each; the audit chain stays as it is, as its
 * entries hold digests. Gives the ids of uploads whose bytes are to be removed. For one dependant the caller recomputes
 * the family.
 */
export async function erasePeople(tx: OrgTx, erased: Erased, basis: ErasureBasis): Promise<string[]> {
  const { persons, familyId } = erased
  const ids = persons.map(({ id }) => id)
  const fileIds = await idsWhere(tx, documentFiles, inArray(documentFiles.personId, ids))
  const keys = await tx
    .selectDistinct({ key: findings.key })
    .from(findings)
    .where(inArray(findings.personId, ids))
  await clearMails(
    tx,
    persons,
    keys.map(({ key }) => key),
  )
  await scrubImports(tx, persons)
  await eraseAuditValues(tx, erased)
  if (!erased.isWhole) await leaveOutOfCaseFiles(tx, erased)
  await deleteRows(tx, erased)
  const target = { kind: 'person', id: ids.length === 1 ? (ids[0] ?? familyId) : familyId }
  const seq = await audit(tx, {
    action: 'erase_person',
    target,
    familyId,
    after: { basis, people: ids.length },
  })
  const userId = tx.actor.kind === 'user' ? tx.actor.userId : null
  await tx.insert(
    erasures,
    persons.map(({ id, kind }) => ({
      personId: id,
      familyId,
      kind,
      basis,
      userId,
      erasedAt: tx.now(),
      auditSeq: seq,
    })),
  )
  return fileIds
}

async function deleteRows(tx: OrgTx, { persons, familyId, isWhole }: Erased): Promise<void> {
  const ids = persons.map(({ id }) => id)
  const facts = await factIds(tx, ids)
  for (let start = 0; start < facts.length; start += SLICE)
    await tx.delete(importChanges, inArray(importChanges.factId, facts.slice(start, start + SLICE)))
  const jobs = await idsWhere(tx, employments, inArray(employments.personId, ids))
  const filings = await idsWhere(tx, cases, inArray(cases.personId, ids))
  for (const table of OF_EMPLOYMENT) await tx.delete(table, inArray(table.employmentId, jobs))
  for (const table of OF_CASE) await tx.delete(table, inArray(table.caseId, filings))
  for (const table of [...OF_PERSON, ...WITH_ROWS_BELOW]) {
    await tx.pause()
    await tx.delete(table, inArray(table.personId, ids))
  }
  if (isWhole) {
    await tx.delete(importChanges, eq(importChanges.familyId, familyId))
    await tx.delete(importRows, eq(importRows.staffNo, persons[0]?.staffNo ?? ''))
    await tx.delete(caseFiles, eq(caseFiles.familyId, familyId))
  }
  for (const kind of ['dependant', 'principal'])
    await tx.delete(people, and(inArray(people.id, ids), eq(people.kind, kind)))
}

/** Before and after of every entry of the family; for one dependant of those that are about them or name them. */
async function eraseAuditValues(tx: OrgTx, { persons, familyId, isWhole }: Erased): Promise<void> {
  const named = isWhole ? () => true : await aboutThem(tx, persons)
  let after = 0
  for (;;) {
    const rows = await tx
      .select({
        seq: auditEntries.seq,
        targetId: auditEntries.targetId,
        before: auditValues.before,
        after: auditValues.after,
      })
      .from(auditEntries)
      .innerJoin(auditValues, eq(auditValues.seq, auditEntries.seq))
      .where(and(eq(auditEntries.familyId, familyId), gt(auditEntries.seq, after)))
      .orderBy(asc(auditEntries.seq))
      .limit(SLICE)
    const gone = rows.filter((row) => named(row)).map(({ seq }) => seq)
    if (gone.length > 0) await tx.delete(auditValues, inArray(auditValues.seq, gone))
    const last = rows.at(-1)
    if (!last || rows.length < SLICE) break
    after = last.seq
    await tx.pause()
  }
  await eraseExportQuestions(tx, persons)
}

type EntryValues = { targetId: string; before: unknown; after: unknown }

async function aboutThem(tx: OrgTx, persons: readonly PersonRow[]): Promise<(row: EntryValues) => boolean> {
  const ids = persons.map(({ id }) => id)
  const targets = new Set([...ids, ...(await factIds(tx, ids))])
  const words = [...ids, ...persons.flatMap(({ givenNames, chineseName }) => [givenNames, chineseName])]
  const quoted = words.filter((word): word is string => word !== null && word.length > 1)
  return ({ targetId, before, after }) => {
    const text = JSON.stringify([before, after])
    return targets.has(targetId) || quoted.some((word) => text.includes(JSON.stringify(word).slice(1, -1)))
  }
}

/** Of every row of theirs that has an id. */
async function factIds(tx: OrgTx, personIds: readonly string[]): Promise<string[]> {
  const found = [...personIds]
  for (const table of [...OF_PERSON, ...WITH_ROWS_BELOW]) {
    if ('id' in table) found.push(...(await idsWhere(tx, table, inArray(table.personId, [...personIds]))))
  }
  return found
}

/** What somebody searched for when they exported may be a name, or the number of a principal. */
async function eraseExportQuestions(tx: OrgTx, persons: readonly PersonRow[]): Promise<void> {
  const names = persons
    .flatMap(({ kind, staffNo, familyName, givenNames, chineseName }) => [
      kind === 'principal' ? staffNo : null,
      familyName,
      givenNames,
      chineseName,
    ])
    .filter((name): name is string => name !== null && name.length > 1)
  await tx.forgetExports((asked) => valueMentions(asked, names))
}

/** What the rules read of the family, in every state that is kept, without one dependant. */
async function leaveOutOfCaseFiles(tx: OrgTx, { persons, familyId }: Erased): Promise<void> {
  const gone = new Set(persons.map(({ dependantNo }) => dependantNo))
  for (const id of await idsWhere(tx, caseFiles, eq(caseFiles.familyId, familyId))) {
    const [row] = await tx.select({ sealed: caseFiles.sealed }).from(caseFiles).where(eq(caseFiles.id, id))
    if (!row) continue
    const sealed = sealedWithout(tx, row.sealed, gone)
    await tx.update(caseFiles, eq(caseFiles.id, id), { sealed })
    await tx.pause()
  }
}

async function idsWhere(
  tx: OrgTx,
  table: OrgTable & { id: SQLiteColumn },
  where: SQL | undefined,
): Promise<string[]> {
  const rows = await tx.select({ id: table.id }).from(table).where(where)
  return rows.map(({ id }) => String(id))
}
