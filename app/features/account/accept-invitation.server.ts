import { hashOfToken } from '#app/platform/link-token.ts'
import type { Services } from '#app/platform/services.server.ts'
import { acceptInvitation, findInvitation } from '#db/system/invitations.server.ts'
import { passwordProblem } from './password-problem.server.ts'

/** `slug` of the employer for somebody who is signed in; null: now they sign in with their new password. */
type Accepted =
  | { ok: true; slug: string | null; employer: string }
  | { ok: false; reason: 'gone.text' | 'signIn' }
  | { ok: false; reason: 'weak'; problem: string }

/** Becomes a member by an invitation: with a first password, or as whoever is signed in. The link works once. */
export async function acceptAsMember(
  { data, passwords }: Pick<Services, 'data' | 'passwords'>,
  token: string | undefined,
  { password, signedInAs }: { password: string; signedInAs: string | undefined },
): Promise<Accepted> {
  const tokenHash = hashOfToken(token)
  const found = await findInvitation(data, tokenHash)
  if (!found) return { ok: false, reason: 'gone.text' }
  const { slug, name: employer } = found.identity
  if (found.hasPassword) {
    if (signedInAs !== found.userId) return { ok: false, reason: 'signIn' }
    const joined = await acceptInvitation(data, tokenHash, { signedInAs })
    return joined ? { ok: true, slug, employer } : { ok: false, reason: 'gone.text' }
  }
  const problem = await passwordProblem(passwords, password, [found.name, found.email, employer])
  if (problem) return { ok: false, reason: 'weak', problem }
  const set = await acceptInvitation(data, tokenHash, { passwordHash: await passwords.hash(password) })
  return set ? { ok: true, slug: null, employer } : { ok: false, reason: 'gone.text' }
}
