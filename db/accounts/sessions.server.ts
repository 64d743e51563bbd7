import { createHash } from 'node:crypto'
import { and, desc, eq, gt, isNull, lte, ne } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import { sessions, users } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'

/** What a session carries beside Lucia's own columns; see `sessions` in the schema. */
export type SessionAttributes = SessionFacts & { userAgent: string | null; address: string | null }
/** How the person was proven. Instants in ISO form. */
export type SessionFacts = {
  createdAt: string
  provenAt: string | null
  factorAt: string | null
  isFirst: boolean
  ssoOrgId: string | null
}
export type UserAttributes = { email: string; name: string; locale: string | null; theme: string | null }

type Session = { id: string; userId: string; expiresAt: Date; attributes: SessionAttributes }
type User = { id: string; attributes: UserAttributes }

/**
 * Lucia's seven-method `Adapter` over the engine. The store holds SHA-256 of a session's id and never the id: a stolen
 * file lets nobody in. Ids are hashed going in, and the caller gets back the one it came with.
 */
export function sessionAdapter({ engine }: DataStore) {
  const store = systemStore({ engine })
  return {
    async getSessionAndUser(sessionId: string): Promise<[session: Session | null, user: User | null]> {
      const [row] = await store.read
        .select()
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(and(eq(sessions.id, hashOf(sessionId)), isNull(users.disabledAt)))
      if (!row) return [null, null]
      const { email, name, locale, theme } = row.users
      return [
        { ...sessionOf(row.sessions), id: sessionId },
        { id: row.users.id, attributes: { email, name, locale, theme } },
      ]
    },

    /** With hashes for ids, which `revokeSession` takes: the ids themselves are known to their browsers only. */
    async getUserSessions(userId: string): Promise<Session[]> {
      const rows = await store.read
        .select()
        .from(sessions)
        .where(eq(sessions.userId, userId))
        .orderBy(desc(sessions.createdAt), desc(sessions.id))
      return rows.map(sessionOf)
    },

    async setSession({ id, userId, expiresAt, attributes }: Session): Promise<void> {
      const row = { ...attributes, id: hashOf(id), userId, expiresAt: seconds(expiresAt) }
      await store.write(async (tx) => {
        await tx.insert(sessions).values(row)
      })
    },

    async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
      await store.write(async (tx) => {
        await tx
          .update(sessions)
          .set({ expiresAt: seconds(expiresAt) })
          .where(eq(sessions.id, hashOf(sessionId)))
      })
    },

    async deleteSession(sessionId: string): Promise<void> {
      await store.write(async (tx) => {
        await tx.delete(sessions).where(eq(sessions.id, hashOf(sessionId)))
      })
    },

    async deleteUserSessions(userId: string): Promise<void> {
      await store.write(async (tx) => {
        await tx.delete(sessions).where(eq(sessions.userId, userId))
      })
    },

    async deleteExpiredSessions(): Promise<void> {
      await store.write(async (tx) => {
        await tx.delete(sessions).where(lte(sessions.expiresAt, seconds(new Date())))
      })
    },
  }
}

/** One line of "where you are signed in". `key` is not the session's id. */
export type ListedSession = { key: string; expiresAt: Date; isCurrent: boolean } & SessionAttributes

/** The user's sessions that still hold, newest first. */
export async function listSessions(
  { engine, now }: DataStore,
  userId: string,
  currentSessionId: string,
): Promise<ListedSession[]> {
  const rows = await systemStore({ engine })
    .read.select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, seconds(new Date(now())))))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
  const current = hashOf(currentSessionId)
  return rows.map((row) => {
    const { id, expiresAt, attributes } = sessionOf(row)
    return { key: id, expiresAt, isCurrent: id === current, ...attributes }
  })
}

/** Ends one session of this user; false when there is none of that key. */
export async function revokeSession({ engine }: DataStore, userId: string, key: string): Promise<boolean> {
  const gone = await systemStore({ engine }).write((tx) =>
    tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), eq(sessions.id, key)))
      .returning({ id: sessions.id }),
  )
  return gone.length > 0
}

/** Whoever sits before this session's browser was proven just now; `factorAt` where a second factor was given. */
export async function markProven(
  { engine }: DataStore,
  sessionId: string,
  proof: { provenAt: string; factorAt?: string },
): Promise<void> {
  await systemStore({ engine }).write(async (tx) => {
    await tx
      .update(sessions)
      .set(proof)
      .where(eq(sessions.id, hashOf(sessionId)))
  })
}

/** Ends the sessions of this person but the one that asks. */
export async function endOtherSessions(
  { engine }: DataStore,
  userId: string,
  sessionId: string,
): Promise<void> {
  await systemStore({ engine }).write(async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, hashOf(sessionId))))
  })
}

function sessionOf(row: typeof sessions.$inferSelect): Session {
  const { id, userId, expiresAt, ...attributes } = row
  return { id, userId, expiresAt: new Date(expiresAt * 1000), attributes }
}

function hashOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
