import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signInParts } from '#app/platform/services.server.ts'
import { signUp } from '#db/system/sign-up.server.ts'
import { browser, openSignIn } from '#tests/helpers/sign-in-parts.ts'

const EMAIL = 'wing@example.hk'
const PASSWORD = 'tram to shau kei wan'

let opened: Awaited<ReturnType<typeof openSignIn>>
let parts: ReturnType<typeof signInParts>
let userId: string
let lines: Record<string, unknown>[]

beforeEach(async () => {
  opened = await openSignIn()
  lines = []
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) })
  parts = signInParts(opened.env, opened.data, opened.clock, log)
  const passwordHash = await parts.passwords.hash(PASSWORD)
  const org = { slug: 'harbour', name: 'Harbour Limited', settings: {} }
  const made = await signUp(opened.data, { email: EMAIL, name: 'Wing', passwordHash }, org)
  if (!made.ok) throw new Error(made.reason)
  userId = made.userId
})
afterEach(() => opened.data.close())

test('signed in, proven again, refused, signed out: each is told, of whom only by id or hash', async () => {
  const laptop = browser()
  const caller = () => ({ ...laptop.caller(), requestId: 'r1' })
  await parts.auth.signIn(EMAIL, 'not this one at all', caller())
  await parts.auth.signIn('typed my password here', PASSWORD, caller())
  const signedIn = await parts.auth.signIn(` ${EMAIL.toUpperCase()}`, PASSWORD, caller())
  if (!signedIn.ok) throw new Error(signedIn.reason)
  laptop.keep(signedIn.cookies)
  const session = await parts.auth.sessionOf(laptop.cookie())
  if (!session) throw new Error('nobody is signed in')
  await parts.secondFactor.proveAgain(session, { password: 'wrong' }, caller(), null)
  await parts.secondFactor.proveAgain(session, { password: PASSWORD }, caller(), null)
  await parts.secondFactor.answer({ code: '123456' }, caller(), null)
  await parts.passkeys.check('sign_in', null, { cookie: null, origin: null, response: '{}' })
  await parts.auth.begin(userId, EMAIL, caller(), { ssoOrgId: 'org' })
  await parts.auth.signOut(laptop.cookie())

  const account = lines[0]?.account
  expect(account).toMatch(/^[\w-]{16}$/)
  expect(lines.map(({ level: _level, msg: _msg, ...told }) => told)).toEqual([
    { event: 'sign_in_refused', account, reason: 'wrong', requestId: 'r1' },
    {
      event: 'sign_in_refused',
      account: expect.not.stringMatching(String(account)),
      reason: 'wrong',
      requestId: 'r1',
    },
    { event: 'signed_in', userId, account, by: 'password', requestId: 'r1' },
    { event: 'proof_refused', userId, reason: 'wrong', requestId: 'r1' },
    { event: 'proven_again', userId, requestId: 'r1' },
    { event: 'second_factor_refused', reason: 'over', requestId: 'r1' },
    { event: 'passkey_refused', purpose: 'sign_in' },
    { event: 'signed_in', userId, by: 'single_sign_on', orgId: 'org', requestId: 'r1' },
  ])
  expect(lines.map(({ level }) => level)).toEqual([40, 40, 30, 40, 30, 40, 40, 30])
  const text = JSON.stringify(lines)
  for (const secret of [EMAIL, PASSWORD, 'not this', 'typed my', '123456']) expect(text).not.toContain(secret)
})

test('too many tries are told, and a sign-out', async () => {
  const stranger = browser()
  for (let tries = 0; tries < 11; tries++) await parts.auth.signIn(EMAIL, 'guessed', stranger.caller())
  expect(lines.at(-1)).toMatchObject({ event: 'sign_in_refused', reason: 'too_many' })
  const laptop = browser('127.0.0.2')
  laptop.keep(await parts.auth.begin(userId, EMAIL, laptop.caller(), 'factor'))
  expect(lines.at(-1)).toMatchObject({ event: 'signed_in', by: 'factor' })
  await parts.auth.signOut(laptop.cookie())
  expect(lines.at(-1)).toMatchObject({ event: 'signed_out', userId })
})
