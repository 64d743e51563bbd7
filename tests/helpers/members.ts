import type { Role } from '#app/domain/roles.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'

/** Another member's handle on an employer: in a role, perhaps limited to sponsoring entities. */
export async function openAsMember(
  data: DataStore,
  org: OrgDb,
  role: Role,
  entityIds: string[] | null = null,
): Promise<OrgDb> {
  const name = `${role}-${entityIds?.join('-') ?? 'all'}`
  const user = { email: `${name}@${org.slug}.test`, name, passwordHash: null }
  const made = await addMember(data, org, { ...user, role, entityIds })
  if (!made.ok) throw new Error(made.reason)
  const opened = await openOrg(data, made.userId, org.slug)
  if (!opened) throw new Error(`${name} is no member of ${org.slug}`)
  return opened
}
