import { and, eq } from 'drizzle-orm'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { DEFAULT_RETENTION, type RetentionPeriods } from '#app/domain/retention.ts'
import { audit } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { orgs, people } from '#db/schema/index.server.ts'
import { inEmployer } from './in-employer.server.ts'

/** Stands in the place of an engine's version: no engine has it, so the family is computed again. */
const SETTINGS_CHANGED = '~settings-changed'

/** Sets what the employer decides about the rules, and marks every family to be computed again (`recomputeBehind`). */
export async function changeEmployerRules(
  data: DataStore,
  by: OrgDb,
  patch: Partial<EmployerRules>,
): Promise<void> {
  await inEmployer(data, by, async (tx, org) => {
    const [row] = await tx.select({ settings: orgs.settings }).from(orgs).where(eq(orgs.id, by.id))
    const settings = { ...row?.settings, ...patch }
    await tx.update(orgs).set({ settings }).where(eq(orgs.id, by.id))
    await tx
      .update(people)
      .set({ engineVersion: SETTINGS_CHANGED })
      .where(and(eq(people.orgId, by.id), eq(people.kind, 'principal')))
    await audit(org, {
      action: 'change_rules',
      target: { kind: 'employer', id: by.id },
      before: row?.settings ?? null,
      after: settings,
    })
  })
}

/** Sets how long this employer keeps what is no longer needed. What is due follows at once. */
export async function changeRetention(
  data: DataStore,
  by: OrgDb,
  retention: RetentionPeriods,
): Promise<void> {
  await inEmployer(data, by, async (tx, org) => {
    const [row] = await tx.select({ before: orgs.retention }).from(orgs).where(eq(orgs.id, by.id))
    await tx.update(orgs).set({ retention }).where(eq(orgs.id, by.id))
    const before = row?.before ?? DEFAULT_RETENTION
    const target = { kind: 'employer', id: by.id }
    await audit(org, { action: 'change_retention', target, before, after: retention })
  })
}
