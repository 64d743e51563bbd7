import { and, asc, eq, gt, inArray, lt, or } from 'drizzle-orm'
import { type FamilyRows, loadFamilyRows } from '#db/family-rows.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { FAMILY_SLICE, principalSlices } from '#db/principal-slices.server.ts'
import { OPEN_DAY, people } from '#db/schema/index.server.ts'

/** Every family by staff number, a few at a time: O(slice) memory. Each slice sees what is committed when it is read. */
export async function* eachFamily(org: OrgReader): AsyncGenerator<FamilyRows> {
  for await (const ids of principalSlices(org)) {
    const families = await loadFamilyRows(org, ids)
    for (const id of ids) {
      const family = families.get(id)
      if (family) yield family
    }
  }
}

/** The families of these staff numbers, by number; those that are not on file are left out. At most some hundred. */
export async function familiesOfStaff(
  org: OrgReader,
  staffNos: readonly string[],
): Promise<Map<string, FamilyRows>> {
  const principals = await org
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.staffNo, [...staffNos]), eq(people.dependantNo, '')))
  const families = await loadFamilyRows(
    org,
    principals.map(({ id }) => id),
  )
  return new Map([...families.values()].map((family) => [family.person.staffNo, family]))
}

/** The families that work for one of these entities, by their principals' ids. O(rows). */
export async function familiesOfEntities(org: OrgReader, entityIds: readonly string[]): Promise<string[]> {
  const rows = await org
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.entityId, [...entityIds]), eq(people.kind, 'principal')))
  return rows.map(({ id }) => id)
}

/** The staff numbers of all principals. O(one employer). */
export async function staffNumbers(org: OrgReader): Promise<Set<string>> {
  const rows = await org.select({ staffNo: people.staffNo }).from(people).where(eq(people.kind, 'principal'))
  return new Set(rows.map(({ staffNo }) => staffNo))
}

/** Everyone with a limit of stay, the next to end first: pages of `{ personId, familyId }` over the index of limits. */
export async function* eachByLimit(org: OrgReader): AsyncGenerator<{ personId: string; family: FamilyRows }> {
  let after: { limit: string; id: string } | undefined
  for (;;) {
    const slice = await org
      .select({ id: people.id, familyId: people.familyId, limit: people.limitOfStay })
      .from(people)
      .where(
        and(
          lt(people.limitOfStay, OPEN_DAY),
          after &&
            or(
              gt(people.limitOfStay, after.limit),
              and(eq(people.limitOfStay, after.limit), gt(people.id, after.id)),
            ),
        ),
      )
      .orderBy(asc(people.limitOfStay), asc(people.id))
      .limit(FAMILY_SLICE)
    const families = await loadFamilyRows(org, [...new Set(slice.map(({ familyId }) => familyId))])
    for (const { id, familyId } of slice) {
      const family = families.get(familyId)
      if (family) yield { personId: id, family }
    }
    const last = slice.at(-1)
    if (slice.length < FAMILY_SLICE || !last) return
    after = { limit: last.limit, id: last.id }
  }
}
