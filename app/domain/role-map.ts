import { ROLES, type Role } from '#app/domain/roles.ts'

/** What a provider may make somebody: never an owner, whatever it says. */
export type MappedRole = Exclude<Role, 'owner'>
export const MAPPED_ROLES = ROLES.filter((role): role is MappedRole => role !== 'owner')

export type RoleMapping = { value: string; role: string }

/**
 * The role for what a claim says: a text or a list of texts, compared exactly. Of several the most powerful counts; of none
 * `otherwise`, and undefined when that is null: not let in.
 */
export function mappedRole(
  claim: unknown,
  map: readonly RoleMapping[],
  otherwise: string | null,
): MappedRole | undefined {
  const values = new Set([claim].flat().filter((value) => typeof value === 'string'))
  const given = map.filter(({ value }) => values.has(value)).map(({ role }) => role)
  const found = MAPPED_ROLES.find((role) => given.includes(role))
  return found ?? MAPPED_ROLES.find((role) => role === otherwise)
}
