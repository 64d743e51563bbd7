import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { normalizeEmail } from '#db/accounts/users.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { emailDomains, orgs, signInPolicies } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { isVerifiedDomainOf } from './verified-domain.server.ts'

/** An employer's OpenID Connect provider, as the one who asks it needs it. */
export type Provider = {
  orgId: string
  slug: string
  name: string
  issuer: string
  clientId: string
  /** Null for a public client. */
  clientSecret: string | null
  roleClaim: string | null
}

const SECRET = 'sign_in_policies.client_secret'

/** Undefined where the employer has no single sign-on. */
export async function findProvider(data: DataStore, slug: string): Promise<Provider | undefined> {
  const [row] = await systemStore(data)
    .read.select({ org: orgs, policy: signInPolicies })
    .from(orgs)
    .innerJoin(signInPolicies, eq(signInPolicies.orgId, orgs.id))
    .where(eq(orgs.slug, slug))
  if (!row?.policy.issuer || !row.policy.clientId) return undefined
  const { issuer, clientId, clientSecret, roleClaim } = row.policy
  return {
    ...{ issuer, clientId, roleClaim },
    ...{ orgId: row.org.id, slug: row.org.slug, name: row.org.name },
    clientSecret: clientSecret && data.sealer.open(row.org.id, SECRET, clientSecret),
  }
}

/** The employer whose members at this address's domain come by its provider only; of several the first that verified it. */
export async function findForcedEmployer(
  data: DataStore,
  email: string,
): Promise<{ slug: string } | undefined> {
  const [row] = await systemStore(data)
    .read.select({ slug: orgs.slug })
    .from(emailDomains)
    .innerJoin(signInPolicies, eq(signInPolicies.orgId, emailDomains.orgId))
    .innerJoin(orgs, eq(orgs.id, emailDomains.orgId))
    .where(
      and(
        isVerifiedDomainOf(normalizeEmail(email)),
        eq(signInPolicies.isForced, true),
        isNotNull(signInPolicies.issuer),
      ),
    )
    .orderBy(asc(emailDomains.verifiedAt))
    .limit(1)
  return row
}
