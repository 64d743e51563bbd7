import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/roles.ts'
import { removeFromEmployer } from '#app/features/settings/change-member.server.ts'
import { challengeText } from '#app/features/settings/domain-challenge.ts'
import {
  addDomain,
  chooseSecondFactor,
  dropDomain,
  forceSingleSignOn,
  removeProvider,
  verifyDomain,
} from '#app/features/settings/sign-in-policy.server.ts'
import { lacking } from '#app/platform/guard.server.ts'
import { makeTxtRecords } from '#app/platform/txt-records.server.ts'
import { writeLink } from '#db/accounts/links.server.ts'
import { createUser } from '#db/accounts/users.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findMember, listMembers } from '#db/queries/members.server.ts'
import {
  addEmailDomain,
  findSignInPolicy,
  listEmailDomains,
  markDomainVerified,
  saveSignInPolicy,
} from '#db/queries/sign-in-policy.server.ts'
import { auditValues, signInPolicies, users } from '#db/schema/index.server.ts'
import { admitBySso, type SsoPerson } from '#db/system/admit-by-sso.server.ts'
import { spendEmailLink } from '#db/system/change-email.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrgToVisit } from '#db/system/open-employer.server.ts'
import { findForcedEmployer, findProvider } from '#db/system/provider.server.ts'
import { startNameServer } from '#tests/helpers/name-server.ts'
import { openSignIn } from '#tests/helpers/sign-in-parts.ts'
import { openTestOrg } from '#tests/helpers/stores.ts'

const ISSUER = 'https://login.example.hk'
const FROM = { address: '127.0.0.1', page: '/sso/callback' }
const SECRET = 'a secret that nobody reads'

let parts: Awaited<ReturnType<typeof openSignIn>>
let org: OrgDb

beforeEach(async () => {
  parts = await openSignIn()
  org = await openTestOrg(parts.data, 'harbour')
  await org.write(async (tx) => {
    await saveSignInPolicy(tx, {
      issuer: ISSUER,
      clientId: 'ledger',
      clientSecret: SECRET,
      roleClaim: 'groups',
      roleMap: [{ value: 'hr', role: 'editor' }],
    })
    await addEmailDomain(tx, 'quay.test', 'token')
    await markDomainVerified(tx, 'quay.test')
  })
})
afterEach(() => parts.data.close())

