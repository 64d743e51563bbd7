import type { CaseFile } from '#app/domain/case-file.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { familyCaseFile } from '#db/family-case-file.server.ts'
import { type FamilyRows, findFamilyOf, type PersonRow } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'

export type LoadedFamily = { person: PersonRow; family: FamilyRows; caseFile: CaseFile; rules: EmployerRules }

/** The family of a principal or dependant as it is on file; undefined when this member may see nobody of that id. */
export async function loadFamily(org: OrgDb, personId: string): Promise<LoadedFamily | undefined> {
  return org.snapshot(async (read) => {
    const found = await findFamilyOf(read, personId)
    if (!found) return undefined
    const { person, family } = found
    return { person, family, caseFile: familyCaseFile(read, family), rules: await employerRules(read) }
  })
}
