import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askForPassword } from '#app/features/account/ask-for-password.server.ts'
import { askForEmail, confirmEmail } from '#app/features/account/change-email.server.ts'
import { choosePassword } from '#app/features/account/choose-password.server.ts'
import { listDueMails } from '#db/accounts/mails.server.ts'
import { createUser, findUserByEmail } from '#db/accounts/users.server.ts'
import { accountLinks, accountMails } from '#db/schema/index.server.ts'
import { browser, MINUTE_MS, openSignIn } from '#tests/helpers/sign-in-parts.ts'

const EMAIL = 'wing@example.hk'
const OLD = 'tram to shau kei wan'
const NEW = 'ferry to yung shue wan'

let parts: Awaited<ReturnType<typeof openSignIn>>
let userId: string

beforeEach(async () => {
  parts = await openSignIn()
  const passwordHash = await parts.passwords.hash(OLD)
  const made = await createUser(parts.data, { email: EMAIL, name: 'Wing', passwordHash })
  if (!made.ok) throw new Error(made.reason)
  userId = made.userId
})
afterEach(() => parts.data.close())

describe('a new password by mail', () => {
  test('20 uses of a link at once: one wins', async () => {
    const token = await passwordToken()
    const uses = await Promise.all(
      Array.from({ length: 20 }, (_, at) => choosePassword(parts, token, `${NEW} ${at}`, 'en')),
    )
    expect(uses.filter(({ ok }) => ok)).toHaveLength(1)
    const won = uses.findIndex(({ ok }) => ok)
    const stored = await findUserByEmail(parts.data, EMAIL)
    expect(await parts.passwords.verify(stored?.passwordHash ?? null, `${NEW} ${won}`)).toBe(true)
  })

  test('every session ends with it, and a mail tells', async () => {
    const laptop = browser()
    laptop.keep(await parts.auth.begin(userId, EMAIL, laptop.caller(), 'password'))
    expect(await parts.auth.sessionOf(laptop.cookie())).toBeDefined()
    expect(await choosePassword(parts, await passwordToken(), NEW, 'en')).toEqual({ ok: true })
    expect(await parts.auth.sessionOf(laptop.cookie())).toBeUndefined()
    const told = (await listDueMails(parts.data, 10)).at(-1)
    expect(told).toMatchObject({ to: EMAIL, subject: 'Your password was changed' })
  })

  test('a link runs out after an hour', async () => {
    const token = await passwordToken()
    parts.clock.pass(59 * MINUTE_MS)
    const last = parts.clock.now()
    parts.clock.pass(MINUTE_MS)
    expect(await choosePassword(parts, token, NEW, 'en')).toEqual({ ok: false, reason: 'gone' })
    expect(last).toBe('2026-11-27T01:59:00.000Z')
  })

  test('a newer link ends an older one; one that was used ends; a made-up one never was', async () => {
    const older = await passwordToken()
    const newer = await passwordToken()
    expect(await choosePassword(parts, older, NEW, 'en')).toEqual({ ok: false, reason: 'gone' })
    expect(await choosePassword(parts, newer, NEW, 'en')).toEqual({ ok: true })
    expect(await choosePassword(parts, newer, NEW, 'en')).toEqual({ ok: false, reason: 'gone' })
    expect(await choosePassword(parts, 'made-up', NEW, 'en')).toEqual({ ok: false, reason: 'gone' })
    expect(await choosePassword(parts, undefined, NEW, 'en')).toEqual({ ok: false, reason: 'gone' })
  })

  test('a weak password uses nothing up', async () => {
    const token = await passwordToken()
    expect(await choosePassword(parts, token, 'short', 'en')).toHaveProperty('problem')
    expect(await choosePassword(parts, token, NEW, 'en')).toEqual({ ok: true })
  })

  test('for nobody the same statements run, and no mail goes out', async () => {
    const known = await statementsOf(() => askForPassword(parts, EMAIL, 'en'))
    const unknown = await statementsOf(() => askForPassword(parts, 'nobody@example.hk', 'en'))
    expect(unknown).toEqual(known)
    expect((await listDueMails(parts.data, 10)).map(({ to }) => to)).toEqual([EMAIL])
  })

  test('after five mails an hour to one address no more are written, silently', async () => {
    for (let asked = 0; asked < 8; asked++) await askForPassword(parts, EMAIL, 'en')
    expect(await listDueMails(parts.data, 20)).toHaveLength(5)
  })

  test('neither the token nor the mail stands in the store as text', async () => {
    const token = await passwordToken()
    const system = parts.data.engine.as('system').read
    const rows = [
      ...(await system.select().from(accountLinks)),
      ...(await system.select().from(accountMails)),
    ]
    const stored = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
      .join('\n')
    expect(stored).not.toContain(token)
    expect(stored).not.toContain('/reset/')
  })
})

