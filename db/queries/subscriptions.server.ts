import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
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
