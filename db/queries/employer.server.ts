import { and, eq, ne } from 'drizzle-orm'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import { COMPUTED_BY } from '#app/domain/engine-version.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { orgs, people } from '#db/schema/index.server.ts'

/** What the employer has set about the rules; what was never set has its default. */
export async function employerRules(org: OrgReader): Promise<EmployerRules> {
  const [row] = await org.select({ settings: orgs.settings }).from(orgs)
  return { ...DEFAULT_EMPLOYER_RULES, ...row?.settings }
}

/** Families whose findings on file are those of other settings or of an older engine. O(families). */
export async function countFamiliesBehind(org: OrgReader): Promise<number> {
  return org.count(people, and(eq(people.kind, 'principal'), ne(people.engineVersion, COMPUTED_BY)))
}
