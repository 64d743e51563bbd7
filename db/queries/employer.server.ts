import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { orgs } from '#db/schema/index.server.ts'

/** What the employer has set about the rules; what was never set has its default. */
export async function employerRules(org: OrgReader): Promise<EmployerRules> {
  const [row] = await org.select({ settings: orgs.settings }).from(orgs)
  return { ...DEFAULT_EMPLOYER_RULES, ...row?.settings }
}
