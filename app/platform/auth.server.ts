import { Lucia, TimeSpan } from 'lucia'
import { listFactorKinds } from '#db/accounts/factors.server.ts'
import {
  endOtherSessions,
  type ListedSession,
  listSessions,
  markProven,
  revokeSession,
  type SessionAttributes,
  type SessionFacts,
  sessionAdapter,
  type UserAttributes,
} from '#db/accounts/sessions.server.ts'
import { changeUser, findUserByEmail, normalizeEmail, noteSignIn } from '#db/accounts/users.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Ceremonies } from './ceremonies.server.ts'
import { chosenLocale, chosenLocaleCookie } from './chosen-locale.server.ts'
import type { Clock } from './clock.ts'
import { hostCookie, readCookie, setCookie } from './cookies.ts'
import type { Env } from './env.ts'
import type { Passwords } from './passwords.server.ts'
import type { Attempt, SignInLimits } from './sign-in-limits.server.ts'

/** Who is signed in with this request, and how they were proven. */
export type SignedIn = {
  sessionId: string
  session: SessionFacts
  user: { id: string } & UserAttributes
}

/** Where a request comes from. */
export type Caller = {
  cookie: string | null
  address: string
  userAgent: string | null
  /** Names the request in the log. */
  requestId?: string
}

/** How somebody who begins a session was proven. */
export type Proof = 'password' | 'factor' | { ssoOrgId: string }

/** `cookies` are values for `Set-Cookie`. `awaitsFactor`: nobody is signed in yet, a second factor is to follow. */
export type SignInResult =
  | { ok: true; userId: string; awaitsFactor: boolean; cookies: string[] }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'too_many'; waitSeconds: number }

export type Auth = {
  /** Undefined when nobody is signed in, when the session has run out, or when the person was disabled. */
  sessionOf(cookie: string | null): Promise<SignedIn | undefined>
  /** The same answer, in the same time, for a wrong password and for nobody of that address. */
  signIn(email: string, password: string, caller: Caller): Promise<SignInResult>
  /** A new session for somebody just proven. Any older one of this browser ends. */
  begin(userId: string, email: string, caller: Caller, proof: Proof): Promise<string[]>
  /** The same session under a new id, proven now: after a password or another factor was set. */
  renew(signedIn: SignedIn, caller: Caller, gained?: { factor: true }): Promise<string[]>
  /** The person before this browser was proven again. */
  markProven(signedIn: SignedIn, withFactor: boolean): Promise<void>
  /** What counts tries by account, address and device. */
  attemptOf(email: string, caller: Caller): Attempt
  /** Ends the session of this browser. */
  signOut(cookie: string | null): Promise<string[]>
  listSessions(signedIn: SignedIn): Promise<ListedSession[]>
  revokeSession(signedIn: SignedIn, key: string): Promise<boolean>
  /** Ends every session of somebody: their password is another one now, or what they may do. */
  endSessions(userId: string): Promise<void>
  endOtherSessions(signedIn: SignedIn): Promise<void>
  deleteExpired(): Promise<void>
}

/** Unused for this long (at least half of it: Lucia extends in its second half), a session ends. */
const IDLE = new TimeSpan(2, 'h')
/** However much it is used, a session ends after this. */
export const ABSOLUTE_SECONDS = 24 * 60 * 60
const DEVICE_SECONDS = 400 * 24 * 60 * 60
const USER_AGENT_MAX = 300

type Parts = {
  data: DataStore
  clock: Clock
  passwords: Passwords
  limits: SignInLimits
  ceremonies: Ceremonies
}

