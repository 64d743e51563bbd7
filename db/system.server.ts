import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import { hongKongDayAt } from '#app/domain/plain-date.ts'
import { DEFAULT_RETENTION, type RetentionPeriods } from '#app/domain/retention.ts'
import type { Role } from '#app/domain/roles.ts'
import { readSecondFactorPolicy, type SecondFactorPolicy } from '#app/domain/sign-in-policy.ts'
import { audit } from './audit.server.ts'
import type { DataStore } from './data-store.server.ts'
import type { Tx } from './engine/engine.server.ts'
import { StoreRefused } from './engine/store-errors.server.ts'
import { makeOrgDb, makeOrgTx } from './make-org-db.server.ts'
import type { OrgDb, Whereabouts } from './org-db.server.ts'
import { ORG_TABLES } from './org-tables.server.ts'
import {
  emailDomains,
  imports,
  memberships,
  orgs,
  people,
  signInPolicies,
  users,
} from './schema/index.server.ts'

/*
 * The only way across employers: who signs in, who belongs where, which employers a job goes through. Everything else
 * takes an `OrgDb`, which is made here and, for who becomes a member, in `db/accounts`.
 */

export type User = Omit<typeof users.$inferSelect, 'passwordHash'>
export type NewUser = { email: string; name: string; passwordHash: string | null; locale?: string | null }
export type NewOrg = {
  name: string
  slug: string
  settings: Partial<EmployerRules>
  /** See `orgs`; empty while a demo employer is being made. */
  demoSeededOn?: string
}
/** Who makes an employer: its first owner, or a command, and then nobody can open it yet. */
type OrgMaker = { userId: string; name: string } | { job: string }
export type Membership = {
  orgId: string
  slug: string
  name: string
  role: Role
  secondFactor: SecondFactorPolicy
  isDemo: boolean
}
type Taken<T extends string> = { ok: false; reason: T }

/** The form in which addresses are kept and compared. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}

/** A person who can sign in once they have a password; they belong to no employer yet. */
export async function createUser(
  data: DataStore,
  user: NewUser,
): Promise<{ ok: true; userId: string } | Taken<'email_taken'>> {
  return orTaken(() =>
    system(data).write(async (tx) => ({ ok: true, userId: await insertUser(data, tx, user) })),
  )
}

/** With the password's hash, for signing in. `undefined` for nobody and for somebody who was disabled. */
export async function findUserByEmail(data: DataStore, email: string) {
  const [row] = await system(data)
    .read.select()
    .from(users)
    .where(and(eq(users.email, normalizeEmail(email)), isNull(users.disabledAt)))
  return row
}

export async function findUser(data: DataStore, userId: string): Promise<User | undefined> {
  const [row] = await system(data).read.select().from(users).where(eq(users.id, userId))
  if (!row) return undefined
  const { passwordHash: _secret, ...user } = row
  return user
}

/** Whether somebody can sign in with a password: not before an invitation is accepted, nor by single sign-on alone. */
export async function hasPassword(data: DataStore, userId: string): Promise<boolean> {
  const [row] = await system(data)
    .read.select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.passwordHash)))
  return row !== undefined
}

/** A new password (argon2id) or other preferences of a person, the same for all their employers. */
export async function changeUser(
  data: DataStore,
  userId: string,
  patch: {
    passwordHash?: string
    passwordIsShort?: boolean
    name?: string
    locale?: string | null
    theme?: string | null
  },
): Promise<void> {
  await system(data).write(async (tx) => {
    await tx.update(users).set(patch).where(eq(users.id, userId))
  })
}

/** Notes that somebody signs in; true for the first time. */
export async function noteSignIn(data: DataStore, userId: string): Promise<boolean> {
  const first = await system(data).write((tx) =>
    tx
      .update(users)
      .set({ firstSignedInAt: data.now() })
      .where(and(eq(users.id, userId), isNull(users.firstSignedInAt)))
      .returning({ id: users.id }),
  )
  return first.length > 0
}

export async function createOrg(
  data: DataStore,
  org: NewOrg,
  by: OrgMaker,
): Promise<{ ok: true; orgId: string } | Taken<'slug_taken'>> {
  return orTaken(() =>
    system(data).write(async (tx) => ({ ok: true, orgId: await insertOrg(data, tx, org, by) })),
  )
}

