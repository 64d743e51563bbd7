import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { foreignKey, index, integer, json, primaryKey, table, text, uniqueIndex } from '#db/columns.server.ts'

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
