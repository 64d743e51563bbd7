import { asc, eq, sql } from 'drizzle-orm'
import { findings as judge } from '#app/domain/findings.ts'
import { auditHash, digestOf } from '#db/audit.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { familyCaseFile } from '#db/family-case-file.server.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { eachFamily } from '#db/queries/families.server.ts'
import { auditEntries, auditValues, findings, OPEN_DAY, OPEN_INSTANT } from '#db/schema/index.server.ts'

/** What is broken in a store, each in a line; none when all is whole. `families` are those of the employer. */
export async function brokenIn(
  data: DataStore,
  org: OrgDb,
): Promise<{ broken: string[]; families: FamilyRows[] }> {
  const families: FamilyRows[] = []
  for await (const family of eachFamily(org)) families.push(family)
  const broken = [
    ...(await brokenFile(data)),
    ...(await brokenChain(org)),
    ...(await brokenSpans(org, families)),
  ]
  return { broken, families }
}

async function brokenFile({ engine }: DataStore): Promise<string[]> {
  if (engine.dialect !== 'sqlite') return []
  const system = engine.as('system').read
  const integrity = await system.rows<{ integrity_check: string }>(sql`PRAGMA integrity_check`)
  const foreign = await system.rows<{ table: string }>(sql`PRAGMA foreign_key_check`)
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...foreign.map(({ table }) => `${table} points to a row that is not there`),
  ]
}

async function brokenChain(org: OrgDb): Promise<string[]> {
  const entries = await org.select().from(auditEntries).orderBy(asc(auditEntries.seq))
  const values = new Map((await org.select().from(auditValues)).map((row) => [row.seq, row]))
  return entries.flatMap(({ hash, ...entry }, at) => {
    const before = entries[at - 1]
    const said = values.get(entry.seq)
    const isWhole =
      entry.seq === at + 1 &&
      entry.previousHash === (before?.hash ?? '') &&
      hash === auditHash(entry) &&
      said !== undefined &&
      entry.beforeDigest === digestOf(said.salt, said.before) &&
      entry.afterDigest === digestOf(said.salt, said.after)
    return isWhole ? [] : [`audit entry ${entry.seq}`]
  })
}

async function brokenSpans(org: OrgDb, families: FamilyRows[]): Promise<string[]> {
  const rules = await employerRules(org)
  const stored = await org.select().from(findings).where(eq(findings.supersededAt, OPEN_INSTANT))
  return families.flatMap((family) => {
    const kept = stored
      .filter(({ familyId }) => familyId === family.person.id)
      .map(({ key, fromOn, untilOn, dueOn }) => [key, fromOn, untilOn, dueOn].join(' '))
    const computed = judge(familyCaseFile(org, family), rules).map(({ key, from, until, dueOn }) =>
      [key, from, until ?? OPEN_DAY, dueOn ?? OPEN_DAY].join(' '),
    )
    const isSame = JSON.stringify(kept.toSorted()) === JSON.stringify(computed.toSorted())
    return isSame ? [] : [`spans of ${family.person.staffNo}`]
  })
}
