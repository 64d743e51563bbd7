import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { can } from '#app/domain/permissions.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { changeEmployerRules } from '#db/system/employer-settings.server.ts'

/**
 * Sets how dates are judged. The findings on file stay as they are and visible; every family is marked to be computed
 * again, which a job does. False when the role may not.
 */
export async function changeRules(
  data: DataStore,
  org: OrgDb,
  rules: Partial<EmployerRules>,
): Promise<boolean> {
  if (!can(org.role, 'org.settings')) return false
  await changeEmployerRules(data, org, rules)
  return true
}
