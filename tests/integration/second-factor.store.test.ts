import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeLog } from '#app/platform/logging.ts'
import { signInParts } from '#app/platform/services.server.ts'
import { codeOfStep, stepAt } from '#app/platform/totp.ts'
import { addAuthenticator } from '#db/accounts/authenticators.server.ts'
import { listFactors, removeFactor } from '#db/accounts/factors.server.ts'
import { changeUser, createUser } from '#db/accounts/users.server.ts'
import { authenticators, ceremonies, recoveryCodes } from '#db/schema/index.server.ts'
import { browser, MINUTE_MS, openSignIn } from '#tests/helpers/sign-in-parts.ts'

const EMAIL = 'wing@example.hk'
const PASSWORD = 'tram to shau kei wan'
const SECRET = Buffer.from('12345678901234567890')

let parts: Awaited<ReturnType<typeof openSignIn>>
let userId: string

beforeEach(async () => {
  parts = await openSignIn()
  const passwordHash = await parts.passwords.hash(PASSWORD)
  const made = await createUser(parts.data, { email: EMAIL, name: 'Wing', passwordHash })
  if (!made.ok) throw new Error(made.reason)
  userId = made.userId
})
afterEach(() => parts.data.close())

describe('signing in', () => {
  test('without a second factor the password is enough, and the first time is known as the first', async () => {
    const laptop = browser()
    const firstTime = await parts.auth.signIn(EMAIL, PASSWORD, laptop.caller())
    expect(firstTime).toMatchObject({ ok: true, awaitsFactor: false })
    laptop.keep(firstTime.ok ? firstTime.cookies : [])
    expect((await sessionOf(laptop))?.session).toMatchObject({ isFirst: true, factorAt: null })
    const again = await parts.auth.signIn(EMAIL, PASSWORD, laptop.caller())
    laptop.keep(again.ok ? again.cookies : [])
    expect((await sessionOf(laptop))?.session).toMatchObject({ isFirst: false, factorAt: null })
  })

  test('with one the password opens nothing; the code does, once', async () => {
    await addApp()
    const laptop = await afterPassword()
    expect(await sessionOf(laptop)).toBeUndefined()
    const code = codeNow()
    const answered = await answer(laptop, { code })
    expect(answered).toMatchObject({ ok: true, userId, usedRecovery: false })
    laptop.keep(answered.ok ? answered.cookies : [])
    expect((await sessionOf(laptop))?.session.factorAt).toBe(parts.clock.now())
    expect(await answer(await afterPassword(), { code })).toEqual({ ok: false, reason: 'wrong' })
  })

  test('a code sent 20 times at once signs in once', async () => {
    await addApp()
    const code = codeNow()
    const laptops = await Promise.all(Array.from({ length: 5 }, () => afterPassword()))
    const answers = await Promise.all(
      laptops.flatMap((laptop) => Array.from({ length: 4 }, () => answer(laptop, { code }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a phone that is half a minute off is understood, one that is further off is not', async () => {
    await addApp()
    const step = stepAt(parts.clock.milliseconds())
    for (const drift of [-2, 2]) {
      const laptop = await afterPassword()
      expect(await answer(laptop, { code: codeOfStep(SECRET, step + drift) })).toMatchObject({ ok: false })
    }
    expect(await answer(await afterPassword(), { code: codeOfStep(SECRET, step - 1) })).toMatchObject({
      ok: true,
    })
    expect(await answer(await afterPassword(), { code: codeOfStep(SECRET, step + 1) })).toMatchObject({
      ok: true,
    })
  })

  test('five wrong codes end it, and so do ten minutes', async () => {
    await addApp()
    const laptop = await afterPassword()
    for (let tries = 0; tries < 5; tries++)
      expect(await answer(laptop, { code: '000000' })).toEqual({ ok: false, reason: 'wrong' })
    expect(await answer(laptop, { code: codeNow() })).toEqual({ ok: false, reason: 'over' })
    const slow = await afterPassword()
    parts.clock.pass(10 * MINUTE_MS)
    expect(await answer(slow, { code: codeNow() })).toEqual({ ok: false, reason: 'over' })
  })

  test('who knows the password cannot go on guessing codes by beginning again', async () => {
    await addApp()
    const reasons: string[] = []
    for (let round = 0; round < 4; round++) {
      const laptop = await afterPassword()
      for (let tries = 0; tries < 5; tries++) {
        const answered = await answer(laptop, { code: '000000' })
        reasons.push(answered.ok ? 'ok' : answered.reason)
      }
    }
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(10)
    expect(reasons.at(-1)).toBe('too_many')
  })

  test('and the owner’s own browser is not locked out by it', async () => {
    const known = browser('10.0.0.1')
    const signedIn = await parts.auth.signIn(EMAIL, PASSWORD, known.caller())
    known.keep(signedIn.ok ? signedIn.cookies : [])
    await addApp()
    for (let round = 0; round < 3; round++) {
      const guesser = await afterPassword()
      for (let tries = 0; tries < 5; tries++) await answer(guesser, { code: '000000' })
    }
    const again = await parts.auth.signIn(EMAIL, PASSWORD, known.caller())
    known.keep(again.ok ? again.cookies : [])
    expect(await answer(known, { code: codeNow() })).toMatchObject({ ok: true })
  })
})

describe('recovery codes', () => {
  test('each works once, of 20 at once one wins, and new ones end the older', async () => {
    await addApp()
    const [first = '', second = '', third = ''] = await parts.secondFactor.makeCodes(userId)
    const laptops = await Promise.all(Array.from({ length: 5 }, () => afterPassword()))
    const answers = await Promise.all(
      laptops.flatMap((laptop) => Array.from({ length: 4 }, () => answer(laptop, { recovery: first }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    parts = { ...parts, ...signInParts(parts.env, parts.data, parts.clock, makeLog(parts.env)) }
    expect(await answer(await afterPassword(), { recovery: second.toLowerCase() })).toMatchObject({
      ok: true,
      usedRecovery: true,
    })
    await parts.secondFactor.makeCodes(userId)
    expect(await answer(await afterPassword(), { recovery: third })).toMatchObject({ ok: false })
  })

  test('only hashes are kept, and of keys only sealed bytes', async () => {
    await addApp()
    const codes = await parts.secondFactor.makeCodes(userId)
    await afterPassword()
    const read = parts.data.engine.as('system').read
    const stored = JSON.stringify([
      await read.select().from(recoveryCodes),
      (await read.select().from(authenticators)).map((row) => Buffer.from(row.secret).toString('latin1')),
      (await read.select().from(ceremonies)).map((row) => Buffer.from(row.sealed).toString('latin1')),
    ])
    for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', '').slice(4))
    expect(stored).not.toContain(SECRET.toString('base64'))
    expect(stored).not.toContain(EMAIL)
  })
})

describe('a fresh proof', () => {
  test('password or code renew it; a wrong one, or another person’s passkey ceremony, does not', async () => {
    await addApp()
    const laptop = await afterPassword()
    const answered = await answer(laptop, { code: codeNow() })
    laptop.keep(answered.ok ? answered.cookies : [])
    const signedIn = await sessionOf(laptop)
    if (!signedIn) throw new Error('nobody is signed in')
    parts.clock.pass(11 * MINUTE_MS)
    const prove = (given: Parameters<typeof parts.secondFactor.proveAgain>[1]) =>
      parts.secondFactor.proveAgain(signedIn, given, laptop.caller(), null)
    expect(await prove({ password: `${PASSWORD}x` })).toEqual({ ok: false, reason: 'wrong' })
    expect(await prove({ passkey: '{}' })).toEqual({ ok: false, reason: 'wrong' })
    expect((await sessionOf(laptop))?.session.provenAt).not.toBe(parts.clock.now())
    expect(await prove({ password: PASSWORD })).toEqual({ ok: true })
    expect((await sessionOf(laptop))?.session.provenAt).toBe(parts.clock.now())
    parts.clock.pass(11 * MINUTE_MS)
    expect(await prove({ code: codeNow() })).toEqual({ ok: true })
    expect((await sessionOf(laptop))?.session.factorAt).toBe(parts.clock.now())
  })
})

describe('removing', () => {
  test('the last factor stays while it is needed, or while the password is a short one', async () => {
    await addApp()
    const [factor] = await listFactors(parts.data, userId)
    if (!factor) throw new Error('no factor')
    expect(await removeFactor(parts.data, userId, factor, true)).toBe('needed')
    await changeUser(parts.data, userId, { passwordIsShort: true })
    expect(await removeFactor(parts.data, userId, factor, false)).toBe('password_short')
    await changeUser(parts.data, userId, { passwordIsShort: false })
    const stranger = await createUser(parts.data, { email: 'x@example.hk', name: 'X', passwordHash: null })
    if (stranger.ok) expect(await removeFactor(parts.data, stranger.userId, factor, false)).toBe('missing')
    expect(await removeFactor(parts.data, userId, factor, false)).toBe('removed')
    expect(await listFactors(parts.data, userId)).toEqual([])
  })
})

function addApp() {
  return addAuthenticator(parts.data, userId, { name: 'Phone', secret: SECRET, lastStep: 0 })
}

function codeNow(): string {
  return codeOfStep(SECRET, stepAt(parts.clock.milliseconds()))
}

/** A browser in which the password was right and the second factor is awaited. */
async function afterPassword() {
  const laptop = browser()
  const result = await parts.auth.signIn(EMAIL, PASSWORD, laptop.caller())
  if (!result.ok || !result.awaitsFactor) throw new Error('no second factor is awaited')
  laptop.keep(result.cookies)
  return laptop
}

function answer(laptop: ReturnType<typeof browser>, given: { code?: string; recovery?: string }) {
  return parts.secondFactor.answer(given, laptop.caller(), null)
}

function sessionOf(laptop: ReturnType<typeof browser>) {
  return parts.auth.sessionOf(laptop.cookie())
}
