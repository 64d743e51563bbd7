import type { Role } from '#app/domain/roles.ts'

/** Who must have a second factor: owners and admins, or every member. */
export const SECOND_FACTOR_POLICIES = ['admins', 'everyone'] as const
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number]

/** Whether an employer lets this member in with a password alone. */
export function needsSecondFactor(policy: SecondFactorPolicy, role: Role): boolean {
  return policy === 'everyone' || role === 'owner' || role === 'admin'
}

/** What is stored, read: an employer that chose nothing asks owners and admins. */
export function readSecondFactorPolicy(text: string | null): SecondFactorPolicy {
  return text === 'everyone' ? 'everyone' : 'admins'
}
