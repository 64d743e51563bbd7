import { and, desc, eq, gt, inArray, lte, type SQL } from 'drizzle-orm'
import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import { type KeptState, openState } from '#db/kept-family.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { FAMILY_SLICE, principalSlices } from '#db/principal-slices.server.ts'
import { caseFiles, OPEN_INSTANT } from '#db/schema/index.server.ts'

/** The family as the rules read it now, with the settings that its findings were computed with. */
export type KeptCaseFile = { caseFile: CaseFile; settings: EmployerRules }

/** Undefined when this member may see no family of that id. Holds identifiers: never sent to a browser. */
export async function findCaseFile(org: OrgReader, familyId: string): Promise<KeptCaseFile | undefined> {
  const [file] = await org
    .select({ sealed: caseFiles.sealed, settings: caseFiles.settings })
    .from(caseFiles)
    .where(and(eq(caseFiles.familyId, familyId), eq(caseFiles.supersededAt, OPEN_INSTANT)))
  return file && { caseFile: openState(org, file.sealed).caseFile, settings: settingsOf(file) }
}

/** What the ledger had of a family at an instant, with the employer's settings then. Holds identifiers. */
export type KeptFamily = KeptState & { familyId: string; settings: EmployerRules }

/** What the ledger had of each family at an instant; now when left out. By the staff number that they have now: O(slice) memory. */
export async function* eachKeptFamily(
  org: OrgReader,
  knownAt: string | undefined,
): AsyncGenerator<KeptFamily> {
  const at = knownAt ?? org.now()
  for await (const ids of principalSlices(org)) {
    const files = await keptFamilies(org, ids, at)
    for (const id of ids) {
      const family = files.get(id)
      if (family) yield family
    }
  }
}

/** The same of these families, by id; those that the ledger did not have then are left out. At most some hundred. */
export async function keptFamilies(
  org: OrgReader,
  familyIds: readonly string[],
  at: string,
): Promise<Map<string, KeptFamily>> {
  const files = new Map<string, KeptFamily>()
  for (let start = 0; start < familyIds.length; start += FAMILY_SLICE) {
    const rows = await org
      .select()
      .from(caseFiles)
      .where(keptAt(familyIds.slice(start, start + FAMILY_SLICE), at))
    for (const { familyId, sealed, settings } of rows)
      files.set(familyId, { familyId, ...openState(org, sealed), settings: settingsOf({ settings }) })
  }
  return files
}

/** The settings by which the findings of an instant were computed; undefined: nobody was on file then. Opens nothing. */
export async function findSettingsAt(org: OrgReader, at: string): Promise<EmployerRules | undefined> {
  for await (const ids of principalSlices(org)) {
    const rows = await org
      .select({ familyId: caseFiles.familyId, settings: caseFiles.settings })
      .from(caseFiles)
      .where(keptAt(ids, at))
    const first = ids.find((id) => rows.some(({ familyId }) => familyId === id))
    const row = rows.find(({ familyId }) => familyId === first)
    if (row) return settingsOf(row)
  }
  return undefined
}

function keptAt(familyIds: readonly string[], at: string): SQL | undefined {
  return and(
    inArray(caseFiles.familyId, [...familyIds]),
    lte(caseFiles.recordedAt, at),
    gt(caseFiles.supersededAt, at),
  )
}

/**
 * Whether at this instant, or later, some family was kept without what reports tell beside its case file. `since`: from
 * when on none is; null: some still are, until they are computed again. Undefined: what was known then can be told in full.
 */
export async function findBareUntil(
  org: OrgReader,
  at: string,
): Promise<{ since: string | null } | undefined> {
  const [row] = await org
    .select({ until: caseFiles.supersededAt })
    .from(caseFiles)
    .where(and(eq(caseFiles.hasBeside, false), gt(caseFiles.supersededAt, at)))
    .orderBy(desc(caseFiles.supersededAt))
    .limit(1)
  return row && { since: row.until === OPEN_INSTANT ? null : row.until }
}

/** A setting that did not exist yet when the file was kept has its default. */
function settingsOf({ settings }: { settings: EmployerRules }): EmployerRules {
  return { ...DEFAULT_EMPLOYER_RULES, ...settings }
}
