import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MemberRights } from '#app/domain/member-rights.ts'
import { plainDate } from '#app/domain/plain-date.ts'
import { ROLES, type Role } from '#app/domain/roles.ts'
import { changeRights, removeFromEmployer } from '#app/features/settings/change-member.server.ts'
import { listDueMails } from '#db/accounts/mails.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addEntity } from '#db/queries/entities.server.ts'
import { findMember } from '#db/queries/members.server.ts'
import { findCadence, subscribe } from '#db/queries/subscriptions.server.ts'
import { cases } from '#db/schema/index.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { browser, MINUTE_MS, openSignIn } from '#tests/helpers/sign-in-parts.ts'
import { openTestOrg } from '#tests/helpers/stores.ts'
import { fillWithCanaries } from './isolation/canary-org.ts'

const TODAY = plainDate('2026-11-27')
const DAY_MS = 24 * 60 * MINUTE_MS

let parts: Awaited<ReturnType<typeof openSignIn>>
let owner: OrgDb

beforeEach(async () => {
  parts = await openSignIn()
  owner = await openTestOrg(parts.data, 'harbour')
})
afterEach(() => parts.data.close())

describe('rights', () => {
  test('a new role holds from the next request on, ends every session, and a mail tells', async () => {
    const mei = await member('editor')
    const laptop = browser()
    laptop.keep(await parts.auth.begin(mei, 'mei@example.hk', laptop.caller(), 'password'))
    expect(await change(owner, mei, { role: 'viewer' })).toEqual({ ok: true })
    expect((await openAs(mei))?.role).toBe('viewer')
    expect(await parts.auth.sessionOf(laptop.cookie())).toBeUndefined()
    const [mail] = await listDueMails(parts.data, 9)
    expect(mail?.subject).toBe('Your role at harbour Limited has changed')
  })

  test('other limits end no session', async () => {
    const mei = await member('editor')
    const laptop = browser()
    laptop.keep(await parts.auth.begin(mei, 'mei@example.hk', laptop.caller(), 'password'))
    expect(await change(owner, mei, { role: 'editor', endsOn: TODAY })).toEqual({ ok: true })
    expect(await parts.auth.sessionOf(laptop.cookie())).toBeDefined()
  })

  test('a limit to entities hides the others, and people of none', async () => {
    const shown = await fillWithCanaries(owner, 'SHOWN')
    const hidden = await fillWithCanaries(owner, 'HIDDEN')
    const mei = await member('editor')
    expect(await change(owner, mei, { role: 'editor', entityIds: [shown.entityId] })).toEqual({ ok: true })
    const asMei = await openAs(mei)
    const seen = await asMei?.select().from(cases)
    expect(seen?.map(({ id }) => id)).toEqual([shown.caseId])
    expect(hidden.caseId).not.toBe(shown.caseId)
  })

  test('the last day is the last: the day after nothing opens', async () => {
    const adviser = await member('auditor', { endsOn: TODAY })
    expect(await openAs(adviser)).toBeDefined()
    parts.clock.pass(DAY_MS)
    expect(await openAs(adviser)).toBeUndefined()
  })

  test.each(ROLES.flatMap((actor) => ROLES.map((role) => [actor, role] as const)))(
    '%s makes somebody %s: never above their own, and only who manages members',
    async (actor, role) => {
      const by = await openAs(await member(actor))
      const mei = await member('viewer')
      const allowed = actor === 'owner' || (actor === 'admin' && role !== 'owner')
      const changed = by && (await change(by, mei, { role }))
      expect(changed).toEqual(allowed ? { ok: true } : { ok: false, reason: 'not_allowed' })
      const email = `new-${actor}-${role}@example.hk`
      const added = by && (await addMember(parts.data, by, { email, name: 'New', passwordHash: null, role }))
      expect(added?.ok).toBe(allowed)
    },
  )

  test('an admin does not touch an owner, and who was an admin a moment ago does nothing', async () => {
    const ada = await member('admin')
    const asAda = await openAs(ada)
    const boss = await member('owner')
    expect(asAda && (await change(asAda, boss, { role: 'viewer' }))).toMatchObject({ reason: 'not_allowed' })
    expect(asAda && (await remove(asAda, boss))).toMatchObject({ reason: 'not_allowed' })
    await change(owner, ada, { role: 'viewer' })
    const mei = await member('viewer')
    expect(asAda && (await change(asAda, mei, { role: 'editor' }))).toMatchObject({ reason: 'not_allowed' })
  })

  test('who sees one entity gives no more than it', async () => {
    const [a, b] = [await entity('A'), await entity('B')]
    const asAda = await openAs(await member('admin', { entityIds: [a] }))
    const mei = await member('viewer', { entityIds: [a] })
    const wide = await member('viewer')
    if (!asAda) throw new Error('no admin')
    for (const entityIds of [null, [b], [a, b]])
      expect(await change(asAda, mei, { role: 'viewer', entityIds })).toMatchObject({ reason: 'not_allowed' })
    expect(await change(asAda, wide, { role: 'viewer', entityIds: [a] })).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await change(asAda, mei, { role: 'editor', entityIds: [a] })).toEqual({ ok: true })
  })

  test('an entity of another employer is none', async () => {
    const theirs = await openTestOrg(parts.data, 'theirs')
    const foreign = await fillWithCanaries(theirs, 'THEIRS')
    const mei = await member('viewer')
    expect(await change(owner, mei, { role: 'viewer', entityIds: [foreign.entityId] })).toEqual({
      ok: false,
      reason: 'no_such_entity',
    })
  })
})