/** `demoSeededOn` is null for an employer that is no demo, empty for a demo that was not made to its end. */
export async function findOrg(
  data: DataStore,
  slug: string,
): Promise<{ id: string; demoSeededOn: string | null } | undefined> {
  const [row] = await system(data)
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
  const [row] = await system(data)
    .read.select({ name: orgs.name, slug: orgs.slug })
    .from(orgs)
    .where(eq(orgs.id, orgId))
  return row
}

/** The demo employer is made to its end, for this day. */
export async function markDemo(data: DataStore, orgId: string, demoSeededOn: string): Promise<void> {
  await system(data).write(async (tx) => {
    await tx.update(orgs).set({ demoSeededOn }).where(eq(orgs.id, orgId))
  })
}

/** An employer with everything that is its own, at once. People who sign in stay. */
export async function deleteOrg(data: DataStore, orgId: string): Promise<void> {
  await data.engine.as({ orgId, across: true }).write(async (tx) => {
    for (const table of ORG_TABLES) await tx.delete(table).where(eq(table.orgId, orgId))
    await tx.delete(orgs).where(eq(orgs.id, orgId))
  })
}

/** Sign-up: the person and their employer, both or neither. */
export async function signUp(
  data: DataStore,
  user: NewUser,
  org: NewOrg,
): Promise<{ ok: true; userId: string; orgId: string } | Taken<'email_taken' | 'slug_taken'>> {
  return orTaken(() =>
    system(data).write(async (tx) => {
      const userId = await insertUser(data, tx, user)
      const orgId = await insertOrg(data, tx, org, { userId, name: user.name })
      return { ok: true, userId, orgId }
    }),
  )
}

/** The employers of a person, by name; `onlyOrgId`: of them the one that their session opens. */
export async function listMemberships(
  data: DataStore,
  userId: string,
  onlyOrgId: string | null = null,
): Promise<Membership[]> {
  const rows = await system(data)
    .read.select({
      orgId: orgs.id,
      slug: orgs.slug,
      name: orgs.name,
      role: memberships.role,
      secondFactor: signInPolicies.secondFactor,
      demoSeededOn: orgs.demoSeededOn,
    })
    .from(memberships)
    .innerJoin(orgs, eq(orgs.id, memberships.orgId))
    .leftJoin(signInPolicies, eq(signInPolicies.orgId, memberships.orgId))
    .where(
      and(
        eq(memberships.userId, userId),
        isMemberNow(data),
        onlyOrgId === null ? undefined : eq(memberships.orgId, onlyOrgId),
      ),
    )
    .orderBy(asc(orgs.name), asc(orgs.slug))
  return rows.map(({ role, secondFactor, demoSeededOn, ...row }) => ({
    ...row,
    role: role as Role,
    secondFactor: readSecondFactorPolicy(secondFactor),
    isDemo: demoSeededOn !== null,
  }))
}

/** Every employer, for jobs and commands that go through all of them. */
export async function listOrgs(data: DataStore): Promise<{ id: string; slug: string; name: string }[]> {
  return system(data)
    .read.select({ id: orgs.id, slug: orgs.slug, name: orgs.name })
    .from(orgs)
    .orderBy(asc(orgs.slug))
}

/** Slugs of employers of whose imports something is to be removed (`listImportsDue`). */
export async function orgsWithImportsDue(
  data: DataStore,
  { openBefore, undoBefore }: { openBefore: string; undoBefore: string },
): Promise<string[]> {
  const { read } = system(data)
  const found = new Set<string>()
  for (const due of [
    and(inArray(imports.state, ['staging', 'staged']), lt(imports.createdAt, openBefore)),
    lt(imports.undoUntil, undoBefore),
  ]) {
    const rows = await read
      .selectDistinct({ slug: orgs.slug })
      .from(imports)
      .innerJoin(orgs, eq(orgs.id, imports.orgId))
      .where(due)
    for (const { slug } of rows) found.add(slug)
  }
  return [...found]
}

