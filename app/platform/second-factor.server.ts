import { randomBytes } from 'node:crypto'
import { addAuthenticator, listSecrets, spendStep } from '#db/accounts/authenticators.server.ts'
import {
  findRecoveryCode,
  replaceRecoveryCodes,
  spendRecoveryCode,
} from '#db/accounts/recovery-codes.server.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Auth, Caller, SignedIn } from './auth.server.ts'
import type { Ceremonies, Remembered } from './ceremonies.server.ts'
import type { Clock } from './clock.ts'
import type { PasskeyAnswer, Passkeys } from './passkeys.server.ts'
import type { Passwords } from './passwords.server.ts'
import { hintOf, makeRecoveryCodes, typedRecoveryCode } from './recovery-codes.ts'
import type { SignInLimits } from './sign-in-limits.server.ts'
import { base32, keyUri, stepOfCode, typedCode } from './totp.ts'

/** What somebody proves with: the first that is given counts. `passkey` is the browser's answer as JSON. */
export type GivenProof = {
  password?: string | undefined
  code?: string | undefined
  recovery?: string | undefined
  passkey?: string | undefined
}

type Refusal =
  | { ok: false; reason: 'wrong' }
  /** It was begun too long ago, or ended already. */
  | { ok: false; reason: 'over' }
  | { ok: false; reason: 'too_many'; waitSeconds: number }

export type SecondFactor = {
  /** Whose second factor this browser is asked for, after the password. */
  awaited(cookie: string | null): Promise<Remembered['factor'] | undefined>
  /** Ends a sign-in with the second factor. */
  answer(
    given: GivenProof,
    caller: Caller,
    origin: string | null,
  ): Promise<{ ok: true; userId: string; cookies: string[]; usedRecovery: boolean } | Refusal>
  /** A fresh proof of somebody who is signed in. */
  proveAgain(
    signedIn: SignedIn,
    given: GivenProof,
    caller: Caller,
    origin: string | null,
  ): Promise<{ ok: true } | Refusal>
  /** What the app is to be told; the secret is kept until a code confirms it, and is the same one while it is. */
  beginApp(
    user: SignedIn['user'],
    cookie: string | null,
  ): Promise<{ secret: string; uri: string; setCookie: string | null }>
  confirmApp(
    user: SignedIn['user'],
    given: { name: string; code: string },
    cookie: string | null,
  ): Promise<'added' | 'wrong' | 'over'>
  /** Ten new codes, shown once, in the place of older ones. */
  makeCodes(userId: string): Promise<string[]>
}

type Parts = {
  data: DataStore
  clock: Clock
  passwords: Passwords
  limits: SignInLimits
  ceremonies: Ceremonies
  passkeys: Passkeys
  auth: Auth
}

const ISSUER = 'Stayledger'
const SECRET_BYTES = 20