describe('the last owner', () => {
  test('stays one, and stays', async () => {
    const self = selfOf(owner)
    expect(await change(owner, self, { role: 'admin' })).toEqual({ ok: false, reason: 'last_owner' })
    expect(await remove(owner, self)).toEqual({ ok: false, reason: 'last_owner' })
  })

  test('somebody who was only invited does not count', async () => {
    const link = { tokenHash: 'x', expiresAt: '2027-01-01T00:00:00.000Z' }
    const person = { email: 'second@example.hk', name: 'Second', passwordHash: null, role: 'owner' } as const
    await addMember(parts.data, owner, person, link)
    expect(await remove(owner, selfOf(owner))).toEqual({ ok: false, reason: 'last_owner' })
  })

  test('four owners who remove and demote each other at once: one is left', async () => {
    const ids = [selfOf(owner)]
    for (let count = 0; count < 3; count++) ids.push(await member('owner'))
    const handles = await Promise.all(ids.map(openAs))
    const all = handles.flatMap((by, at) =>
      by
        ? ids.map((id, other) => ((at + other) % 2 ? remove(by, id) : change(by, id, { role: 'viewer' })))
        : [],
    )
    await Promise.all(all)
    const left = await Promise.all(ids.map(openAs))
    expect(left.filter((org) => org?.role === 'owner')).toHaveLength(1)
  })
})

describe('the end of a membership', () => {
  test('is the end at the next request, at this employer alone', async () => {
    const mei = await member('editor')
    const other = await openTestOrg(parts.data, 'other')
    await addMember(parts.data, other, { ...(await personOf(mei)), role: 'viewer' })
    expect(await remove(owner, mei)).toEqual({ ok: true })
    expect(await openAs(mei)).toBeUndefined()
    expect(await openOrg(parts.data, mei, 'other')).toBeDefined()
    expect(await findMember(owner, mei)).toMatchObject({ isDisabled: true })
    expect(await remove(owner, mei)).toEqual({ ok: false, reason: 'missing' })
  })

  test('hands open cases and the digest to somebody who sees them', async () => {
    const mei = await member('editor')
    const asMei = await openAs(mei)
    const ids = asMei && (await fillWithCanaries(asMei, 'MEI'))
    await asMei?.write((tx) => subscribe(tx, mei, { cadence: 'weekly', sinceOn: TODAY }))
    expect(await remove(owner, mei)).toEqual({ ok: false, reason: 'needs_successor' })
    const viewer = await member('viewer')
    const narrow = await member('editor', { entityIds: [await entity('Other')] })
    const gone = await member('editor')
    await remove(owner, gone)
    for (const id of [viewer, narrow, gone, mei, 'nobody'])
      expect(await remove(owner, mei, id)).toEqual({ ok: false, reason: 'no_such_successor' })
    const bo = await member('editor')
    expect(await remove(owner, mei, bo)).toEqual({ ok: true })
    const [filing] = await owner
      .select()
      .from(cases)
      .where(eq(cases.id, ids?.caseId ?? ''))
    expect(filing?.ownerId).toBe(bo)
    expect(await findCadence(owner, bo)).toBe('weekly')
    expect(await findCadence(owner, mei)).toBeNull()
  })

  test('ends the sessions of the employer’s provider, too, and no other employer’s', async () => {
    const mei = await member('viewer')
    const other = await openTestOrg(parts.data, 'other')
    const [ours, theirs] = [browser(), browser()]
    ours.keep(await parts.auth.begin(mei, 'mei@example.hk', ours.caller(), { ssoOrgId: owner.id }))
    theirs.keep(await parts.auth.begin(mei, 'mei@example.hk', theirs.caller(), { ssoOrgId: other.id }))
    await remove(owner, mei)
    expect(await parts.auth.sessionOf(ours.cookie())).toBeUndefined()
    expect(await parts.auth.sessionOf(theirs.cookie())).toBeDefined()
  })

  test('is undone by a new invitation, with the rights that it names', async () => {
    const mei = await member('editor')
    await remove(owner, mei)
    expect(await addMember(parts.data, owner, { ...(await personOf(mei)), role: 'auditor' })).toMatchObject({
      ok: true,
      userId: mei,
    })
    expect((await openAs(mei))?.role).toBe('auditor')
  })
})

let count = 0
async function member(role: Role, more: Partial<MemberRights> = {}): Promise<string> {
  const email = `made-${count++}@example.hk`
  const added = await addMember(parts.data, owner, { email, name: email, passwordHash: null, role, ...more })
  if (!added.ok) throw new Error(added.reason)
  return added.userId
}

async function entity(name: string): Promise<string> {
  const added = await owner.write((tx) => addEntity(tx, { name, brn: null }))
  if (!added.ok) throw new Error(added.reason)
  return added.id
}

async function personOf(userId: string) {
  const found = await findMember(owner, userId)
  return { email: found?.email ?? '', name: found?.name ?? '', passwordHash: null }
}

const openAs = (userId: string) => openOrg(parts.data, userId, 'harbour')

function change(by: OrgDb, userId: string, rights: Partial<MemberRights> & { role: Role }) {
  return changeRights(parts, by, userId, { entityIds: null, endsOn: null, ...rights }, 'en')
}

function remove(by: OrgDb, userId: string, successorId: string | null = null) {
  return removeFromEmployer(parts, by, userId, successorId, 'en')
}

function selfOf(org: OrgDb): string {
  return org.actor.kind === 'user' ? org.actor.userId : ''
}