declare module 'lucia' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be widened
  interface Register {
    Lucia: ReturnType<typeof makeLucia>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

export function makeAuth(
  env: Pick<Env, 'baseUrl'>,
  { data, clock, passwords, limits, ceremonies }: Parts,
): Auth {
  const secure = env.baseUrl.startsWith('https:')
  const lucia = makeLucia(data)
  const sessionCookie = hostCookie('session', secure)
  const deviceCookie = hostCookie('device', secure)

  const idIn = (cookie: string | null) => readCookie(cookie, sessionCookie)
  const cookieOf = (name: string, value: string, maxAgeSeconds: number) =>
    setCookie(name, value, { maxAgeSeconds, secure, httpOnly: true })

  async function create(userId: string, caller: Caller, facts: SessionFacts): Promise<string> {
    const previous = idIn(caller.cookie)
    if (previous !== undefined) await lucia.invalidateSession(previous)
    const session = await lucia.createSession(userId, {
      ...facts,
      userAgent: caller.userAgent?.slice(0, USER_AGENT_MAX) ?? null,
      address: caller.address,
    })
    return cookieOf(sessionCookie, session.id, ABSOLUTE_SECONDS)
  }

  async function begin(userId: string, email: string, caller: Caller, proof: Proof): Promise<string[]> {
    const now = clock.now()
    const session = await create(userId, caller, {
      createdAt: now,
      provenAt: now,
      factorAt: proof === 'factor' ? now : null,
      isFirst: await noteSignIn(data, userId),
      ssoOrgId: typeof proof === 'object' ? proof.ssoOrgId : null,
    })
    const device = limits.deviceFor(attemptOf(email, caller))
    const cookies = [session, cookieOf(deviceCookie, device, DEVICE_SECONDS)]
    const locale = chosenLocale(caller.cookie)
    if (locale === undefined) return cookies
    await changeUser(data, userId, { locale })
    return [...cookies, chosenLocaleCookie(null)]
  }

  const attemptOf = (email: string, caller: Caller): Attempt => ({
    email: normalizeEmail(email),
    address: caller.address,
    device: readCookie(caller.cookie, deviceCookie) ?? null,
  })

  return {
    begin,
    attemptOf,

    async sessionOf(cookie) {
      const id = idIn(cookie)
      if (id === undefined) return undefined
      const { session, user } = await lucia.validateSession(id)
      if (!session) return undefined
      const { createdAt, provenAt, factorAt, isFirst, ssoOrgId } = session
      if (clock.milliseconds() - Date.parse(createdAt) > ABSOLUTE_SECONDS * 1000) {
        await lucia.invalidateSession(id)
        return undefined
      }
      return { sessionId: id, session: { createdAt, provenAt, factorAt, isFirst, ssoOrgId }, user }
    },

    async signIn(email, password, caller) {
      const attempt = attemptOf(email, caller)
      const waitSeconds = await limits.begin(attempt)
      if (waitSeconds > 0) return { ok: false, reason: 'too_many', waitSeconds }
      const found = await findUserByEmail(data, email)
      const fits = await passwords.verify(found?.passwordHash ?? null, password)
      if (!found || !fits) return { ok: false, reason: 'wrong' }
      await limits.succeed(attempt)
      const { id: userId } = found
      const kinds = await listFactorKinds(data, userId)
      if (kinds.length === 0) {
        const cookies = await begin(userId, found.email, caller, 'password')
        return { ok: true, userId, awaitsFactor: false, cookies }
      }
      const hasPasskey = kinds.includes('passkey')
      const remembered = { userId, email: found.email, hasApp: kinds.includes('authenticator'), hasPasskey }
      const cookies = [await ceremonies.begin('factor', userId, remembered)]
      return { ok: true, userId, awaitsFactor: true, cookies }
    },

    async renew({ user, session }, caller, gained) {
      const now = clock.now()
      const facts = { ...session, provenAt: now, ...(gained && { factorAt: now }) }
      return [await create(user.id, caller, facts)]
    },

    markProven({ sessionId }, withFactor) {
      const provenAt = clock.now()
      return markProven(data, sessionId, { provenAt, ...(withFactor && { factorAt: provenAt }) })
    },

    async signOut(cookie) {
      const id = idIn(cookie)
      if (id !== undefined) await lucia.invalidateSession(id)
      return [cookieOf(sessionCookie, '', 0)]
    },

    listSessions: ({ user, sessionId }) => listSessions(data, user.id, sessionId),
    revokeSession: ({ user }, key) => revokeSession(data, user.id, key),
    endSessions: (userId) => lucia.invalidateUserSessions(userId),
    endOtherSessions: ({ user, sessionId }) => endOtherSessions(data, user.id, sessionId),
    deleteExpired: () => lucia.deleteExpiredSessions(),
  }
}

function makeLucia(data: DataStore) {
  return new Lucia(sessionAdapter(data), {
    sessionExpiresIn: IDLE,
    getSessionAttributes: ({ createdAt, provenAt, factorAt, isFirst, ssoOrgId }) => ({
      createdAt,
      provenAt,
      factorAt,
      isFirst,
      ssoOrgId,
    }),
    getUserAttributes: ({ email, name, locale, theme }) => ({ email, name, locale, theme }),
  })
}
