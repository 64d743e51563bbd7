import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { familySteps } from '#app/domain/people-sheet-families.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { familySheetFile } from '#db/family-case-file.server.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { familiesOfStaff } from '#db/queries/families.server.ts'
import { inSlices } from './in-slices.ts'
import { planFamily, type RowPlan, type StoredFamily, type ToldFamily } from './plan-family.ts'

/** Families that are compared together: few statements, and no long wait for others. */
export const FAMILIES_A_SLICE = 5

export type PlannedFamily = { told: ToldFamily; stored: FamilyRows | undefined; plans: RowPlan[] }

/** The rows of a sheet as families; dependants without a principal in the sheet stand under the principal's number. */
export async function toldFamilies(records: readonly SheetRecord[]): Promise<ToldFamily[]> {
  const { families, orphans } = await inSlices(familySteps(records))
  const told: ToldFamily[] = families.map((family) => ({ staffNo: family.principal.staffNo, ...family }))
  const alone = new Map<string, ToldFamily>()
  for (const record of orphans) {
    const { staffNo } = record
    const family = alone.get(staffNo) ?? { staffNo, principal: undefined, dependants: [] }
    family.dependants.push(record)
    alone.set(staffNo, family)
  }
  return [...told, ...alone.values()]
}

/** Compares some families with what is on file now. Entities that this very write has given a number count as without. */
export async function planFamilies(
  org: OrgReader,
  told: readonly ToldFamily[],
  today: PlainDate,
  numberedNow: ReadonlySet<string> = new Set(),
): Promise<PlannedFamily[]> {
  const onFile = await familiesOfStaff(
    org,
    told.map(({ staffNo }) => staffNo),
  )
  return told.map((family) => {
    const stored = onFile.get(family.staffNo)
    return {
      told: family,
      stored,
      plans: planFamily(family, stored && storedFamily(org, stored, numberedNow), today),
    }
  })
}

function storedFamily(org: OrgReader, rows: FamilyRows, numberedNow: ReadonlySet<string>): StoredFamily {
  const { person } = rows
  const entities = numberedNow.size === 0 ? rows.entities : withoutNumbers(rows.entities, numberedNow)
  return {
    caseFile: familySheetFile(org, { ...rows, entities }),
    extras: {
      email: person.email,
      department: person.department,
      manager: person.manager,
      entityName: (person.entityId && entities.get(person.entityId)?.name) || null,
    },
    termsCount: rows.terms.length,
  }
}

function withoutNumbers(entities: FamilyRows['entities'], ids: ReadonlySet<string>) {
  return new Map([...entities].map(([id, row]) => [id, ids.has(id) ? { ...row, brn: null } : row] as const))
}
