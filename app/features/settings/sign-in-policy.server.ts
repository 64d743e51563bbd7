import { can } from '#app/domain/permissions.ts'
import type { SecondFactorPolicy } from '#app/domain/sign-in-policy.ts'
import { makeToken } from '#app/platform/link-token.ts'
import type { Services } from '#app/platform/services.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import {
  addEmailDomain,
  findSignInPolicy,
  listEmailDomains,
  markDomainVerified,
  removeEmailDomain,
  saveSignInPolicy,
} from '#db/queries/sign-in-policy.server.ts'
import { challengeName, challengeText } from './domain-challenge.ts'
import type { GivenProvider } from './sign-in-forms.ts'

type Done<R extends string> = { ok: true } | { ok: false; reason: R | 'not_allowed' }
const DONE = { ok: true } as const
const NOT_ALLOWED = { ok: false, reason: 'not_allowed' } as const

/** Who needs a second factor: asked for at the next page of whoever has none. */
export async function chooseSecondFactor(org: OrgDb, secondFactor: SecondFactorPolicy): Promise<Done<never>> {
  if (!can(org.role, 'sign_in.manage')) return NOT_ALLOWED
  await org.write((tx) => saveSignInPolicy(tx, { secondFactor }))
  return DONE
}

/** Sets the provider once it answers and calls itself what was typed. An empty secret leaves the one on file. */
export async function setProvider(
  { singleSignOn }: Pick<Services, 'singleSignOn'>,
  org: OrgDb,
  { isPublic, clientSecret, defaultRole, ...given }: GivenProvider,
): Promise<Done<'address_not_allowed' | 'unreachable'>> {
  if (!can(org.role, 'sign_in.manage')) return NOT_ALLOWED
  const found = await singleSignOn.check(given)
  if (found === 'not_allowed') return { ok: false, reason: 'address_not_allowed' }
  if (found === 'unreachable') return { ok: false, reason: 'unreachable' }
  const secret = isPublic === 'on' ? { clientSecret: null } : clientSecret ? { clientSecret } : {}
  await org.write((tx) => saveSignInPolicy(tx, { ...given, ...secret, defaultRole: defaultRole ?? null }))
  return DONE
}

/** No single sign-on from now on. Who came by it alone needs an invitation. */
export async function removeProvider(org: OrgDb): Promise<Done<never>> {
  if (!can(org.role, 'sign_in.manage')) return NOT_ALLOWED
  const nothing = { issuer: null, clientId: null, clientSecret: null, isForced: false }
  await org.write((tx) => saveSignInPolicy(tx, nothing))
  return DONE
}

/** Whether members at a verified domain come by the provider only. Owners keep their password. */
export async function forceSingleSignOn(
  org: OrgDb,
  isForced: boolean,
): Promise<Done<'no_provider' | 'no_domain'>> {
  if (!can(org.role, 'sign_in.manage')) return NOT_ALLOWED
  return org.write(async (tx) => {
    if (isForced && (await findSignInPolicy(tx)).issuer === null) return { ok: false, reason: 'no_provider' }
    const verified = (await listEmailDomains(tx)).filter(({ verifiedAt }) => verifiedAt !== null)
    if (isForced && verified.length === 0) return { ok: false, reason: 'no_domain' }
    await saveSignInPolicy(tx, { isForced })
    return DONE
  })
}

/** A domain of mail addresses that is said to be the employer's, with the text that is to stand in its records. */
export async function addDomain(org: OrgDb, domain: string): Promise<Done<never>> {
  if (!can(org.role, 'sign_in.manage')) return NOT_ALLOWED
  await org.write((tx) => addEmailDomain(tx, domain, makeToken().token))
  return DONE
}

/** Looks at the domain's records. Nothing changes while the text is not there. */
export async function verifyDomain(
  { txtRecords }: Pick<Services, 'txtRecords'>,
  org: OrgDb,
  domain: string,
): Promise<Done<'missing' | 'not_found'>> {
  if (!can(org.role, 'sign_in.manage')) return NOT_ALLOWED
  const known = (await listEmailDomains(org)).find((one) => one.domain === domain)
  if (!known) return { ok: false, reason: 'missing' }
  const texts = await txtRecords(challengeName(domain))
  if (!texts.includes(challengeText(known.token))) return { ok: false, reason: 'not_found' }
  const marked = await org.write((tx) => markDomainVerified(tx, domain))
  return marked ? DONE : { ok: false, reason: 'missing' }
}

/** Forgets the domain, verified or not; its people sign in as before. Missing when it is none of the employer’s. */
export async function dropDomain(org: OrgDb, domain: string): Promise<Done<'missing'>> {
  if (!can(org.role, 'sign_in.manage')) return NOT_ALLOWED
  const gone = await org.write((tx) => removeEmailDomain(tx, domain))
  return gone ? DONE : { ok: false, reason: 'missing' }
}
