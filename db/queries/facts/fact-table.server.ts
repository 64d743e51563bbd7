import { and, eq } from 'drizzle-orm'
import { isMasked } from '#app/domain/identifiers.ts'
import { audit } from '#db/audit.server.ts'
import type { Amended, NewRow, OrgTx, Patch } from '#db/org-db.server.ts'
import { keepBefore } from '#db/queries/import-record.server.ts'
import type {
  absences,
  cases,
  contracts,
  documents,
  employments,
  stays,
  travelDocuments,
} from '#db/schema/index.server.ts'

/*
 * This folder is every way in which a fact gets into the store, a file a table. Each call writes its audit entry; the caller
 * recomputes the family in the same write. Identifiers come in as they were typed and are sealed here; `null` is "none on
 * file", a masked one never replaces what is stored.
 */

/** Whose fact it is: the person, the family for history, and the import that wrote it. */
export type FactOwner = { personId: string; familyId: string; importId?: string | null }

type PersonFactTable =
  | typeof employments
  | typeof contracts
  | typeof stays
  | typeof travelDocuments
  | typeof cases
  | typeof absences
  | typeof documents

/** Adding and correcting a fact that hangs on a person, each with its audit entry. */
export function factTable<T extends PersonFactTable, Facts extends object>(
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

/** The import that wrote a row last; an edit by hand leaves what stands there. */
export function writtenBy({ importId }: { importId?: string | null }) {
  return importId ? { importId } : {}
}

/** A masked number replaces none of which all is known. */
export function isHeld(known: string | undefined, number: string | null): boolean {
  return known === 'known' && number !== null && isMasked(number)
}
