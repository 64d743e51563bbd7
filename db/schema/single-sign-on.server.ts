import {
  bool,
  bytes,
  foreignKey,
  index,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '#db/columns.server.ts'
import { memberships, orgs } from './identity.server.ts'

/** What an employer asks of its members when they sign in. No row: what every employer has before it chose. */
export const signInPolicies = table(
  'sign_in_policies',
  {
    orgId: text('org_id').notNull(),
    /** Who needs a second factor: `admins` (owners and admins) or `everyone`. */
    secondFactor: text('second_factor').notNull(),
    /** OpenID Connect: the provider's address; null: no single sign-on. */
    issuer: text('issuer'),
    clientId: text('client_id'),
    /** Sealed; null for a public client. */
    clientSecret: bytes('client_secret'),
    /** Members whose address is at a verified domain sign in through the provider only; owners keep their password. */
    isForced: bool('is_forced').notNull().default(false),
    /** The claim of the ID token that says the role, and which of its values means what. */
    roleClaim: text('role_claim'),
    roleMap: json<{ value: string; role: string }[]>('role_map').notNull(),
    /** The role of somebody whose claim means nothing; null: they are not let in. */
    defaultRole: text('default_role'),
    version: integer('version').notNull().default(1),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId] }),
    foreignKey({ columns: [t.orgId], foreignColumns: [orgs.id], name: 'sign_in_policies_of' }).onDelete(
      'cascade',
    ),
  ],
)

/** Domains of mail addresses that the employer says are its own. Verified by a TXT record that holds the token. */
export const emailDomains = table(
  'email_domains',
  {
    orgId: text('org_id').notNull(),
    /** Lower case, as DNS writes it. */
    domain: text('domain').notNull(),
    token: text('token').notNull(),
    createdAt: text('created_at').notNull(),
    verifiedAt: text('verified_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.domain] }),
    index('email_domains_domain').on(t.domain),
    foreignKey({ columns: [t.orgId], foreignColumns: [orgs.id], name: 'email_domains_of' }).onDelete(
      'cascade',
    ),
  ],
)

/** Who a member is at the employer's provider. */
export const ssoIdentities = table(
  'sso_identities',
  {
    orgId: text('org_id').notNull(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: text('user_id').notNull(),
    createdAt: text('created_at').notNull(),
    lastUsedAt: text('last_used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.issuer, t.subject] }),
    uniqueIndex('sso_identities_member').on(t.orgId, t.issuer, t.userId),
    foreignKey({
      columns: [t.orgId, t.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
      name: 'sso_identities_of',
    }).onDelete('cascade'),
  ],
)
