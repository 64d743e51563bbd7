import { foreignKey, index, integer, primaryKey, table, text, uniqueIndex } from '#db/columns.server.ts'
import { memberships } from './identity.server.ts'

/** Which member receives the digest. */
export const subscriptions = table(
  'subscriptions',
  {
    orgId: text('org_id').notNull(),
    userId: text('user_id').notNull(),
    /** `daily` or `weekly`. */
    cadence: text('cadence').notNull(),
    /** Milestones before this day are not news to a new subscriber. */
    sinceOn: text('since_on').notNull(),
    /** The last day for which their digest was made, also when there was nothing to tell. */
    lastDigestOn: text('last_digest_on'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({
      columns: [t.orgId, t.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
      name: 'subscriptions_of',
    }).onDelete('cascade'),
  ],
)

/** The outbox: mails owed, sent and failed. */
export const mails = table(
  'mails',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    userId: text('user_id').notNull(),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** The same as a page. */
    html: text('html').notNull().default(''),
    locale: text('locale').notNull().default('en'),
    /** `queued` until the mail server has taken it, then `sent`; `failed` when it never will. */
    state: text('state').notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: text('created_at').notNull(),
    sentAt: text('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('mails_by_state').on(t.state, t.orgId, t.createdAt, t.id),
    index('mails_of_org').on(t.orgId, t.createdAt, t.id),
    foreignKey({
      columns: [t.orgId, t.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
      name: 'mails_to',
    }).onDelete('cascade'),
  ],
)

/** Each milestone of each recipient, once: the row is written in the transaction that queues the mail. */
export const deliveries = table(
  'deliveries',
  {
    orgId: text('org_id').notNull(),
    id: text('id').notNull(),
    userId: text('user_id').notNull(),
    milestoneKey: text('milestone_key').notNull(),
    findingKey: text('finding_key').notNull(),
    mailId: text('mail_id').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex('deliveries_once').on(t.orgId, t.userId, t.milestoneKey),
    index('deliveries_mail').on(t.orgId, t.mailId),
    foreignKey({
      columns: [t.orgId, t.mailId],
      foreignColumns: [mails.orgId, mails.id],
      name: 'deliveries_by',
    }).onDelete('cascade'),
  ],
)
