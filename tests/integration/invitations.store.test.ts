import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acceptAsMember } from '#app/features/account/accept-invitation.server.ts'
import { removeFromEmployer } from '#app/features/settings/change-member.server.ts'
import { inviteAgain, inviteMember } from '#app/features/settings/invite-member.server.ts'
import { hashOfToken } from '#app/platform/link-token.ts'
import { listDueMails } from '#db/accounts/mails.server.ts'
import { createUser, findUserByEmail } from '#db/accounts/users.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { invitations } from '#db/schema/index.server.ts'
import { acceptInvitation } from '#db/system/invitations.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { listMemberships } from '#db/system/memberships.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { MINUTE_MS, openSignIn } from '#tests/helpers/sign-in-parts.ts'
import { openTestOrg } from '#tests/helpers/stores.ts'

const EMAIL = 'wing@example.hk'
const PASSWORD = 'ferry to yung shue wan'
const VIEWER = { name: 'Wing', role: 'viewer', entityIds: null, endsOn: null } as const
const GONE = { ok: false, reason: 'gone.text' }

let parts: Awaited<ReturnType<typeof openSignIn>>
let owner: OrgDb

beforeEach(async () => {
  parts = await openSignIn()
  owner = await openTestOrg(parts.data, 'harbour')
})
afterEach(() => parts.data.close())

describe('somebody new', () => {
  test('is let in by the link alone, once, with a password of their own', async () => {
    const { userId, token } = await invited()
    expect(await openOrg(parts.data, userId, 'harbour')).toBeUndefined()
    expect(await listMemberships(parts.data, userId)).toEqual([])
    expect(await accept(token, { password: 'short' })).toMatchObject({ ok: false, reason: 'weak' })
    expect(await accept(token)).toMatchObject({ ok: true, slug: null })
    expect((await openOrg(parts.data, userId, 'harbour'))?.role).toBe('viewer')
    expect(await accept(token)).toEqual(GONE)
  })

  test('20 uses at once: one wins, and it is that password that holds', async () => {
    const { token } = await invited()
    const uses = await Promise.all(
      Array.from({ length: 20 }, (_, at) => accept(token, { password: `${PASSWORD} ${at}` })),
    )
    expect(uses.filter(({ ok }) => ok)).toHaveLength(1)
    const won = uses.findIndex(({ ok }) => ok)
    const stored = await findUserByEmail(parts.data, EMAIL)
    expect(await parts.passwords.verify(stored?.passwordHash ?? null, `${PASSWORD} ${won}`)).toBe(true)
  })

  test('the link runs out after seven days', async () => {
    const { token } = await invited()
    parts.clock.pass(7 * 24 * 60 * MINUTE_MS)
    expect(await accept(token)).toEqual(GONE)
  })

  test('a newer link ends an older one; withdrawn, none works', async () => {
    const { userId, token } = await invited()
    const newer = tokenIn((await inviteAgain(parts, owner, userId, 'en')) as { link: string })
    expect(await accept(token)).toEqual(GONE)
    expect(await removeFromEmployer(parts, owner, userId, null, 'en')).toEqual({ ok: true })
    expect(await accept(newer)).toEqual(GONE)
  })

  test('the mail holds the link, the store its hash only; a member is not invited twice', async () => {
    const { userId, token } = await invited()
    const [mail] = await listDueMails(parts.data, 9)
    expect(mail).toMatchObject({ to: EMAIL, subject: 'harbour Limited invites you' })
    expect(mail?.text).toContain(token)
    expect(JSON.stringify(await owner.select().from(invitations))).not.toContain(token)
    await accept(token)
    expect(await inviteAgain(parts, owner, userId, 'en')).toEqual({ ok: false, reason: 'member_already' })
    expect(await inviteMember(parts, owner, { ...VIEWER, email: 'WING@example.hk' }, 'en')).toEqual({
      ok: false,
      reason: 'member_already',
    })
  })
})

