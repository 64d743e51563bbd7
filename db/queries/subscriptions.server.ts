import { eq } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { subscriptions } from '#db/schema/index.server.ts'

/** How often a member receives the digest. */
export type Cadence = 'daily' | 'weekly'

/** The member receives the digest from now on; what became news before `sinceOn` is none to them. */
export async function subscribe(
  tx: OrgTx,
  userId: string,
  { cadence, sinceOn }: { cadence: Cadence; sinceOn: PlainDate },
): Promise<void> {
  const target = [subscriptions.orgId, subscriptions.userId]
  await tx.insert(subscriptions, { userId, cadence, sinceOn }, { target, set: { cadence } })
  await audit(tx, {
    action: 'subscribe_digest',
    target: { kind: 'member', id: userId },
    after: { cadence },
  })
}

/** No mail from now on; what was told stays told. */
export async function unsubscribe(tx: OrgTx, userId: string): Promise<void> {
  const gone = await tx.delete(subscriptions, eq(subscriptions.userId, userId))
  if (gone > 0) await audit(tx, { action: 'unsubscribe_digest', target: { kind: 'member', id: userId } })
}

/** How often this member receives the digest; null: not at all. */
export async function findCadence(org: OrgReader, userId: string): Promise<Cadence | null> {
  const [row] = await org
    .select({ cadence: subscriptions.cadence })
    .from(subscriptions)
    .where(eq(subscriptions.userId, userId))
  return (row?.cadence as Cadence | undefined) ?? null
}
