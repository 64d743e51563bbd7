import { insertUser, type NewUser } from '#db/accounts/users.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { orTaken, type Taken } from '#db/taken-key.server.ts'
import { insertOrg, type NewOrg } from './employers.server.ts'

/** Sign-up: the person and their employer, both or neither. */
export async function signUp(
  data: DataStore,
  user: NewUser,
  org: NewOrg,
): Promise<{ ok: true; userId: string; orgId: string } | Taken<'email_taken' | 'slug_taken'>> {
  return orTaken(() =>
    systemStore(data).write(async (tx) => {
      const userId = await insertUser(data, tx, user)
      const orgId = await insertOrg(data, tx, org, { userId, name: user.name })
      return { ok: true, userId, orgId }
    }),
  )
}
