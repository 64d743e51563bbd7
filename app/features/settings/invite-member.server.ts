import { createHash, randomBytes } from 'node:crypto'
import { canAssignRole } from '#app/domain/permissions.ts'
import type { Role } from '#app/domain/roles.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addMember } from '#db/system.server.ts'

type NewMember = { email: string; name: string; role: Role; locale?: string | null }

/** `token` goes into the one-time link; null when the person has an account and needs none. */
export type Invited =
  | { ok: true; userId: string; token: string | null }
  | { ok: false; reason: 'not_allowed' | 'member_already' }

const VALID_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** Makes somebody a member, who sets their password by a link that works once and for seven days. */
export async function inviteMember(data: DataStore, org: OrgDb, member: NewMember): Promise<Invited> {
  if (!canAssignRole(org.role, member.role)) return { ok: false, reason: 'not_allowed' }
  const token = randomBytes(32).toString('base64url')
  const added = await addMember(
    data,
    org,
    { ...member, passwordHash: null },
    {
      tokenHash: createHash('sha256').update(token).digest('hex'),
      expiresAt: new Date(Date.parse(data.now()) + VALID_DAYS * DAY_MS).toISOString(),
    },
  )
  if (!added.ok) return added
  return { ok: true, userId: added.userId, token: added.isNewUser ? token : null }
}
