import { createHmac } from 'node:crypto'
import { normalizeEmail } from '#db/accounts/users.server.ts'
import type { Auth, Caller, Proof } from './auth.server.ts'
import type { Log } from './logging.ts'
import type { Passkeys } from './passkeys.server.ts'
import type { SecondFactor } from './second-factor.server.ts'

/*
 * Sign-ins and what was refused, as lines of their own in the log: by the account's id, or a hash of the address that was typed, which
 * may be nobody's; `requestId` leads to the line of the request. Never an address, a password, a code.
 */

export type SignInEvents = {
  told(event: string, about: { userId?: string | undefined; [more: string]: unknown }, caller?: Caller): void
  refused(
    event: string,
    about: { userId?: string | undefined; [more: string]: unknown },
    caller?: Caller,
  ): void
  /** Stands for a typed address: the same one gives the same text. */
  accountOf(email: string): string
}

export function makeSignInEvents(log: Log, secretKey: string): SignInEvents {
  return {
    told: (event, about, caller) => log.info({ event, ...about, requestId: caller?.requestId }, 'account'),
    refused: (event, about, caller) => log.warn({ event, ...about, requestId: caller?.requestId }, 'account'),
    accountOf: (email) =>
      createHmac('sha256', secretKey)
        .update(`log\n${normalizeEmail(email)}`)
        .digest('base64url')
        .slice(0, 16),
  }
}

/** The same, telling each sign-in, refusal and sign-out. */
export function tellingAuth(auth: Auth, events: SignInEvents): Auth {
  return {
    ...auth,
    async signIn(email, password, caller) {
      const result = await auth.signIn(email, password, caller)
      const account = events.accountOf(email)
      if (!result.ok) events.refused('sign_in_refused', { account, reason: result.reason }, caller)
      else {
        const event = result.awaitsFactor ? 'second_factor_awaited' : 'signed_in'
        events.told(event, { userId: result.userId, account, by: 'password' }, caller)
      }
      return result
    },
    async begin(userId, email, caller, proof) {
      const cookies = await auth.begin(userId, email, caller, proof)
      events.told('signed_in', { userId, ...byOf(proof) }, caller)
      return cookies
    },
    async signOut(cookie) {
      const signedIn = await auth.sessionOf(cookie)
      const cookies = await auth.signOut(cookie)
      if (signedIn) events.told('signed_out', { userId: signedIn.user.id })
      return cookies
    },
  }
}

/** The same, telling each code, passkey and fresh proof that was refused, and each fresh proof. */
export function tellingFactor(factor: SecondFactor, events: SignInEvents): SecondFactor {
  return {
    ...factor,
    async answer(given, caller, origin) {
      const result = await factor.answer(given, caller, origin)
      if (!result.ok) {
        const userId = (await factor.awaited(caller.cookie))?.userId
        events.refused('second_factor_refused', { userId, reason: result.reason }, caller)
      }
      return result
    },
    async proveAgain(signedIn, given, caller, origin) {
      const result = await factor.proveAgain(signedIn, given, caller, origin)
      const userId = signedIn.user.id
      if (result.ok) events.told('proven_again', { userId }, caller)
      else events.refused('proof_refused', { userId, reason: result.reason }, caller)
      return result
    },
  }
}

/** The same, telling each passkey that was refused. */
export function tellingPasskeys(passkeys: Passkeys, events: SignInEvents): Passkeys {
  return {
    ...passkeys,
    async check(purpose, userId, answer) {
      const found = await passkeys.check(purpose, userId, answer)
      if (!found) events.refused('passkey_refused', { userId: userId ?? undefined, purpose })
      return found
    },
  }
}

function byOf(proof: Proof): { by: string; orgId?: string } {
  return typeof proof === 'string' ? { by: proof } : { by: 'single_sign_on', orgId: proof.ssoOrgId }
}
