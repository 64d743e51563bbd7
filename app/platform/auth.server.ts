import { Lucia, TimeSpan } from 'lucia'
import type { DataStore } from '#db/data-store.server.ts'
import {
  type ListedSession,
  listSessions,
  revokeSession,
  type SessionAttributes,
  sessionAdapter,
  type UserAttributes,
} from '#db/session-adapter.server.ts'
import { findUserByEmail, normalizeEmail } from '#db/system.server.ts'
import type { Clock } from './clock.ts'
import { readCookie, setCookie } from './cookies.ts'
import type { Env } from './env.ts'
import type { Passwords } from './passwords.server.ts'
import type { SignInLimits } from './sign-in-limits.server.ts'

/** Who is signed in with this request. */
export type SignedIn = {
  sessionId: string
  user: { id: string } & UserAttributes
}

/** Where a request comes from. */
export type Caller = { cookie: string | null; address: string; userAgent: string | null }

/** `cookies` are values for `Set-Cookie`. */
export type SignInResult =
  | { ok: true; userId: string; cookies: string[] }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'too_many'; waitSeconds: number }

export type Auth = {
  /** Undefined when nobody is signed in, when the session has run out, or when the person was disabled. */
  sessionOf(cookie: string | null): Promise<SignedIn | undefined>
  /** The same answer, in the same time, for a wrong password and for nobody of that address. */
  signIn(email: string, password: string, caller: Caller): Promise<SignInResult>
  /** A new session for somebody just proven (signed up, invitation accepted). Any older one of this browser ends. */
  begin(userId: string, email: string, caller: Caller): Promise<string[]>
  /** Ends the session of this browser. */
  signOut(cookie: string | null): Promise<string[]>
  listSessions(signedIn: SignedIn): Promise<ListedSession[]>
  revokeSession(signedIn: SignedIn, key: string): Promise<boolean>
  /** Ends every session of somebody: their password is another one now. */
  endSessions(userId: string): Promise<void>
  deleteExpired(): Promise<void>
}

/** Unused for this long (at least half of it, Lucia extends in its second half), a session ends. */
const IDLE = new TimeSpan(12, 'h')
/** However much it is used, a session ends after this. */
const ABSOLUTE_SECONDS = 7 * 24 * 60 * 60
const DEVICE_SECONDS = 400 * 24 * 60 * 60
const USER_AGENT_MAX = 300

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
  data: DataStore,
  clock: Clock,
  passwords: Passwords,
  limits: SignInLimits,
): Auth {
  const secure = env.baseUrl.startsWith('https:')
  const lucia = makeLucia(data)
  const sessionCookie = secure ? '__Host-session' : 'session'
  const deviceCookie = secure ? '__Host-device' : 'device'

  const idIn = (cookie: string | null) => readCookie(cookie, sessionCookie)
  const cookieOf = (name: string, value: string, maxAgeSeconds: number) =>
    setCookie(name, value, { maxAgeSeconds, secure, httpOnly: true })

  async function begin(userId: string, caller: Caller): Promise<string> {
    const previous = idIn(caller.cookie)
    if (previous !== undefined) await lucia.invalidateSession(previous)
    const session = await lucia.createSession(userId, {
      createdAt: clock.now(),
      userAgent: caller.userAgent?.slice(0, USER_AGENT_MAX) ?? null,
      address: caller.address,
    })
    return cookieOf(sessionCookie, session.id, ABSOLUTE_SECONDS)
  }

  const attemptOf = (email: string, caller: Caller) => ({
    email: normalizeEmail(email),
    address: caller.address,
    device: readCookie(caller.cookie, deviceCookie) ?? null,
  })

  return {
    async sessionOf(cookie) {
      const id = idIn(cookie)
      if (id === undefined) return undefined
      const { session, user } = await lucia.validateSession(id)
      if (!session) return undefined
      if (clock.milliseconds() - Date.parse(session.createdAt) > ABSOLUTE_SECONDS * 1000) {
        await lucia.invalidateSession(id)
        return undefined
      }
      return { sessionId: id, user }
    },

    async signIn(email, password, caller) {
      const attempt = attemptOf(email, caller)
      const waitSeconds = await limits.begin(attempt)
      if (waitSeconds > 0) return { ok: false, reason: 'too_many', waitSeconds }
      const found = await findUserByEmail(data, email)
      const fits = await passwords.verify(found?.passwordHash ?? null, password)
      if (!found || !fits) return { ok: false, reason: 'wrong' }
      const device = await limits.succeed(attempt)
      const cookies = [await begin(found.id, caller), cookieOf(deviceCookie, device, DEVICE_SECONDS)]
      return { ok: true, userId: found.id, cookies }
    },

    async begin(userId, email, caller) {
      const device = limits.deviceFor(attemptOf(email, caller))
      return [await begin(userId, caller), cookieOf(deviceCookie, device, DEVICE_SECONDS)]
    },

    async signOut(cookie) {
      const id = idIn(cookie)
      if (id !== undefined) await lucia.invalidateSession(id)
      return [cookieOf(sessionCookie, '', 0)]
    },

    listSessions: ({ user, sessionId }) => listSessions(data, user.id, sessionId),
    revokeSession: ({ user }, key) => revokeSession(data, user.id, key),
    endSessions: (userId) => lucia.invalidateUserSessions(userId),
    deleteExpired: () => lucia.deleteExpiredSessions(),
  }
}

function makeLucia(data: DataStore) {
  return new Lucia(sessionAdapter(data), {
    sessionExpiresIn: IDLE,
    getSessionAttributes: ({ createdAt }) => ({ createdAt }),
    getUserAttributes: ({ email, name, locale, theme }) => ({ email, name, locale, theme }),
  })
}
