import { problem } from '#app/i18n/problem.ts'
import type { Caller } from '#app/platform/auth.server.ts'
import { isBusy } from '#app/platform/passwords.server.ts'
import type { GivenProof } from '#app/platform/second-factor.server.ts'
import { tooManyTries } from '#app/platform/send-back.server.ts'
import type { Services } from '#app/platform/services.server.ts'

type Answer =
  | { ok: true; awaitsFactor: boolean; cookies: string[]; usedRecovery: boolean; userId: string }
  /** `isOver`: the sign-in begins again with the password. */
  | { ok: false; status: 401 | 429 | 503; problem: string; isOver?: true }

type Given = { email?: string; password?: string; passkey?: string }

/** Signs somebody in by address and password, or by a passkey alone. What goes wrong is said in the same words for everybody. */
export async function signInAnswer(
  { auth, passkeys }: Pick<Services, 'auth' | 'passkeys'>,
  { email = '', password = '', passkey }: Given,
  caller: Caller,
  origin: string | null,
): Promise<Answer> {
  if (passkey) {
    const found = await passkeys.check('sign_in', null, { cookie: caller.cookie, origin, response: passkey })
    if (!found) return { ok: false, status: 401, problem: problem('signIn.passkey.failed') }
    const cookies = await auth.begin(found.userId, found.email, caller, 'factor')
    return { ok: true, awaitsFactor: false, cookies, usedRecovery: false, userId: found.userId }
  }
  return orBusy(async () => {
    const result = await auth.signIn(email, password, caller)
    if (result.ok) return { ...result, usedRecovery: false }
    if (result.reason === 'too_many') return tooMany(result.waitSeconds)
    return { ok: false, status: 401, problem: problem('account.wrong') }
  })
}

/** Ends a sign-in with the second factor. */
export function factorAnswer(
  { secondFactor }: Pick<Services, 'secondFactor'>,
  given: GivenProof,
  caller: Caller,
  origin: string | null,
): Promise<Answer> {
  return orBusy(async () => {
    const result = await secondFactor.answer(given, caller, origin)
    if (result.ok) return { ...result, awaitsFactor: false }
    if (result.reason === 'too_many') return tooMany(result.waitSeconds)
    if (result.reason === 'over')
      return { ok: false, status: 401, problem: problem('signIn.code.over'), isOver: true }
    return { ok: false, status: 401, problem: problem('signIn.code.wrong') }
  })
}

function tooMany(waitSeconds: number): Answer {
  return { ok: false, status: 429, problem: tooManyTries(waitSeconds) }
}

async function orBusy(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (isBusy(error)) return { ok: false, status: 503, problem: problem('account.busy') }
    throw error
  }
}
