import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteExpiredCeremonies } from '#db/accounts/ceremonies.server.ts'
import { createUser } from '#db/accounts/users.server.ts'
import { users } from '#db/schema/index.server.ts'
import { browser, MINUTE_MS, openSignIn } from '#tests/helpers/sign-in-parts.ts'

/* Guessing, planted sessions, answers sent twice. What is guessed and in which order is made up by the test. */

const EMAIL = 'wing@example.hk'
const PASSWORD = 'tram to shau kei wan'
/** What `sign-in-limits` allows in five minutes. */
const PER_ACCOUNT = 10
const PER_ADDRESS = 60

let parts: Awaited<ReturnType<typeof openSignIn>>
let userId: string

beforeEach(async () => {
  parts = await openSignIn()
  const made = await createUser(parts.data, {
    email: EMAIL,
    name: 'Wing',
    passwordHash: await parts.passwords.hash(PASSWORD),
  })
  if (!made.ok) throw new Error(made.reason)
  userId = made.userId
})
afterEach(() => parts.data.close())

describe('guessing', () => {
  test('one account from many addresses: ten looks, whatever is typed and from where', async () => {
    const guesses = fc.sample(fc.tuple(fc.string(), fc.ipV4()), 25)
    const answers = []
    for (const [guess, address] of guesses)
      answers.push(await parts.auth.signIn(EMAIL, guess, browser(address).caller()))
    expect(answers.slice(0, PER_ACCOUNT).every((one) => !one.ok && one.reason === 'wrong')).toBe(true)
    expect(answers.slice(PER_ACCOUNT).every((one) => !one.ok && one.reason === 'too_many')).toBe(true)
    // The right one is not looked at, either: nothing is learnt by it.
    expect(await parts.auth.signIn(EMAIL, PASSWORD, browser('192.0.2.200').caller())).toMatchObject({
      reason: 'too_many',
    })
  })

  test('upper case, spaces and other forms of the address are the same account', async () => {
    const forms = ['WING@example.hk', ' wing@example.hk ', 'Wing@EXAMPLE.hk', 'ｗｉｎｇ@example.hk']
    for (let at = 0; at < PER_ACCOUNT; at++)
      await parts.auth.signIn(forms[at % forms.length] ?? EMAIL, 'wrong', browser(`192.0.2.${at}`).caller())
    expect(await parts.auth.signIn(EMAIL, 'wrong', browser('192.0.2.99').caller())).toMatchObject({
      reason: 'too_many',
    })
  })

  test('many accounts from one address: sixty looks', async () => {
    const laptop = browser('192.0.2.9')
    const answers = []
    for (let at = 0; at < PER_ADDRESS + 3; at++)
      answers.push(await parts.auth.signIn(`nobody-${at}@example.hk`, PASSWORD, laptop.caller()))
    const stopped = answers.map((one) => !one.ok && one.reason === 'too_many')
    expect(stopped.indexOf(true)).toBe(PER_ADDRESS)
  })

  test('a cookie that looks like a known browser’s is counted like none', async () => {
    const made = fc.sample(fc.base64String({ minLength: 12, maxLength: 60 }), PER_ACCOUNT + 2)
    const answers = []
    for (const [at, device] of made.entries()) {
      const caller = { ...browser(`192.0.2.${at}`).caller(), cookie: `device=${device}.${device}` }
      answers.push(await parts.auth.signIn(EMAIL, 'wrong', caller))
    }
    expect(answers.at(-1)).toMatchObject({ reason: 'too_many' })
  })

  test('and the person’s own browser is not locked out by it', async () => {
    const own = browser('198.51.100.1')
    const first = await parts.auth.signIn(EMAIL, PASSWORD, own.caller())
    own.keep(first.ok ? first.cookies : [])
    for (let at = 0; at < 30; at++)
      await parts.auth.signIn(EMAIL, `guess ${at}`, browser(`192.0.2.${at}`).caller())
    expect(await parts.auth.signIn(EMAIL, PASSWORD, own.caller())).toMatchObject({ ok: true })
  })

  test('known and unknown: the same statements, the same answer, and a password is looked at for both', async () => {
    const known = await workOf(() => parts.auth.signIn(EMAIL, 'wrong', browser('192.0.2.1').caller()))
    const unknown = await workOf(() =>
      parts.auth.signIn('no@example.hk', 'wrong', browser('192.0.2.2').caller()),
    )
    expect(unknown.statements).toEqual(known.statements)
    expect(unknown.result).toEqual(known.result)
    // argon2 takes tens of milliseconds, everything else one or two: leaving it out would show, on a busy machine, too.
    expect(unknown.quickest).toBeGreaterThan(known.quickest / 3)
  })

  test('somebody without a password yet is like nobody', async () => {
    await createUser(parts.data, { email: 'new@example.hk', name: 'New', passwordHash: null })
    for (const guess of ['', ' ', 'null', 'undefined'])
      expect(await parts.auth.signIn('new@example.hk', guess, browser().caller())).toEqual({
        ok: false,
        reason: 'wrong',
      })
  })
})

