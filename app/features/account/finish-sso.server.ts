import type { Caller, SignedIn } from '#app/platform/auth.server.ts'
import type { Services } from '#app/platform/services.server.ts'
import type { Begun, SsoRefusal } from '#app/platform/single-sign-on.server.ts'

type Finished =
  | { ok: true; to: string; cookies: string[] }
  /** `begun` is undefined where the browser was not sent to a provider, or not lately. */
  | { ok: false; reason: SsoRefusal | 'somebody_else'; begun: Begun | undefined; cookies: string[] }

/**
 * Ends what was begun with a provider: a sign-in, whose session opens that employer alone, or a fresh proof of whoever is
 * signed in. The way back was checked when it was begun.
 */
export async function finishSso(
  { singleSignOn, auth }: Pick<Services, 'singleSignOn' | 'auth'>,
  url: URL,
  caller: Caller,
  signedIn: SignedIn | undefined,
): Promise<Finished> {
  const finished = await singleSignOn.finish(url, caller)
  const forget = singleSignOn.forget()
  if (!finished.ok) {
    // Without what was begun there may be another answer on its way: its cookie stays.
    const cookies = finished.begun ? [forget] : []
    return { ok: false, reason: finished.reason, begun: finished.begun, cookies }
  }
  const { person, begun } = finished
  if (begun.proofFor === null) {
    const session = await auth.begin(person.userId, person.email, caller, { ssoOrgId: begun.orgId })
    return { ok: true, to: begun.to, cookies: [...session, forget] }
  }
  if (signedIn?.user.id !== begun.proofFor || person.userId !== begun.proofFor)
    return { ok: false, reason: 'somebody_else', begun, cookies: [forget] }
  await auth.markProven(signedIn, false)
  return { ok: true, to: begun.to, cookies: [forget] }
}