export function makeSecondFactor({
  data,
  clock,
  passwords,
  limits,
  ceremonies,
  passkeys,
  auth,
}: Parts): SecondFactor {
  async function isCode(userId: string, typed: string): Promise<boolean> {
    const code = typedCode(typed)
    if (code === undefined) return false
    for (const { id, secret, lastStep } of await listSecrets(data, userId)) {
      const step = stepOfCode(secret, code, clock.milliseconds(), lastStep)
      if (step !== undefined && (await spendStep(data, id, step))) return true
    }
    return false
  }

  async function isRecoveryCode(userId: string, typed: string): Promise<boolean> {
    const signs = typedRecoveryCode(typed)
    if (signs === undefined) return false
    const hash = await findRecoveryCode(data, userId, hintOf(signs))
    const fits = await passwords.verify(hash ?? null, signs)
    return fits && (await spendRecoveryCode(data, userId, hintOf(signs)))
  }

  async function isFactor(
    userId: string,
    { code, recovery, passkey }: GivenProof,
    purpose: 'factor' | 'proof',
    answer: Omit<PasskeyAnswer, 'response'>,
  ): Promise<boolean> {
    if (passkey)
      return (await passkeys.check(purpose, userId, { ...answer, response: passkey })) !== undefined
    if (recovery) return isRecoveryCode(userId, recovery)
    return code !== undefined && isCode(userId, code)
  }

  async function isPassword({ email }: SignedIn['user'], password: string): Promise<boolean> {
    const user = await findUserByEmail(data, email)
    return passwords.verify(user?.passwordHash ?? null, password)
  }

  const toldTo = ({ email }: { email: string }, secret: Buffer) => ({
    secret: (base32(secret).match(/.{4}/g) ?? []).join(' '),
    uri: keyUri(ISSUER, email, secret),
  })

  async function begunSecret(user: SignedIn['user'], cookie: string | null): Promise<Buffer | undefined> {
    const begun = await ceremonies.find('authenticator', cookie)
    return begun?.userId === user.id ? Buffer.from(begun.secret, 'base64') : undefined
  }

  return {
    async awaited(cookie) {
      return ceremonies.find('factor', cookie)
    },

    async answer(given, caller, origin) {
      const begun = await ceremonies.find('factor', caller.cookie)
      if (!begun) return { ok: false, reason: 'over' }
      const { userId, email } = begun
      const attempt = auth.attemptOf(email, caller)
      const waitSeconds = await limits.beginCode(attempt)
      if (waitSeconds > 0) return { ok: false, reason: 'too_many', waitSeconds }
      if (!(await ceremonies.countTry('factor', caller.cookie))) return { ok: false, reason: 'over' }
      if (!(await isFactor(userId, given, 'factor', { cookie: caller.cookie, origin })))
        return { ok: false, reason: 'wrong' }
      await limits.succeedCode(attempt)
      // Of two answers at once one signs in.
      if (!(await ceremonies.take('factor', caller.cookie))) return { ok: false, reason: 'over' }
      const cookies = await auth.begin(userId, email, caller, 'factor')
      return {
        ok: true,
        userId,
        cookies: [...cookies, ceremonies.forget('factor')],
        usedRecovery: Boolean(given.recovery),
      }
    },

    async proveAgain(signedIn, given, caller, origin) {
      const attempt = auth.attemptOf(signedIn.user.email, caller)
      const waitSeconds = await limits.beginCode(attempt)
      if (waitSeconds > 0) return { ok: false, reason: 'too_many', waitSeconds }
      const fits = given.password
        ? await isPassword(signedIn.user, given.password)
        : await isFactor(signedIn.user.id, given, 'proof', { cookie: caller.cookie, origin })
      if (!fits) return { ok: false, reason: 'wrong' }
      await limits.succeedCode(attempt)
      await auth.markProven(signedIn, !given.password)
      return { ok: true }
    },

    async beginApp(user, cookie) {
      const begun = await begunSecret(user, cookie)
      if (begun) return { ...toldTo(user, begun), setCookie: null }
      const secret = randomBytes(SECRET_BYTES)
      const remembered = { userId: user.id, secret: secret.toString('base64') }
      const setCookie = await ceremonies.begin('authenticator', user.id, remembered)
      return { ...toldTo(user, secret), setCookie }
    },

    async confirmApp(user, { name, code }, cookie) {
      const secret = await begunSecret(user, cookie)
      if (!secret) return 'over'
      const digits = typedCode(code)
      const step = digits === undefined ? undefined : stepOfCode(secret, digits, clock.milliseconds(), 0)
      if (step === undefined) return 'wrong'
      if (!(await ceremonies.take('authenticator', cookie))) return 'over'
      await addAuthenticator(data, user.id, { name, secret, lastStep: step })
      return 'added'
    },

    async makeCodes(userId) {
      const codes = makeRecoveryCodes()
      const kept: { hint: string; codeHash: string }[] = []
      for (const code of codes) {
        const signs = code.replaceAll('-', '')
        kept.push({ hint: hintOf(signs), codeHash: await passwords.hash(signs) })
      }
      await replaceRecoveryCodes(data, userId, kept)
      return codes
    },
  }
}