describe('somebody with an account', () => {
  let userId: string
  beforeEach(async () => {
    const passwordHash = await parts.passwords.hash(PASSWORD)
    const made = await createUser(parts.data, { email: EMAIL, name: 'Wing', passwordHash })
    if (!made.ok) throw new Error(made.reason)
    userId = made.userId
  })

  test('joins as who is signed in; the link without the account, or with another, opens nothing', async () => {
    const { token } = await invited()
    const other = await createUser(parts.data, { email: 'o@example.hk', name: 'O', passwordHash: 'x' })
    const SIGN_IN = { ok: false, reason: 'signIn' }
    expect(await accept(token)).toEqual(SIGN_IN)
    expect(await accept(token, { signedInAs: other.ok ? other.userId : '' })).toEqual(SIGN_IN)
    expect(await openOrg(parts.data, userId, 'harbour')).toBeUndefined()
    expect(await accept(token, { signedInAs: userId })).toMatchObject({ ok: true, slug: 'harbour' })
    expect(await openOrg(parts.data, userId, 'harbour')).toBeDefined()
    const stored = await findUserByEmail(parts.data, EMAIL)
    expect(await parts.passwords.verify(stored?.passwordHash ?? null, PASSWORD)).toBe(true)
  })

  test('the store itself takes neither a password for them nor somebody else', async () => {
    const { token } = await invited()
    const hash = hashOfToken(token)
    const other = await createUser(parts.data, { email: 'o@example.hk', name: 'O', passwordHash: 'x' })
    for (const acceptance of [{ passwordHash: 'eve' }, { signedInAs: other.ok ? other.userId : '' }])
      expect(await acceptInvitation(parts.data, hash, acceptance)).toBe(false)
    expect(await openOrg(parts.data, userId, 'harbour')).toBeUndefined()
    expect((await findUserByEmail(parts.data, EMAIL))?.passwordHash).not.toBe('eve')
    expect(await acceptInvitation(parts.data, hash, { signedInAs: userId })).toBe(true)
  })

  test('20 uses at once: one wins', async () => {
    const { token } = await invited()
    const uses = await Promise.all(Array.from({ length: 20 }, () => accept(token, { signedInAs: userId })))
    expect(uses.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

test('whoever sets the first password by one employer’s link is not let into another', async () => {
  const bank = await openTestOrg(parts.data, 'bank')
  const { userId, token } = await invited(bank)
  const eve = await invited(owner)
  expect(eve.userId).toBe(userId)
  expect(await accept(eve.token)).toMatchObject({ ok: true })
  expect(await openOrg(parts.data, userId, 'bank')).toBeUndefined()
  expect(await accept(token, { password: PASSWORD })).toEqual({ ok: false, reason: 'signIn' })
})

test('an ended membership of somebody known opens nothing while its new invitation waits', async () => {
  const person = { email: EMAIL, name: 'Wing', passwordHash: 'x', role: 'owner' } as const
  const added = await addMember(parts.data, owner, person)
  if (!added.ok) throw new Error(added.reason)
  await removeFromEmployer(parts, owner, added.userId, null, 'en')
  const { token } = await invited()
  expect(await openOrg(parts.data, added.userId, 'harbour')).toBeUndefined()
  await accept(token, { signedInAs: added.userId })
  expect((await openOrg(parts.data, added.userId, 'harbour'))?.role).toBe('viewer')
})

async function invited(by = owner): Promise<{ userId: string; token: string }> {
  const made = await inviteMember(parts, by, { ...VIEWER, email: EMAIL }, 'en')
  if (!made.ok) throw new Error(made.reason)
  return { userId: made.userId, token: tokenIn(made) }
}

function tokenIn({ link }: { link: string }): string {
  return link.slice(link.lastIndexOf('/') + 1)
}

function accept(
  token: string,
  { password = PASSWORD, signedInAs }: { password?: string; signedInAs?: string } = {},
) {
  return acceptAsMember(parts, token, { password, signedInAs })
}
