import { and, eq, inArray } from 'drizzle-orm'
import { audit } from '#db/audit.server.ts'
import type { EntityRow, FamilyRows, PersonRow } from '#db/family-rows.server.ts'
import { renewNameTokens } from '#db/name-tokens.server.ts'
import type { OrgReader, OrgTx, Patch } from '#db/org-db.server.ts'
import {
  caseMoves,
  cases,
  contracts,
  documentFiles,
  employments,
  employmentTerms,
  entities,
  findings,
  legalHolds,
  people,
  stays,
  travelDocuments,
} from '#db/schema/index.server.ts'
import type { FactOwner } from './facts/fact-table.server.ts'
import type { KeptChange } from './import-record.server.ts'

/* What an undo of an import does to the store, and a removal by hand. Each call writes its audit entries; the caller recomputes the families. */

const TABLES = {
  person: people,
  employment: employments,
  employment_terms: employmentTerms,
  contract: contracts,
  stay: stays,
  travel_document: travelDocuments,
  case: cases,
  entity: entities,
} as const

/** Kinds of facts that an import writes. */
export type UndoKind = keyof typeof TABLES
type UndoTable = (typeof TABLES)[UndoKind]

export function isUndoKind(kind: string): kind is UndoKind {
  return Object.hasOwn(TABLES, kind)
}

/** Columns that a change kept holds and no patch may. */
const NEVER_PATCHED = new Set(['id', 'orgId', 'version', 'createdAt'])

/**
 * Puts a fact back as it stood before an import that wrote it at this instant, also the instant and the import of its last change:
 * an earlier import can be undone then, too. The version goes up, for it is a change. False when it was changed since.
 */
export async function restoreFact(
  tx: OrgTx,
  { kind, factId, familyId, before }: KeptChange,
  writtenAt: string,
): Promise<boolean> {
  if (!isUndoKind(kind)) throw new Error(`no import changes a ${kind}`)
  const table: UndoTable = TABLES[kind]
  const asWritten = and(eq(table.id, factId), eq(table.updatedAt, writtenAt))
  const [current] = await tx
    .select()
    .from(table as typeof people)
    .where(asWritten)
  if (!current) return false
  const columns = Object.fromEntries(Object.entries(before).filter(([name]) => !NEVER_PATCHED.has(name)))
  // What the store gave is what it takes.
  await tx.update(table, asWritten, columns as Patch<UndoTable>)
  if (kind === 'person') await renewNameTokens(tx, factId, before as Partial<PersonRow>, false)
  if (kind === 'case') {
    await tx.delete(caseMoves, and(eq(caseMoves.caseId, factId), eq(caseMoves.recordedAt, writtenAt)))
  }
  await audit(tx, {
    action: `correct_${kind}`,
    target: { kind, id: factId },
    ...(familyId !== null && { familyId }),
    before: current,
    after: before,
  })
  return true
}

type RemovedKind = Exclude<UndoKind, 'person' | 'entity'>

/** Takes a fact off the file again that was recorded by mistake, as somebody says. */
export async function removeByHand(
  tx: OrgTx,
  { personId, familyId }: FactOwner,
  { kind, row, reason }: { kind: RemovedKind; row: { id: string }; reason: string },
): Promise<void> {
  await removeFact(tx, familyId, kind, row, reason)
  // Somebody has worked on this person, which the fact can no longer show: an undo of the import that added them must see it.
  await tx.update(people, eq(people.id, personId), {})
}

/** Takes a fact off the file again that an import added. */
export async function removeFact(
  tx: OrgTx,
  familyId: string,
  kind: RemovedKind,
  row: { id: string },
  reason?: string,
): Promise<void> {
  await tx.delete(TABLES[kind], eq(TABLES[kind].id, row.id))
  await audit(tx, {
    action: `remove_${kind}`,
    target: { kind, id: row.id },
    familyId,
    before: row,
    ...(reason !== undefined && { after: { reason } }),
  })
}

/** Takes people off the file again, with all that hangs on them: dependants, or with their principal a family. */
export async function removePeople(tx: OrgTx, { person, dependants }: FamilyRows, ids: ReadonlySet<string>) {
  const persons = [...dependants.map((one) => one.person), person].filter(({ id }) => ids.has(id))
  await tx.delete(
    findings,
    inArray(
      findings.personId,
      persons.map(({ id }) => id),
    ),
  )
  for (const one of persons) {
    await tx.delete(people, eq(people.id, one.id))
    await audit(tx, {
      action: one.kind === 'principal' ? 'remove_person' : 'remove_dependant',
      target: { kind: 'person', id: one.id },
      familyId: person.id,
      before: one,
    })
  }
}

/** Of these families, the people on whom more hangs than facts: files of documents, a hold that keeps the family. */
export async function peopleBound(org: OrgReader, familyIds: readonly string[]): Promise<Set<string>> {
  const files = await org
    .selectDistinct({ personId: documentFiles.personId })
    .from(documentFiles)
    .innerJoin(people, eq(people.id, documentFiles.personId))
    .where(inArray(people.familyId, [...familyIds]))
  const holds = await org
    .select({ familyId: legalHolds.familyId })
    .from(legalHolds)
    .where(inArray(legalHolds.familyId, [...familyIds]))
  return new Set([...files.map(({ personId }) => personId), ...holds.map(({ familyId }) => familyId)])
}

/** Removes the sponsoring entities that an import added and that nobody changed or works for. Gives those that it left. */
export async function removeEntitiesOf(tx: OrgTx, importId: string, writtenAt: string): Promise<EntityRow[]> {
  const left: EntityRow[] = []
  for (const entity of await tx.select().from(entities).where(eq(entities.importId, importId))) {
    const isUsed =
      (await tx.count(employmentTerms, eq(employmentTerms.entityId, entity.id))) +
        (await tx.count(contracts, eq(contracts.entityId, entity.id))) +
        (await tx.count(people, eq(people.entityId, entity.id))) >
      0
    if (isUsed || entity.updatedAt !== writtenAt) {
      left.push(entity)
      continue
    }
    await tx.delete(entities, eq(entities.id, entity.id))
    await audit(tx, { action: 'remove_entity', target: { kind: 'entity', id: entity.id }, before: entity })
  }
  return left
}