describe('who is let in', () => {
  test('somebody new becomes a member in the role of the claim, once', async () => {
    const first = await admit()
    const again = await admit()
    expect(first).toEqual({ ok: true, userId: expect.any(String), email: 'wing@quay.test' })
    expect(again).toEqual(first)
    const member = first.ok && (await findMember(org, first.userId))
    expect(member).toMatchObject({ role: 'editor', isSsoOnly: true, isInvited: false, hasPassword: false })
  })

  test('20 first sign-ins at once make one person and one member', async () => {
    const admitted = await Promise.all(Array.from({ length: 20 }, () => admit()))
    expect(new Set(admitted.map((one) => one.ok && one.userId)).size).toBe(1)
    expect(await listMembers(org)).toHaveLength(2)
  })

  test('another subject with the same address is somebody else', async () => {
    await admit()
    expect(await admit({ subject: 'other' })).toEqual({ ok: false, reason: 'other_identity' })
  })

  test('the address of somebody known is not asked again, nor does another provider count', async () => {
    const first = await admit()
    expect(await admit({ email: 'renamed@elsewhere.test', isEmailVerified: false })).toEqual(first)
    expect(await admit({ issuer: 'https://other.example.hk' })).toEqual({ ok: false, reason: 'gone' })
  })

  test.each([
    [{ email: null }, 'unverified'],
    [{ isEmailVerified: false }, 'unverified'],
    [{ email: 'wing@elsewhere.test' }, 'foreign_domain'],
    [{ email: 'wing@sub.quay.test' }, 'foreign_domain'],
    [{ email: 'wing@quay.test@elsewhere.test' }, 'foreign_domain'],
    [{ roles: 'staff' }, 'unmapped'],
    [{ roles: undefined }, 'unmapped'],
    [{ email: 'owner@harbour.test' }, 'foreign_domain'],
  ])('%j is %s, and leaves nothing behind', async (more, reason) => {
    expect(await admit(more)).toEqual({ ok: false, reason })
    expect(await listMembers(org)).toHaveLength(1)
    const all = await parts.data.engine.as('system').read.select().from(users)
    expect(all).toHaveLength(1)
  })

  test('a domain that is only claimed counts for nothing', async () => {
    await org.write((tx) => addEmailDomain(tx, 'claimed.test', 'token'))
    expect(await admit({ email: 'wing@claimed.test' })).toEqual({ ok: false, reason: 'foreign_domain' })
  })

  test('owners do not come this way, not even one who is only invited', async () => {
    await member('boss@quay.test', 'owner')
    expect(await admit({ email: 'boss@quay.test' })).toEqual({ ok: false, reason: 'owner' })
    const link = { tokenHash: 'x', expiresAt: '2027-01-01T00:00:00.000Z' }
    const second = { email: 'second@quay.test', name: 'S', passwordHash: null, role: 'owner' } as const
    await addMember(parts.data, org, second, link)
    expect(await admit({ email: 'second@quay.test' })).toEqual({ ok: false, reason: 'owner' })
  })

  test('who was removed stays out, linked before or not', async () => {
    const linked = await admit()
    const other = await member('bo@quay.test', 'viewer')
    for (const userId of [linked.ok ? linked.userId : '', other])
      expect(await removeFromEmployer(parts, org, userId, null, 'en')).toEqual({ ok: true })
    expect(await admit()).toEqual({ ok: false, reason: 'ended' })
    expect(await admit({ subject: 'bo', email: 'bo@quay.test' })).toEqual({ ok: false, reason: 'ended' })
  })

  test('a member is linked and keeps their role and their password', async () => {
    const bo = await member('bo@quay.test', 'auditor')
    expect(await admit({ email: 'bo@quay.test', roles: [] })).toMatchObject({ ok: true, userId: bo })
    expect(await findMember(org, bo)).toMatchObject({ role: 'auditor', isSsoOnly: false })
  })

  test('an account opened by somebody else with that address does not open the employer by its password', async () => {
    const early = await createUser(parts.data, { email: 'wing@quay.test', name: 'Eve', passwordHash: 'x' })
    const admitted = await admit()
    expect(admitted).toMatchObject({ ok: true, userId: early.ok && early.userId })
    expect(await lackOf(admitted.ok ? admitted.userId : '', 'password')).toBe('sso')
    expect(await lackOf(admitted.ok ? admitted.userId : '', 'sso')).toBeNull()
  })

  test('the provider stands for the link in the mail; its role counts then', async () => {
    const link = { tokenHash: 'x', expiresAt: '2027-01-01T00:00:00.000Z' }
    const wing = { email: 'wing@quay.test', name: 'W', passwordHash: null, role: 'admin' } as const
    const added = await addMember(parts.data, org, wing, link)
    expect(await admit({ roles: 'staff' })).toEqual({ ok: false, reason: 'unmapped' })
    expect(await admit()).toMatchObject({ ok: true })
    expect(added.ok && (await findMember(org, added.userId))).toMatchObject({
      role: 'editor',
      isInvited: false,
      invitedUntil: null,
    })
  })
})

