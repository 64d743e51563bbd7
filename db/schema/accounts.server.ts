import { bytes, index, integer, json, primaryKey, table, text, uniqueIndex } from '#db/columns.server.ts'
import { users } from './identity.server.ts'

/*
 * How people prove who they are. No row here belongs to an employer.
 */

/** Single-use links for somebody with an account, sent by mail. Only the hash of the token is kept. */
export const accountLinks = table(
  'account_links',
  {
    id: text('id').primaryKey(),
    /** Null: nobody has the address that was typed. Such a link opens nothing; writing it takes as long as a real one. */
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** `password`: choose a new one; `email`: confirm `newEmail`. */
    purpose: text('purpose').notNull(),
    newEmail: text('new_email'),
    tokenHash: text('token_hash').notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [
    uniqueIndex('account_links_token').on(t.tokenHash),
    index('account_links_user').on(t.userId, t.purpose),
    index('account_links_expired').on(t.expiresAt),
  ],
)

/** Mails about an account. They may hold a link, so they are sealed, and emptied once they are sent. */
export const accountMails = table(
  'account_mails',
  {
    id: text('id').primaryKey(),
    toAddress: text('to_address').notNull(),
    language: text('language').notNull(),
    /** Subject and text as JSON, sealed; null when it was sent or given up. */
    sealed: bytes('sealed'),
    /** `queued`, `sent`, `failed`; `nobody`: the address has no account, and nothing is sent. */
    state: text('state').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Not tried before this instant. */
    nextAt: text('next_at').notNull(),
    lastError: text('last_error'),
    createdAt: text('created_at').notNull(),
    sentAt: text('sent_at'),
  },
  (t) => [index('account_mails_due').on(t.state, t.nextAt, t.id)],
)

/** Apps that show six digits (RFC 6238). */
export const authenticators = table(
  'authenticators',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The shared secret, sealed. */
    secret: bytes('secret').notNull(),
    /** The last 30-second step whose code was accepted: a code is accepted once. */
    lastStep: integer('last_step').notNull(),
    createdAt: text('created_at').notNull(),
    lastUsedAt: text('last_used_at'),
  },
  (t) => [index('authenticators_user').on(t.userId, t.createdAt)],
)

/** Passkeys and security keys (WebAuthn). */
export const passkeys = table(
  'passkeys',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    credentialId: text('credential_id').notNull(),
    publicKey: bytes('public_key').notNull(),
    /** Rises with each use on keys that count; a copy falls behind. */
    counter: integer('counter').notNull(),
    transports: json<string[]>('transports').notNull(),
    createdAt: text('created_at').notNull(),
    lastUsedAt: text('last_used_at'),
  },
  (t) => [
    uniqueIndex('passkeys_credential').on(t.credentialId),
    index('passkeys_user').on(t.userId, t.createdAt),
  ],
)

/** For the day when the phone is lost. Each works once. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The first four signs of the code: they say which row to look at. */
    hint: text('hint').notNull(),
    /** argon2id of the whole code. */
    codeHash: text('code_hash').notNull(),
    createdAt: text('created_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [primaryKey({ columns: [t.userId, t.hint] })],
)

/**
 * Something begun that ends with another request of the same browser: a password was right and a code is awaited, a
 * passkey is asked, a provider was gone to. The browser holds the id in a cookie; here stands its hash.
 */
export const ceremonies = table(
  'ceremonies',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** What it remembers, as JSON, sealed. */
    sealed: bytes('sealed').notNull(),
    /** Wrong answers so far. */
    attempts: integer('attempts').notNull().default(0),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (t) => [index('ceremonies_expired').on(t.expiresAt), index('ceremonies_user').on(t.userId)],
)
