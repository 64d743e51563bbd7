import { asc, eq } from 'drizzle-orm'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { makeOrgTx } from '#db/make-org-db.server.ts'
import { ORG_TABLES } from '#db/org-tables.server.ts'
import { memberships, orgs } from '#db/schema/index.server.ts'
import { storeAcross, systemStore } from '#db/system-store.server.ts'
import { orTaken, type Taken } from '#db/taken-key.server.ts'

export type NewOrg = {
  name: string
  slug: string
  settings: Partial<EmployerRules>
  /** See `orgs`; empty while a demo employer is being made. */
  demoSeededOn?: string
}

/** Who makes an employer: its first owner, or a command, and then nobody can open it yet. */
type OrgMaker = { userId: string; name: string } | { job: string }

/** An employer in a transaction of its own: see `insertOrg`. Refused when the slug is another’s. */
export async function createOrg(
  data: DataStore,
  org: NewOrg,
  by: OrgMaker,
): Promise<{ ok: true; orgId: string } | Taken<'slug_taken'>> {
  return orTaken(() =>
    systemStore(data).write(async (tx) => ({ ok: true, orgId: await insertOrg(data, tx, org, by) })),
  )
}

/** `demoSeededOn` is null for an employer that is no demo, empty for a demo that was not made to its end. */
export async function findOrg(
  data: DataStore,
  slug: string,
): Promise<{ id: string; demoSeededOn: string | null } | undefined> {
  const [row] = await systemStore(data)
    .read.select({ id: orgs.id, demoSeededOn: orgs.demoSeededOn })
    .from(orgs)
    .where(eq(orgs.slug, slug))
  return row
}

/** What an employer is called, for its pages outside `/o/…`. */
export async function findOrgName(
  data: DataStore,
  orgId: string,
): Promise<{ name: string; slug: string } | undefined> {
  const [row] = await systemStore(data)
    .read.select({ name: orgs.name, slug: orgs.slug })
    .from(orgs)
    .where(eq(orgs.id, orgId))
  return row
}

/** Every employer, for jobs and commands that go through all of them. */
export async function listOrgs(data: DataStore): Promise<{ id: string; slug: string; name: string }[]> {
  return systemStore(data)
    .read.select({ id: orgs.id, slug: orgs.slug, name: orgs.name })
    .from(orgs)
    .orderBy(asc(orgs.slug))
}

/** The demo employer is made to its end, for this day. */
export async function markDemo(data: DataStore, orgId: string, demoSeededOn: string): Promise<void> {
  await systemStore(data).write(async (tx) => {
    await tx.update(orgs).set({ demoSeededOn }).where(eq(orgs.id, orgId))
  })
}

/** An employer with everything that is its own, at once. People who sign in stay. */
export async function deleteOrg(data: DataStore, orgId: string): Promise<void> {
  await storeAcross(data, orgId).write(async (tx) => {
    for (const table of ORG_TABLES) await tx.delete(table).where(eq(table.orgId, orgId))
    await tx.delete(orgs).where(eq(orgs.id, orgId))
  })
}

/**
 * An employer and the first entry of its trail; a person who makes it is its first owner. Gives its id; throws `StoreRefused`
 * when the slug is taken.
 */
export async function insertOrg(data: DataStore, tx: Tx, org: NewOrg, by: OrgMaker): Promise<string> {
  const id = data.newId()
  const actor = 'job' in by ? ({ kind: 'job', name: by.job } as const) : ({ kind: 'user', ...by } as const)
  await tx.insert(orgs).values({ ...org, id, createdAt: data.now() })
  const orgTx = makeOrgTx(data, { ...org, id, role: 'owner', actor, entityIds: null }, tx)
  if ('userId' in by) await orgTx.insert(memberships, { userId: by.userId, role: 'owner' })
  await audit(orgTx, {
    action: 'create_employer',
    target: { kind: 'employer', id },
    after: { name: org.name, slug: org.slug },
  })
  return id
}
