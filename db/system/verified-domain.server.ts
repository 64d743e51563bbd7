import { and, eq, isNotNull } from 'drizzle-orm'
import { emailDomains } from '#db/schema/index.server.ts'

/** The row of an address's domain, where an employer verified it; the address as `normalizeEmail` gives it. */
export function isVerifiedDomainOf(email: string) {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return and(eq(emailDomains.domain, domain), isNotNull(emailDomains.verifiedAt))
}
