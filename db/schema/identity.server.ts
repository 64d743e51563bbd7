import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { RetentionPeriods } from '#app/domain/retention.ts'
import {
  bool,
  foreignKey,
  index,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '#db/columns.server.ts'

/** People who sign in. One may belong to several employers. */
export const users = table(
  'users',
  {
    id: text('id').primaryKey(),
    /** Lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** argon2id; null until an invitation is accepted. */
    passwordHash: text('password_hash'),
    /** Shorter than a password that stands alone may be: it needs a second factor beside it. */
    passwordIsShort: bool('password_is_short').notNull().default(false),
    /** From the second sign-in on some roles need a second factor. */
    firstSignedInAt: text('first_signed_in_at'),
    locale: text('locale'),
    theme: text('theme'),
    createdAt: text('created_at').notNull(),
    disabledAt: text('disabled_at'),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
)

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of the id in the cookie. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Seconds since 1970: Lucia's unit. */
    expiresAt: integer('expires_at').notNull(),
    createdAt: text('created_at').notNull(),
    userAgent: text('user_agent'),
    address: text('address'),
    /** When this browser last proved who sits before it, by password, factor or single sign-on. */
    provenAt: text('proven_at'),
    /** When a second factor was given. */
    factorAt: text('factor_at'),
    /** The first sign-in of this person: a second factor is not asked for yet. */
    isFirst: bool('is_first').notNull().default(false),
    /** Signed in by this employer's provider: the session opens this employer and nothing else. */
    ssoOrgId: text('sso_org_id'),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** Employers. `settings` holds what `EmployerRules` says, and nothing else. */
export const orgs = table(
  'orgs',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    settings: json<Partial<EmployerRules>>('settings').notNull(),
    /** Null: the periods of the law and the code of practice. */
    retention: json<RetentionPeriods>('retention'),
    createdAt: text('created_at').notNull(),
    /** A demo employer, and the day for which it was made; it is seeded afresh until somebody edits it. */
    demoSeededOn: text('demo_seeded_on'),
  },
  (t) => [uniqueIndex('orgs_slug').on(t.slug)],
)

export const memberships = table(
  'memberships',
  {
    orgId: text('org_id')
      .notNull()
      .references(() => orgs.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    /** Ids of the sponsoring entities that the member may see; null: all. */
    entityIds: json<string[]>('entity_ids'),
    /** The last day of an outside adviser, in Hong Kong; null: no end. */
    endsOn: text('ends_on'),
    /** Set while an invitation waits to be accepted: the membership opens nothing until then. */
    invitedAt: text('invited_at'),
    /** Came by the employer's provider and was never invited: their password alone does not open this employer. */
    isSsoOnly: bool('is_sso_only').notNull().default(false),
    createdAt: text('created_at').notNull(),
    disabledAt: text('disabled_at'),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.userId] }), index('memberships_user').on(t.userId)],
)

/** Single-use links. Only the hash of the token is kept. */
export const invitations = table(
  'invitations',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    userId: text('user_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('invitations_token').on(t.tokenHash),
    foreignKey({
      columns: [t.orgId, t.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
      name: 'invitations_member',
    }).onDelete('cascade'),
  ],
)
