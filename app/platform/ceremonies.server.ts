import {
  beginCeremony,
  countTry,
  deleteExpiredCeremonies,
  findCeremony,
  takeCeremony,
} from '#db/accounts/ceremonies.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { hostCookie, readCookie, setCookie } from './cookies.ts'
import type { Env } from './env.ts'
import { hashOfToken, makeToken } from './link-token.ts'

/** What a browser is in the middle of, by kind; what each remembers is known to whoever begins and ends it. */
export type Remembered = {
  /** The password was right, a second factor is awaited. */
  factor: { userId: string; email: string; hasApp: boolean; hasPasskey: boolean }
  /** A passkey is asked: to sign in (nobody is known yet), as second factor, as fresh proof, or to add one. */
  passkey: { challenge: string; purpose: PasskeyPurpose; userId: string | null }
  /** An authenticator app is being set up; the secret in base64. */
  authenticator: { userId: string; secret: string }
  /** The browser was sent to an employer's provider. */
  sso: SsoBegun
}
export type PasskeyPurpose = 'sign_in' | 'factor' | 'proof' | 'add'
export type SsoBegun = {
  slug: string
  state: string
  nonce: string
  verifier: string
  to: string
  /** A fresh proof for somebody who is signed in; null: a sign-in. */
  proofFor: string | null
  /** In milliseconds since 1970: a proof is no older than the question. */
  begunAt: number
}
export type CeremonyKind = keyof Remembered

export type Ceremonies = {
  /** Begins one, in the place of an older one of that kind. Gives the `Set-Cookie` value. */
  begin<K extends CeremonyKind>(kind: K, userId: string | null, remembered: Remembered[K]): Promise<string>
  find<K extends CeremonyKind>(kind: K, cookie: string | null): Promise<Remembered[K] | undefined>
  /** The same, for one taker: it is over then. */
  take<K extends CeremonyKind>(kind: K, cookie: string | null): Promise<Remembered[K] | undefined>
  /** Counts a try; false when there were too many, and it is over. */
  countTry(kind: CeremonyKind, cookie: string | null): Promise<boolean>
  /** The `Set-Cookie` value that forgets it. */
  forget(kind: CeremonyKind): string
  deleteExpired(): Promise<void>
}

const SECONDS = 10 * 60
const MOST_TRIES = 5

export function makeCeremonies(env: Pick<Env, 'baseUrl'>, data: DataStore): Ceremonies {
  const secure = env.baseUrl.startsWith('https:')
  const nameOf = (kind: CeremonyKind) => hostCookie(`begun-${kind}`, secure)
  const idIn = (kind: CeremonyKind, cookie: string | null) => {
    const token = readCookie(cookie, nameOf(kind))
    return token === undefined ? undefined : hashOfToken(token)
  }
  const cookieOf = (kind: CeremonyKind, value: string, maxAgeSeconds: number) =>
    setCookie(nameOf(kind), value, { maxAgeSeconds, secure, httpOnly: true })

  return {
    async begin(kind, userId, remembered) {
      const { token, hash } = makeToken()
      const expiresAt = new Date(Date.parse(data.now()) + SECONDS * 1000).toISOString()
      await beginCeremony(data, { id: hash, kind, userId, expiresAt }, remembered)
      return cookieOf(kind, token, SECONDS)
    },
    async find(kind, cookie) {
      const id = idIn(kind, cookie)
      return id === undefined ? undefined : findCeremony(data, id, kind)
    },
    async take(kind, cookie) {
      const id = idIn(kind, cookie)
      return id === undefined ? undefined : takeCeremony(data, id, kind)
    },
    async countTry(kind, cookie) {
      const id = idIn(kind, cookie)
      return id !== undefined && countTry(data, id, MOST_TRIES)
    },
    forget: (kind) => cookieOf(kind, '', 0),
    deleteExpired: () => deleteExpiredCeremonies(data),
  }
}
