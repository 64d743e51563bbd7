import { StoreRefused } from '#db/engine/store-errors.server.ts'

export type Taken<T extends string> = { ok: false; reason: T }

const TAKEN = {
  users: 'email_taken',
  orgs: 'slug_taken',
  memberships: 'member_already',
} as const

/** A key that is there already is something a person can cause: a value, not an error. */
export async function orTaken<T extends { ok: true }, R extends string>(
  write: () => Promise<T>,
): Promise<T | { ok: false; reason: R }> {
  try {
    return await write()
  } catch (error) {
    const table = error instanceof StoreRefused && error.kind === 'unique' ? error.table : null
    const reason = TAKEN[table as keyof typeof TAKEN]
    if (!reason) throw error
    return { ok: false, reason: reason as string as R }
  }
}
