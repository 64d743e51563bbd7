import { can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { type Cadence, subscribe, unsubscribe } from '#db/queries/subscriptions.server.ts'

/** How often the member who asks receives the digest; null: not at all. False when their role gets none. */
export async function chooseDigest(
  org: OrgDb,
  userId: string,
  cadence: Cadence | null,
  today: PlainDate,
): Promise<boolean> {
  if (!can(org.role, 'digest.subscribe')) return false
  await org.write(async (tx) => {
    if (cadence === null) await unsubscribe(tx, userId)
    else await subscribe(tx, userId, { cadence, sinceOn: today })
  })
  return true
}
