import { and, eq } from 'drizzle-orm'
import { audit } from '#db/audit.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { employments, people, stays, travelDocuments } from '#db/schema/index.server.ts'
import type { SealedPlace } from '#db/sealed-columns.server.ts'
import { findPerson } from './person.server.ts'

/** A number that somebody asks to see whole: of which record of the person. */
export type IdentifierPlace = { kind: 'person' | 'document' | 'stay' | 'employment'; id: string }

/**
 * A whole number, with the audit entry that it was shown. Undefined when this member may see nobody of that id, or when
 * no whole number is on file. The number itself stands in no entry.
 */
export async function openIdentifier(
  tx: OrgTx,
  personId: string,
  { kind, id }: IdentifierPlace,
): Promise<string | undefined> {
  const person = await findPerson(tx, personId)
  if (!person) return undefined
  const found = await sealedIn(tx, personId, { kind, id })
  if (!found?.sealed) return undefined
  await audit(tx, {
    action: 'reveal_identifier',
    target: { kind: TARGETS[kind], id },
    familyId: person.familyId,
  })
  return tx.open(found.place, found.sealed)
}

const TARGETS = {
  person: 'person',
  document: 'travel_document',
  stay: 'stay',
  employment: 'employment',
} as const

type Sealed = { place: SealedPlace; sealed: Buffer | null }

async function sealedIn(
  tx: OrgTx,
  personId: string,
  { kind, id }: IdentifierPlace,
): Promise<Sealed | undefined> {
  switch (kind) {
    case 'person': {
      const [row] = await tx
        .select({ sealed: people.hkidSealed })
        .from(people)
        .where(and(eq(people.id, personId), eq(people.id, id)))
      return row && { place: 'people.hkid', ...row }
    }
    case 'document': {
      const [row] = await tx
        .select({ sealed: travelDocuments.numberSealed })
        .from(travelDocuments)
        .where(and(eq(travelDocuments.personId, personId), eq(travelDocuments.id, id)))
      return row && { place: 'travel_documents.number', ...row }
    }
    case 'stay': {
      const [row] = await tx
        .select({ sealed: stays.documentNumberSealed })
        .from(stays)
        .where(and(eq(stays.personId, personId), eq(stays.id, id)))
      return row && { place: 'stays.document_number', ...row }
    }
    case 'employment': {
      const [row] = await tx
        .select({ sealed: employments.recordedNumberSealed })
        .from(employments)
        .where(and(eq(employments.personId, personId), eq(employments.id, id)))
      return row && { place: 'employments.recorded_number', ...row }
    }
    default:
      return kind satisfies never
  }
}
