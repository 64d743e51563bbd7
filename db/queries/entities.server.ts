import { and, asc, eq, isNull } from 'drizzle-orm'
import { audit } from '#db/audit.server.ts'
import type { EntityRow } from '#db/family-rows.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { entities } from '#db/schema/index.server.ts'
import { keepBefore } from './import-record.server.ts'

/** Sponsoring entities by name. */
export async function listEntities(org: OrgReader): Promise<EntityRow[]> {
  return org.select().from(entities).orderBy(asc(entities.name), asc(entities.id))
}

/** A new entity; refused when another one has its number. */
export async function addEntity(
  tx: OrgTx,
  { name, brn }: { name: string; brn: string | null },
  importId: string | null = null,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'brn_taken'; name: string }> {
  const [same] = brn === null ? [] : await tx.select().from(entities).where(eq(entities.brn, brn))
  if (same) return { ok: false, reason: 'brn_taken', name: same.name }
  const row = { id: tx.newId(), name, brn, importId }
  await tx.insert(entities, row)
  await audit(tx, { action: 'add_entity', target: { kind: 'entity', id: row.id }, after: row })
  return { ok: true, id: row.id }
}

/**
 * The entity with this business registration number, else with this name: one on file without a number is given it. Added when there
 * is none. A name given with a known number does not rename it. Undefined when neither is given.
 */
export async function entityNamed(
  tx: OrgTx,
  named: { name: string | null; brn: string | null },
  importId: string | null = null,
): Promise<string | undefined> {
  const { name, brn } = named
  if (!name && !brn) return undefined
  const known = brn ? await entityOfNumber(tx, name, brn, importId) : await entityOfName(tx, name ?? '')
  if (known) return known
  const added = await addEntity(tx, { name: name ?? brn ?? '', brn }, importId)
  return added.ok ? added.id : undefined
}

async function entityOfName(tx: OrgTx, name: string): Promise<string | undefined> {
  const [known] = await tx.select().from(entities).where(eq(entities.name, name)).orderBy(asc(entities.id))
  return known?.id
}

async function entityOfNumber(
  tx: OrgTx,
  name: string | null,
  brn: string,
  importId: string | null,
): Promise<string | undefined> {
  const [known] = await tx.select().from(entities).where(eq(entities.brn, brn))
  if (known || !name) return known?.id
  const [nameless] = await tx
    .select()
    .from(entities)
    .where(and(eq(entities.name, name), isNull(entities.brn)))
  if (!nameless) return undefined
  await keepBefore(tx, importId, { kind: 'entity', familyId: null, before: nameless })
  const amended = await tx.amend(entities, nameless.id, nameless.version, { brn })
  if (!amended.ok) return undefined
  await audit(tx, {
    action: 'correct_entity',
    target: { kind: 'entity', id: nameless.id },
    before: nameless,
    after: amended.row,
  })
  return nameless.id
}