describe('a new address', () => {
  const NEW_EMAIL = 'wing@new.example.hk'

  test('counts once it is confirmed; the old one is told twice', async () => {
    const token = await emailToken(NEW_EMAIL)
    expect(await findUserByEmail(parts.data, EMAIL)).toBeDefined()
    expect(await confirmEmail(parts, token, 'en')).toBe(true)
    expect(await findUserByEmail(parts.data, EMAIL)).toBeUndefined()
    expect((await findUserByEmail(parts.data, NEW_EMAIL))?.id).toBe(userId)
    const toOld = (await listDueMails(parts.data, 10)).filter(({ to }) => to === EMAIL)
    expect(toOld.map(({ subject }) => subject)).toEqual([
      'Your address is to be changed',
      'Your address was changed',
    ])
  })

  test('20 confirmations at once: one wins', async () => {
    const token = await emailToken(NEW_EMAIL)
    const uses = await Promise.all(Array.from({ length: 20 }, () => confirmEmail(parts, token, 'en')))
    expect(uses.filter(Boolean)).toHaveLength(1)
  })

  test('a link for a password, asked for at the old address, ends with it', async () => {
    const password = await passwordToken()
    expect(await confirmEmail(parts, await emailToken(NEW_EMAIL), 'en')).toBe(true)
    expect(await choosePassword(parts, password, NEW, 'en')).toEqual({ ok: false, reason: 'gone' })
  })

  test('an address that has an account is told so itself, and the asker sees no difference', async () => {
    await createUser(parts.data, { email: NEW_EMAIL, name: 'Other', passwordHash: null })
    const asked = await askForEmail(parts, await signedIn(), NEW_EMAIL, 'en')
    expect(asked).toEqual({ ok: true })
    const mail = (await listDueMails(parts.data, 10)).find(({ to }) => to === NEW_EMAIL)
    expect(mail?.subject).toBe('This address has an account already')
    expect(mail?.text).not.toContain('/confirm/')
  })

  test('an address that became somebody else’s in between is left to them', async () => {
    const token = await emailToken(NEW_EMAIL)
    await createUser(parts.data, { email: NEW_EMAIL, name: 'Other', passwordHash: null })
    expect(await confirmEmail(parts, token, 'en')).toBe(false)
    expect((await findUserByEmail(parts.data, EMAIL))?.id).toBe(userId)
  })

  test('a link of one purpose serves no other', async () => {
    expect(await confirmEmail(parts, await passwordToken(), 'en')).toBe(false)
    expect(await choosePassword(parts, await emailToken(NEW_EMAIL), NEW, 'en')).toEqual({
      ok: false,
      reason: 'gone',
    })
  })
})

async function signedIn() {
  const laptop = browser()
  laptop.keep(await parts.auth.begin(userId, EMAIL, laptop.caller(), 'password'))
  const found = await parts.auth.sessionOf(laptop.cookie())
  if (!found) throw new Error('nobody is signed in')
  return found
}

async function passwordToken(): Promise<string> {
  await askForPassword(parts, EMAIL, 'en')
  return tokenIn('reset')
}

async function emailToken(newEmail: string): Promise<string> {
  await askForEmail(parts, await signedIn(), newEmail, 'en')
  return tokenIn('confirm')
}

/** The token in the newest mail that has one. */
async function tokenIn(kind: string): Promise<string> {
  const links = (await listDueMails(parts.data, 50)).flatMap(
    ({ text }) => new RegExp(`/${kind}/([\\w-]{43})`).exec(text)?.[1] ?? [],
  )
  const token = links.at(-1)
  if (token === undefined) throw new Error(`no mail with a link to /${kind}`)
  return token
}

/** What was asked of the store, without its values. */
async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  const before = parts.data.statements.length
  await work()
  return parts.data.statements.slice(before).map(({ sql }) => sql)
}