/** Families that another version than this computed: their number, and the next of them, employer by employer. */
export async function familiesBehind(
  data: DataStore,
  computedBy: string,
  limit: number,
): Promise<{ count: number; next: { slug: string; familyId: string }[] }> {
  const found: { slug: string; familyId: string }[] = []
  let count = 0
  // Two ranges, so that the index of versions answers; a dependant has no version.
  for (const behind of [lt(people.engineVersion, computedBy), gt(people.engineVersion, computedBy)]) {
    const [counted] = await system(data)
      .read.select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(people)
      .where(behind)
    count += counted?.count ?? 0
    const rows = await system(data)
      .read.select({ slug: orgs.slug, familyId: people.id })
      .from(people)
      .innerJoin(orgs, eq(orgs.id, people.orgId))
      .where(behind)
      .orderBy(asc(people.engineVersion), asc(people.orgId), asc(people.id))
      .limit(limit)
    found.push(...rows)
  }
  return { count, next: found }
}

/** Sets what the employer decides about the rules, and marks every family to be computed again (`recomputeBehind`). */
export async function changeEmployerRules(
  data: DataStore,
  by: OrgDb,
  patch: Partial<EmployerRules>,
): Promise<void> {
  await data.engine.as({ orgId: by.id, across: true }).write(async (tx) => {
    const [row] = await tx.select({ settings: orgs.settings }).from(orgs).where(eq(orgs.id, by.id))
    const settings = { ...row?.settings, ...patch }
    await tx.update(orgs).set({ settings }).where(eq(orgs.id, by.id))
    await tx
      .update(people)
      .set({ engineVersion: SETTINGS_CHANGED })
      .where(and(eq(people.orgId, by.id), eq(people.kind, 'principal')))
    await audit(makeOrgTx(data, by, tx), {
      action: 'change_rules',
      target: { kind: 'employer', id: by.id },
      before: row?.settings ?? null,
      after: settings,
    })
  })
}

/** Sets how long this employer keeps what is no longer needed. What is due follows at once. */
export async function changeRetention(
  data: DataStore,
  by: OrgDb,
  retention: RetentionPeriods,
): Promise<void> {
  await data.engine.as({ orgId: by.id, across: true }).write(async (tx) => {
    const [row] = await tx.select({ before: orgs.retention }).from(orgs).where(eq(orgs.id, by.id))
    await tx.update(orgs).set({ retention }).where(eq(orgs.id, by.id))
    const before = row?.before ?? DEFAULT_RETENTION
    const target = { kind: 'employer', id: by.id }
    await audit(makeOrgTx(data, by, tx), { action: 'change_retention', target, before, after: retention })
  })
}

/** Stands in the place of an engine's version: no engine has it, so the family is computed again. */
const SETTINGS_CHANGED = '~settings-changed'

/** An employer as a member may see it, and what it asks of whoever signs in. */
export type OpenedOrg = {
  org: OrgDb
  secondFactor: SecondFactorPolicy
  /**
   * The member must have come by the employer's provider: their address is at its domain and they are no owner, or the
   * provider is what made them a member.
   */
  isSsoForced: boolean
  /** Made data: asks for no second factor. */
  isDemo: boolean
  /** What the employer has set about the rules. */
  rules: EmployerRules
  /** All employers of the member, this one among them, by name. */
  employers: readonly { orgId: string; slug: string; name: string }[]
}

/**
 * The employer as this member may see it, and where they act `from`, for its audit entries; `undefined` when there is
 * none of that slug or they are no member.
 */
export async function openOrg(
  data: DataStore,
  userId: string,
  slug: string,
  from?: Whereabouts,
): Promise<OrgDb | undefined> {
  return (await openOrgToVisit(data, userId, slug, from))?.org
}

