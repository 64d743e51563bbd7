/** What a member of an employer may be, most powerful first. What each may do stands in the permission table. */
export const ROLES = ['owner', 'admin', 'editor', 'viewer', 'auditor'] as const
export type Role = (typeof ROLES)[number]