describe('planted sessions', () => {
  test('an id that the browser came with is never the one it leaves with, whatever it is', async () => {
    const planted = fc.sample(fc.stringMatching(/^[\w-]{1,60}$/), 12)
    for (const id of planted) {
      const caller = { ...browser().caller(), cookie: `session=${id}` }
      const cookies = await parts.auth.begin(userId, EMAIL, caller, 'password')
      expect(cookies.join()).not.toContain(`session=${id};`)
      expect(await parts.auth.sessionOf(`session=${id}`)).toBeUndefined()
    }
  })

  test('an attacker’s own session in the victim’s browser ends when the victim signs in', async () => {
    const eve = await createUser(parts.data, { email: 'eve@example.hk', name: 'Eve', passwordHash: 'x' })
    const eves = browser()
    eves.keep(await parts.auth.begin(eve.ok ? eve.userId : '', 'eve@example.hk', eves.caller(), 'password'))
    const victim = { ...browser().caller(), cookie: eves.cookie() }
    await parts.auth.begin(userId, EMAIL, victim, 'password')
    expect(await parts.auth.sessionOf(eves.cookie())).toBeUndefined()
  })

  test('a renewed session has another id, and the old one is over', async () => {
    const laptop = browser()
    laptop.keep(await parts.auth.begin(userId, EMAIL, laptop.caller(), 'password'))
    const before = laptop.cookie()
    const signedIn = await parts.auth.sessionOf(before)
    if (!signedIn) throw new Error('nobody is signed in')
    laptop.keep(await parts.auth.renew(signedIn, laptop.caller()))
    expect(await parts.auth.sessionOf(before)).toBeUndefined()
    expect((await parts.auth.sessionOf(laptop.cookie()))?.user.id).toBe(userId)
  })

  test('a day ends it, however much it is used', async () => {
    const laptop = browser()
    laptop.keep(await parts.auth.begin(userId, EMAIL, laptop.caller(), 'password'))
    for (let hour = 0; hour < 24; hour++) {
      expect(await parts.auth.sessionOf(laptop.cookie())).toBeDefined()
      parts.clock.pass(60 * MINUTE_MS)
    }
    parts.clock.pass(1000)
    expect(await parts.auth.sessionOf(laptop.cookie())).toBeUndefined()
  })

  test('a disabled account is out at the next request', async () => {
    const laptop = browser()
    laptop.keep(await parts.auth.begin(userId, EMAIL, laptop.caller(), 'factor'))
    expect(await parts.auth.sessionOf(laptop.cookie())).toBeDefined()
    await parts.data.engine.as('system').write(async (tx) => {
      await tx.update(users).set({ disabledAt: parts.clock.now() })
    })
    expect(await parts.auth.sessionOf(laptop.cookie())).toBeUndefined()
    expect(await parts.auth.signIn(EMAIL, PASSWORD, laptop.caller())).toEqual({ ok: false, reason: 'wrong' })
  })
})

describe('what was begun', () => {
  const SSO = { slug: 's', state: 'a', nonce: 'b', verifier: 'c', to: '/', proofFor: null, begunAt: 0 }

  test('20 at once take it: one gets it', async () => {
    const laptop = browser()
    laptop.keep([await parts.ceremonies.begin('sso', null, SSO)])
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => parts.ceremonies.take('sso', laptop.cookie())),
    )
    expect(taken.filter((one) => one !== undefined)).toEqual([SSO])
  })

  test('serves its own kind only, runs out after ten minutes, and is tidied away', async () => {
    const laptop = browser()
    laptop.keep([await parts.ceremonies.begin('sso', null, SSO)])
    const asFactor = laptop.cookie()?.replace('begun-sso', 'begun-factor') ?? null
    expect(await parts.ceremonies.find('factor', asFactor)).toBeUndefined()
    expect(await parts.ceremonies.find('sso', laptop.cookie())).toEqual(SSO)
    parts.clock.pass(10 * MINUTE_MS)
    expect(await parts.ceremonies.find('sso', laptop.cookie())).toBeUndefined()
    await deleteExpiredCeremonies(parts.data)
    expect(await parts.ceremonies.take('sso', laptop.cookie())).toBeUndefined()
  })
})

/** What a piece of work asks of the store, and how long the quickest of four takes. */
async function workOf<T>(work: () => Promise<T>) {
  let result = await work()
  let quickest = Number.POSITIVE_INFINITY
  let statements: string[] = []
  for (let run = 0; run < 4; run++) {
    const from = parts.data.statements.length
    const startedAt = performance.now()
    result = await work()
    quickest = Math.min(quickest, performance.now() - startedAt)
    statements = parts.data.statements.slice(from).map(({ sql }) => sql)
  }
  return { result, quickest, statements }
}
