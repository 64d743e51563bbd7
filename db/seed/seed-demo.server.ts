import { and, ne, notInArray } from 'drizzle-orm'
import { addDays, type PlainDate, plainDate } from '#app/domain/plain-date.ts'
import { createUser } from '#db/accounts/users.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { seededIds } from '#db/ids.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { entityNamed } from '#db/queries/entities.server.ts'
import { subscribe } from '#db/queries/subscriptions.server.ts'
import { auditEntries } from '#db/schema/index.server.ts'
import { createOrg, deleteOrg, findOrg, markDemo } from '#db/system/employers.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { DEMO_EMPLOYERS, DEMO_MEMBERS, type DemoEmployer, type DemoMember } from './demo-employers.server.ts'
import { demoFamilies } from './demo-families.server.ts'
import { writeFamily } from './write-family.server.ts'

const SEEDER = 'seed demo'
/** People keep their ids, whatever the day is: they stay when an employer is made afresh. */
const PEOPLE_SINCE = plainDate('2026-01-01')

/**
 * What became of a demo employer: `seeded` afresh, `kept` because somebody edited it, or `taken`: an employer that is no
 * demo has its slug, and is left alone.
 */
export type SeededDemo = { employer: DemoEmployer; outcome: 'seeded' | 'kept' | 'taken' }

/**
 * Makes the demo employers for a day, unless somebody edited them. On an empty store the same day gives the same rows, ids
 * included; only sealed bytes and password hashes differ. Signing in and looking are no edits: they leave no audit entry.
 * `passwordHash` is for members who do not exist yet.
 */
export async function seedDemo(
  data: DataStore,
  today: PlainDate,
  passwordHash: string,
): Promise<SeededDemo[]> {
  for (const member of DEMO_MEMBERS) await addPerson(data, member, passwordHash)
  const seeded: SeededDemo[] = []
  for (const [index, employer] of DEMO_EMPLOYERS.entries()) {
    const outcome = await outcomeFor(data, employer)
    if (outcome === 'seeded') await seedEmployer(data, employer, index, today)
    seeded.push({ employer, outcome })
  }
  return seeded
}

/** Of an employer that is made afresh nothing is left behind. */
async function outcomeFor(data: DataStore, { slug }: DemoEmployer): Promise<SeededDemo['outcome']> {
  const known = await findOrg(data, slug)
  if (!known) return 'seeded'
  if (known.demoSeededOn === null) return 'taken'
  const org = await openDemo(data, slug)
  if (known.demoSeededOn !== '' && (await isEdited(org))) return 'kept'
  await deleteOrg(data, known.id)
  return 'seeded'
}

/** Looking and taking away change nothing. */
const READS = ['reveal_identifier', 'export_report', 'export_people']

async function isEdited(org: OrgDb): Promise<boolean> {
  const [edit] = await org
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(and(ne(auditEntries.actor, SEEDER), notInArray(auditEntries.action, READS)))
    .limit(1)
  return edit !== undefined
}

async function addPerson(data: DataStore, { email, name }: DemoMember, passwordHash: string) {
  const dated = datedStore(data, `demo/${email}`, PEOPLE_SINCE)
  await createUser(dated, { email, name, passwordHash })
}

async function seedEmployer(
  plain: DataStore,
  employer: DemoEmployer,
  nthEmployer: number,
  today: PlainDate,
): Promise<void> {
  const { slug, name } = employer
  const data = datedStore(plain, `demo/${slug}`, today)
  const made = await createOrg(data, { slug, name, settings: {}, demoSeededOn: '' }, { job: SEEDER })
  if (!made.ok) throw new Error(`the employer ${slug} appeared while it was made`)
  const org = await openDemo(data, slug)
  const entityIds = await org.write(async (tx) => {
    const ids = new Map<string, string>()
    for (const entity of employer.entities) {
      const id = await entityNamed(tx, entity)
      if (id) ids.set(entity.brn, id)
    }
    return ids
  })
  await addMembers(data, org, employer, entityIds, today)
  await org.write(async (tx) => {
    const familyIds: string[] = []
    for (const family of demoFamilies(employer, nthEmployer, today)) {
      familyIds.push(await writeFamily(tx, family, entityIds))
      await tx.pause()
    }
    await recomputeFamilies(tx, familyIds)
  })
  await markDemo(data, made.orgId, today)
}

async function addMembers(
  data: DataStore,
  org: OrgDb,
  { slug, entities }: DemoEmployer,
  entityIds: ReadonlyMap<string, string>,
  today: PlainDate,
): Promise<void> {
  for (const { memberships, ...person } of DEMO_MEMBERS) {
    const membership = memberships.find((one) => one.slug === slug)
    if (!membership) continue
    const { role, entity, cadence } = membership
    const seen = entity === undefined ? undefined : entityIds.get(entities[entity]?.brn ?? '')
    const added = await addMember(data, org, {
      ...person,
      passwordHash: null,
      role,
      entityIds: seen === undefined ? null : [seen],
    })
    if (!added.ok) throw new Error(`${person.email} is a member of ${slug} already`)
    if (cadence) await org.write((tx) => subscribe(tx, added.userId, { cadence, sinceOn: today }))
  }
}

async function openDemo(data: DataStore, slug: string): Promise<OrgDb> {
  const org = await openOrgForJob(data, slug, SEEDER)
  if (!org) throw new Error(`no employer ${slug}`)
  return org
}

/** Ids from a seed, and everything recorded as the day began in Hong Kong, at 16:00 UTC of the day before. */
function datedStore(data: DataStore, seed: string, day: PlainDate): DataStore {
  const now = `${addDays(day, -1)}T16:00:00.000Z`
  return { ...data, newId: seededIds(seed, new Date(now)), now: () => now }
}
