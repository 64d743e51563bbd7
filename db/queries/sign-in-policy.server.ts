import { asc, eq, isNotNull } from 'drizzle-orm'
import type { RoleMapping } from '#app/domain/role-map.ts'
import { readSecondFactorPolicy, type SecondFactorPolicy } from '#app/domain/sign-in-policy.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { emailDomains, signInPolicies } from '#db/schema/index.server.ts'

/** What an employer asks of its members when they sign in. The secret itself never leaves the store this way. */
export type SignInPolicy = {
  secondFactor: SecondFactorPolicy
  issuer: string | null
  clientId: string | null
  hasSecret: boolean
  isForced: boolean
  roleClaim: string | null
  roleMap: RoleMapping[]
  defaultRole: string | null
}

/** `clientSecret`: null takes it away, left out leaves it. */
export type PolicyPatch = Partial<Omit<SignInPolicy, 'hasSecret'>> & { clientSecret?: string | null }

export type EmailDomain = { domain: string; token: string; verifiedAt: string | null }

const SECRET = 'sign_in_policies.client_secret'
const DEFAULTS: SignInPolicy = {
  secondFactor: 'admins',
  issuer: null,
  clientId: null,
  hasSecret: false,
  isForced: false,
  roleClaim: null,
  roleMap: [],
  defaultRole: null,
}

/** The defaults while nothing was set: administrators need a second factor, there is no provider. Never the secret itself. */
export async function findSignInPolicy(org: OrgReader): Promise<SignInPolicy> {
  const [row] = await org.select().from(signInPolicies)
  if (!row) return DEFAULTS
  const { issuer, clientId, isForced, roleClaim, roleMap, defaultRole } = row
  return {
    ...{ issuer, clientId, isForced, roleClaim, roleMap, defaultRole },
    secondFactor: readSecondFactorPolicy(row.secondFactor),
    hasSecret: row.clientSecret !== null,
  }
}

/** Changes what is given and leaves the rest; the trail learns that there is a secret, never which. */
export async function saveSignInPolicy(tx: OrgTx, { clientSecret, ...patch }: PolicyPatch): Promise<void> {
  const before = await findSignInPolicy(tx)
  const { hasSecret, ...after } = { ...before, ...patch }
  const sealed = clientSecret ? tx.seal(SECRET, clientSecret) : null
  const secret = clientSecret === undefined ? {} : { clientSecret: sealed }
  const [known] = await tx.select({ orgId: signInPolicies.orgId }).from(signInPolicies)
  if (known) await tx.update(signInPolicies, undefined, { ...after, ...secret })
  else await tx.insert(signInPolicies, { ...after, clientSecret: null, ...secret })
  await audit(tx, {
    action: 'change_sign_in_policy',
    target: { kind: 'employer', id: tx.id },
    before,
    after: { ...after, hasSecret: clientSecret === undefined ? hasSecret : clientSecret !== null },
  })
}

/** By name, verified or not. */
export async function listEmailDomains(org: OrgReader): Promise<EmailDomain[]> {
  return org
    .select({ domain: emailDomains.domain, token: emailDomains.token, verifiedAt: emailDomains.verifiedAt })
    .from(emailDomains)
    .orderBy(asc(emailDomains.domain))
}

/** A domain that is said to be the employer's; nothing comes of it before it is verified. */
export async function addEmailDomain(tx: OrgTx, domain: string, token: string): Promise<void> {
  await tx.insert(emailDomains, { domain, token }, 'ignore')
  await audit(tx, { action: 'add_email_domain', target: { kind: 'employer', id: tx.id }, after: { domain } })
}

/** The domain's own records hold the token. False when it is none of the employer's. */
export async function markDomainVerified(tx: OrgTx, domain: string): Promise<boolean> {
  const verified = await tx.update(emailDomains, eq(emailDomains.domain, domain), { verifiedAt: tx.now() })
  if (verified === 0) return false
  const after = { domain, verified: true }
  await audit(tx, { action: 'verify_email_domain', target: { kind: 'employer', id: tx.id }, after })
  return true
}

/** With the last verified domain nobody is forced to come by the provider any more. */
export async function removeEmailDomain(tx: OrgTx, domain: string): Promise<boolean> {
  const gone = await tx.delete(emailDomains, eq(emailDomains.domain, domain))
  if (gone === 0) return false
  const before = { domain }
  await audit(tx, { action: 'remove_email_domain', target: { kind: 'employer', id: tx.id }, before })
  const left = await tx.count(emailDomains, isNotNull(emailDomains.verifiedAt))
  if (left === 0 && (await findSignInPolicy(tx)).isForced) await saveSignInPolicy(tx, { isForced: false })
  return true
}
