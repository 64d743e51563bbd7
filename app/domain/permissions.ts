import type { Role } from '#app/domain/roles.ts'
import { ROLES } from '#app/domain/roles.ts'

/** Everything that a member may be allowed to do. */
export const ACTIONS = [
  'people.read',
  'people.write',
  'people.erase',
  'people.access',
  'stay.grant',
  'employment.end',
  'case.write',
  'finding.handle',
  'import.run',
  'report.export',
  'identifier.reveal',
  'document.read',
  'document.write',
  'audit.read',
  'digest.subscribe',
  'calendar.subscribe',
  'member.manage',
  'api_key.manage',
  'org.settings',
  'sign_in.manage',
  'org.erase',
] as const
export type Action = (typeof ACTIONS)[number]

const READ: readonly Action[] = ['people.read', 'report.export']
const SUBSCRIBE: readonly Action[] = ['digest.subscribe', 'calendar.subscribe']
const WORK: readonly Action[] = [
  'people.write',
  'stay.grant',
  'employment.end',
  'case.write',
  'finding.handle',
  'import.run',
  'identifier.reveal',
  'document.read',
  'document.write',
]
const ADMINISTER: readonly Action[] = [
  'people.erase',
  'people.access',
  'audit.read',
  'member.manage',
  'api_key.manage',
  'org.settings',
]

/**
 * What is not named is denied. `report.export` alone gives masked identifiers; the numbers themselves need
 * `identifier.reveal`, and scans, which show them, `document.read`. `people.access`
 * gives somebody all that is held about one person. An auditor reads, the audit log, too, and changes nothing.
 */
const ALLOWED: Record<Role, ReadonlySet<Action>> = {
  owner: new Set(ACTIONS),
  admin: new Set([...READ, ...SUBSCRIBE, ...WORK, ...ADMINISTER]),
  editor: new Set([...READ, ...SUBSCRIBE, ...WORK]),
  viewer: new Set([...READ, ...SUBSCRIBE]),
  auditor: new Set<Action>([...READ, 'audit.read']),
}

/** Whether a role may do it. */
export function can(role: Role, action: Action): boolean {
  return ALLOWED[role].has(action)
}

/** Whether a member may give another member a role, or take it away: nobody above their own. */
export function canAssignRole(actor: Role, role: Role): boolean {
  return can(actor, 'member.manage') && ROLES.indexOf(actor) <= ROLES.indexOf(role)
}