describe('forced', () => {
  test('needs a provider and a verified domain, and falls with either', async () => {
    expect(await forceSingleSignOn(org, true)).toEqual({ ok: true })
    await dropDomain(org, 'quay.test')
    expect((await findSignInPolicy(org)).isForced).toBe(false)
    expect(await forceSingleSignOn(org, true)).toEqual({ ok: false, reason: 'no_domain' })
    await removeProvider(org)
    expect(await forceSingleSignOn(org, true)).toEqual({ ok: false, reason: 'no_provider' })
    expect(await findProvider(parts.data, 'harbour')).toBeUndefined()
  })

  test('holds for everybody at the domain but owners, whichever way they signed in', async () => {
    const [bo, far, boss] = [
      await member('bo@quay.test', 'admin'),
      await member('far@elsewhere.test', 'viewer'),
      await member('boss@quay.test', 'owner'),
    ]
    expect(await lackOf(bo, 'factor')).toBeNull()
    await forceSingleSignOn(org, true)
    expect(await lackOf(bo, 'factor')).toBe('sso')
    expect(await lackOf(far, 'factor')).toBeNull()
    expect(await lackOf(boss, 'factor')).toBeNull()
  })

  test('is not escaped by another address', async () => {
    const bo = await member('bo@quay.test', 'viewer')
    const boss = await member('boss@quay.test', 'owner')
    await forceSingleSignOn(org, true)
    for (const [userId, tokenHash] of [
      [bo, 'one'],
      [boss, 'two'],
    ] as const) {
      const newEmail = `${tokenHash}@elsewhere.test`
      const link = {
        userId,
        purpose: 'email',
        newEmail,
        tokenHash,
        expiresAt: '2027-01-01T00:00:00.000Z',
      } as const
      await writeLink(parts.data, link, [])
      expect(await spendEmailLink(parts.data, tokenHash, newEmail, [])).toBe(true)
    }
    expect(await lackOf(bo, 'factor')).toBe('sso')
    expect(await lackOf(boss, 'factor')).toBeNull()
  })

  test('is known by the domain of what was typed alone', async () => {
    await forceSingleSignOn(org, true)
    for (const typed of ['nobody@quay.test', ' BOSS@Quay.Test '])
      expect(await findForcedEmployer(parts.data, typed)).toEqual({ slug: 'harbour' })
    for (const typed of ['wing@elsewhere.test', 'quay.test@elsewhere.test', '', 'wing'])
      expect(await findForcedEmployer(parts.data, typed)).toBeUndefined()
  })
})

test('a second factor for everyone is asked of a viewer, too', async () => {
  const bo = await member('bo@quay.test', 'viewer')
  expect(await lackOf(bo, 'password')).toBeNull()
  await chooseSecondFactor(org, 'everyone')
  expect(await lackOf(bo, 'password')).toBe('factor')
})

test('the secret is sealed, stays when another field changes, and stands in no entry', async () => {
  await org.write((tx) => saveSignInPolicy(tx, { clientId: 'other' }))
  expect(await findProvider(parts.data, 'harbour')).toMatchObject({ clientId: 'other', clientSecret: SECRET })
  const rows = [...(await org.select().from(signInPolicies)), ...(await org.select().from(auditValues))]
  const stored = rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
    )
  expect(stored.join('\n')).not.toContain(SECRET)
})

test('a domain is verified by its TXT record, as a name server on this machine gives it', async () => {
  await addDomain(org, 'pier.test')
  const token = (await listEmailDomains(org)).find(({ domain }) => domain === 'pier.test')?.token ?? ''
  const server = await startNameServer({ '_stayledger.pier.test': ['v=spf1 -all', challengeText(token)] })
  const other = await startNameServer({
    '_stayledger.pier.test': [challengeText('another')],
    'pier.test': [challengeText(token)],
  })
  const records = (address: string) => ({ txtRecords: makeTxtRecords([address]) })
  expect(await verifyDomain(records(other.address), org, 'pier.test')).toEqual({
    ok: false,
    reason: 'not_found',
  })
  expect(await verifyDomain(records(server.address), org, 'quay.test')).toEqual({
    ok: false,
    reason: 'not_found',
  })
  expect(await verifyDomain(records(server.address), org, 'pier.test')).toEqual({ ok: true })
  expect(await verifyDomain(records(server.address), org, 'nobodys.test')).toEqual({
    ok: false,
    reason: 'missing',
  })
  server.close()
  other.close()
})

function admit(more: Partial<SsoPerson> = {}) {
  const person = {
    issuer: ISSUER,
    subject: 's1',
    email: 'Wing@Quay.test',
    isEmailVerified: true,
    name: 'Wing',
  }
  return admitBySso(parts.data, org.id, { ...person, roles: ['hr'], ...more }, FROM)
}

async function member(email: string, role: Role): Promise<string> {
  const added = await addMember(parts.data, org, { email, name: email, passwordHash: 'x', role })
  if (!added.ok) throw new Error(added.reason)
  return added.userId
}

/** What the employer still asks of a session made that way. */
async function lackOf(userId: string, way: 'password' | 'factor' | 'sso') {
  const opened = await openOrgToVisit(parts.data, userId, 'harbour')
  if (!opened) throw new Error('no member')
  const at = parts.clock.now()
  const session = {
    createdAt: at,
    provenAt: at,
    factorAt: way === 'factor' ? at : null,
    isFirst: false,
    ssoOrgId: way === 'sso' ? opened.org.id : null,
  }
  return lacking({ session }, opened, { demo: false })
}