/** The same, with what a page needs of the employer and of the member's others: one statement. */
export async function openOrgToVisit(
  data: DataStore,
  userId: string,
  slug: string,
  from?: Whereabouts,
): Promise<OpenedOrg | undefined> {
  const rows = await system(data)
    .read.select({
      id: orgs.id,
      slug: orgs.slug,
      name: orgs.name,
      demoSeededOn: orgs.demoSeededOn,
      settings: orgs.settings,
      role: memberships.role,
      entityIds: memberships.entityIds,
      userName: users.name,
      email: users.email,
      secondFactor: signInPolicies.secondFactor,
      isForced: signInPolicies.isForced,
      issuer: signInPolicies.issuer,
      isSsoOnly: memberships.isSsoOnly,
    })
    .from(memberships)
    .innerJoin(orgs, eq(orgs.id, memberships.orgId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(signInPolicies, eq(signInPolicies.orgId, memberships.orgId))
    .where(and(eq(memberships.userId, userId), isMemberNow(data), isNull(users.disabledAt)))
    .orderBy(asc(orgs.name), asc(orgs.slug))
  const row = rows.find((one) => one.slug === slug)
  if (!row) return undefined
  const { id, name, entityIds } = row
  const role = row.role as Role
  const actor = { kind: 'user', userId, name: row.userName, ...(from && { from }) } as const
  return {
    org: makeOrgDb(data, { id, slug: row.slug, name, role, entityIds, actor }),
    secondFactor: readSecondFactorPolicy(row.secondFactor),
    isSsoForced:
      row.isSsoOnly ||
      (row.isForced === true &&
        row.issuer !== null &&
        role !== 'owner' &&
        (await isDomainOf(data, id, row.email))),
    isDemo: row.demoSeededOn !== null,
    rules: { ...DEFAULT_EMPLOYER_RULES, ...row.settings },
    employers: rows.map((one) => ({ orgId: one.id, slug: one.slug, name: one.name })),
  }
}

/** Accepted, not removed, and not past the last day. */
export function isMemberNow(data: Pick<DataStore, 'now'>) {
  const today = hongKongDayAt(Date.parse(data.now()))
  return and(
    isNull(memberships.disabledAt),
    isNull(memberships.invitedAt),
    or(isNull(memberships.endsOn), gte(memberships.endsOn, today)),
  )
}

/** Whether an address is at a domain that the employer verified. */
export async function isDomainOf(
  data: Pick<DataStore, 'engine'>,
  orgId: string,
  email: string,
): Promise<boolean> {
  const [row] = await system(data)
    .read.select({ domain: emailDomains.domain })
    .from(emailDomains)
    .where(
      and(
        eq(emailDomains.orgId, orgId),
        eq(emailDomains.domain, email.slice(email.lastIndexOf('@') + 1)),
        isNotNull(emailDomains.verifiedAt),
      ),
    )
  return row !== undefined
}

/** The employer for a command or a scheduled job, whose name stands in the audit entries. It may do what an owner may. */
export async function openOrgForJob(data: DataStore, slug: string, job: string): Promise<OrgDb | undefined> {
  const [org] = await system(data)
    .read.select({ id: orgs.id, slug: orgs.slug, name: orgs.name })
    .from(orgs)
    .where(eq(orgs.slug, slug))
  return org && makeOrgDb(data, { ...org, role: 'owner', actor: { kind: 'job', name: job }, entityIds: null })
}

/** A new person inside a write; for `db/accounts`. */
export async function insertUser(data: DataStore, tx: Tx, { email, ...user }: NewUser): Promise<string> {
  const id = data.newId()
  await tx.insert(users).values({ ...user, id, email: normalizeEmail(email), createdAt: data.now() })
  return id
}

async function insertOrg(data: DataStore, tx: Tx, org: NewOrg, by: OrgMaker): Promise<string> {
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

const TAKEN = {
  users: 'email_taken',
  orgs: 'slug_taken',
  memberships: 'member_already',
} as const

/** A key that is there already is something a person can cause: a value, not an error. */
export async function orTaken<T extends { ok: true }, R extends string>(
  write: () => Promise<T>,
): Promise<T | { ok: false; reason: R }> {
  try {
    return await write()
  } catch (error) {
    const table = error instanceof StoreRefused && error.kind === 'unique' ? error.table : null
    const reason = TAKEN[table as keyof typeof TAKEN]
    if (!reason) throw error
    return { ok: false, reason: reason as string as R }
  }
}

function system(data: Pick<DataStore, 'engine'>) {
  return data.engine.as('system')
}
